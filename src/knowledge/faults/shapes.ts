/**
 * What may stand where in a file of knowledge: a misspelt member would not be missed by the loaders, and a condition that is not
 * read holds nothing back. `leaf`: a text, number or boolean; a list of one shape; or the members of an object, among them the
 * names of our own extensions.
 */
export type Shape = 'leaf' | readonly [Shape] | { readonly [member: string]: Shape | Extensions };
/** Names of our own extensions, and which value[x] each has. */
export type Extensions = ReadonlyMap<string, string>;

const extensions = (named: Readonly<Record<string, string>>): Extensions => new Map(Object.entries(named));
const CODING = { system: 'leaf', version: 'leaf', code: 'leaf', display: 'leaf' } as const;
const CONCEPT = { coding: [CODING], text: 'leaf' } as const;
const FOCUS = [{ code: CODING, valueCodeableConcept: CONCEPT }] as const;
const QUANTITY = { value: 'leaf', unit: 'leaf', system: 'leaf', code: 'leaf' } as const;
const RANGE = { low: QUANTITY, high: QUANTITY } as const;
const CONDITIONS = [
  { kind: 'leaf', expression: { description: 'leaf', language: 'leaf', expression: 'leaf' } },
] as const;
const INPUTS = [{ extension: extensions({ fact: 'valueCode', reading: 'valueCode' }), type: 'leaf' }] as const;
const ABOUT = {
  resourceType: 'leaf',
  id: 'leaf',
  url: 'leaf',
  version: 'leaf',
  name: 'leaf',
  title: 'leaf',
  status: 'leaf',
  experimental: 'leaf',
  date: 'leaf',
  effectivePeriod: { start: 'leaf', end: 'leaf' },
  publisher: 'leaf',
  description: 'leaf',
  purpose: 'leaf',
  usage: 'leaf',
  copyright: 'leaf',
  useContext: FOCUS,
} as const;

const OFFER = {
  id: 'leaf',
  title: 'leaf',
  extension: extensions({ due: 'valueCode', repeats: 'valueBoolean' }),
  type: CONCEPT,
  definitionCanonical: 'leaf',
  precheckBehavior: 'leaf',
  input: INPUTS,
  condition: CONDITIONS,
} as const;

const ACTION = {
  id: 'leaf',
  title: 'leaf',
  textEquivalent: 'leaf',
  extension: extensions({ withholds: 'valueCode', cautions: 'valueCode', 'orders-for-old-findings': 'valueCode' }),
  code: [CONCEPT],
  documentation: [{ type: 'leaf', citation: 'leaf', url: 'leaf' }],
  trigger: [{ type: 'leaf', name: 'leaf' }],
  input: INPUTS,
  condition: CONDITIONS,
  action: [OFFER],
} as const;

export const SHAPES: Readonly<Record<string, Shape>> = {
  PlanDefinition: {
    ...ABOUT,
    type: CONCEPT,
    approvalDate: 'leaf',
    lastReviewDate: 'leaf',
    extension: extensions({ role: 'valueCode' }),
    action: [ACTION],
  },
  ActivityDefinition: {
    ...ABOUT,
    kind: 'leaf',
    intent: 'leaf',
    code: CONCEPT,
    extension: extensions({
      modality: 'valueCode',
      organ: 'valueCode',
      freshness: 'valueCode',
      hazard: 'valueCode',
      alternative: 'valueCanonical',
      'answered-by': 'valueCode',
      'brings-more': 'valueBoolean',
    }),
    observationResultRequirement: [{ reference: 'leaf' }],
  },
  ValueSet: {
    ...ABOUT,
    extension: extensions({
      site: 'valueString',
      kind: 'valueCode',
      morphology: 'valueString',
      term: 'valueString',
      'head-term': 'valueString',
      'not-beside': 'valueCode',
      word: 'valueString',
      at: 'valueString',
      side: 'valueCode',
      'told-of': 'valueCode',
      'denied-as': 'valueCode',
      measured: 'valueString',
      grown: 'valueString',
      'at-least': 'valueQuantity',
    }),
    compose: { include: [{ system: 'leaf', concept: [{ code: 'leaf', display: 'leaf' }], valueSet: ['leaf'] }] },
  },
  ObservationDefinition: {
    resourceType: 'leaf',
    id: 'leaf',
    identifier: [{ system: 'leaf', value: 'leaf' }],
    category: [CONCEPT],
    code: CONCEPT,
    permittedDataType: ['leaf'],
    preferredReportName: 'leaf',
    extension: extensions({
      'fact-variable': 'valueCode',
      freshness: 'valueCode',
      'positive-freshness': 'valueCode',
      'result-name': 'valueString',
      answers: 'valueCode',
      'of-this-pregnancy': 'valueCode',
      sample: 'valueCode',
      'molecular-weight': 'valueDecimal',
      charge: 'valueInteger',
      plausible: 'valueRange',
    }),
    quantitativeDetails: {
      customaryUnit: CONCEPT,
      unit: CONCEPT,
      decimalPrecision: 'leaf',
      extension: extensions({ 'si-decimal-precision': 'valueInteger' }),
    },
    qualifiedInterval: [
      { extension: extensions({ source: 'valueString' }), category: 'leaf', range: RANGE, gender: 'leaf', age: RANGE },
    ],
  },
};
