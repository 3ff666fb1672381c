import { laterImagingOf } from '../facts/later-imaging.js';
import type { Completeness, ConditionFact, Facts, FactList, FindingFact } from '../facts/facts.js';
import { ckdOf } from '../facts/ckd.js';
import { complaintsAt } from '../facts/complaints.js';
import { disturbanceOf } from '../facts/disturbance.js';
import { labObservation } from '../facts/labs/lab-observation.js';
import { mostPrecise } from '../facts/precise-names.js';
import type { KnownLab, LabFact, LabValue } from '../facts/lab-fact.js';
import type { Policy } from '../knowledge/policy.js';

/** What an expression may read under one %name, and whether all of it was seen. */
export interface Variable {
  readonly value: unknown;
  readonly list: boolean;
  /** `unreadable`: nothing may be concluded from it. `partial`: what is there counts, absence does not. */
  readonly state: 'readable' | 'partial' | 'unreadable';
  /** A value that no range judges: what asks for its interpretation stays open. */
  readonly unjudged?: boolean;
  /** What else it may be, behind a comparator or unread: an answer counts only if it is the same for all. */
  readonly otherwise?: readonly unknown[];
  /** Evidence for `--explain`: the resources it came from. */
  readonly sources: readonly string[];
}

export type Scope = ReadonlyMap<string, Variable>;

/** The variables that do not depend on a finding; built once per request. */
export function chartScope(facts: Facts, policy: Policy): Map<string, Variable> {
  const scope = new Map<string, Variable>();
  for (const lab of facts.labs.values()) scope.set(lab.variable, labVariable(lab));
  scope.set('findings', listVariable(facts.findings));
  scope.set('conditions', listVariable(facts.conditions));
  scope.set('signs', listVariable(facts.signs));
  scope.set('ckd', listVariable(ckdOf(facts)));
  scope.set('disturbance', listVariable(disturbanceOf(facts)));
  scope.set('imaging', listVariable(facts.imaging));
  scope.set('performed', listVariable(facts.performed));
  scope.set('followUps', listVariable(facts.followUps));
  scope.set(
    'newProblems',
    listVariable({ items: facts.newProblems.map((source) => ({ source })), completeness: 'complete' }),
  );
  scope.set('orders', listVariable(facts.orders));
  scope.set('pregnancy', listVariable(facts.pregnancy));
  scope.set('medications', listVariable(facts.medications));
  scope.set('draftOrders', listVariable({ items: facts.draftOrders, completeness: 'complete' }));
  scope.set('draftDrugs', listVariable({ items: facts.draftDrugs, completeness: 'complete' }));
  scope.set('patient', single(facts.patient, [`Patient/${facts.patient.id}`]));
  scope.set('policy', single(policy, []));
  return scope;
}

/**
 * The chart's variables and what belongs to the finding at hand: %finding, its own %followUps (LOOP-1), the %laterImaging of its
 * organ (HEP-2), the %damage charted there (MEC-3) and the %complaints of its part of the body (DYS-6).
 */
export function findingScope(chart: Scope, facts: Facts, finding: FindingFact): Scope {
  const scope = new Map(chart);
  scope.set(
    'finding',
    single(
      finding,
      finding.sources.map((source) => source.source),
    ),
  );
  const { items, completeness } = facts.followUps;
  scope.set(
    'followUps',
    listVariable({ items: items.filter(({ findingKey }) => findingKey === finding.key), completeness }),
  );
  scope.set('laterImaging', listVariable(laterImagingOf(finding, facts.imaging)));
  scope.set(
    'complaints',
    listVariable({
      items: complaintsAt(finding, facts.complaints),
      completeness: worse(facts.conditions.completeness, facts.findings.completeness),
    }),
  );
  scope.set(
    'damage',
    listVariable({
      items: damageIn(facts, finding),
      completeness: worse(worse(facts.conditions.completeness, facts.procedures), facts.findings.completeness),
    }),
  );
  return scope;
}

/** Either list may hold what is looked for; it was seen whole only when both were. */
function worse(one: Completeness, other: Completeness): Completeness {
  return one === other ? one : 'partial';
}

/** Words of a report that are themselves tissue damage. */
const DAMAGE_MORPHOLOGY = new Set([
  'granuloma',
  'granulomatous',
  'scar',
  'haematoma',
  'abscess',
  'infarct',
  'cyst wall',
]);

function damageIn(facts: Facts, finding: FindingFact): ConditionFact[] {
  const charted = facts.conditions.items.filter((item) => item.meanings.includes(`damage-${finding.organ}`));
  const source = finding.sources.find((one) => one.assertion === 'present')?.source ?? '';
  const words = [...finding.causes, ...finding.morphology.filter((word) => DAMAGE_MORPHOLOGY.has(word))];
  const isCharted = (word: string): boolean =>
    charted.some(({ name }) => name.toLowerCase().includes(word.toLowerCase()));
  const reported = mostPrecise(words.filter((word) => !isCharted(word))).map((word) => ({
    name: `${word} (report)`,
    meanings: [`damage-${finding.organ}`],
    active: false,
    source,
  }));
  return [...charted, ...reported];
}

export function single(value: object, sources: readonly string[]): Variable {
  return { value, list: false, state: 'readable', sources };
}

const SOME_RESULT = { resourceType: 'Observation', status: 'final', valueQuantity: { unit: 'unknown' } };
/** What could not be read may be there, with a value that nobody knows, in its range or out of it, of any sample. */
const SOME_RESULTS = [
  ...['high', 'normal', 'low', 'positive', 'negative'].map((text) => ({ ...SOME_RESULT, interpretation: [{ text }] })),
  { ...SOME_RESULT, interpretation: [{ text: 'high' }], specimen: { display: 'haemolysed' } },
];

function labVariable(lab: LabFact): Variable {
  if (lab.state === 'absent') {
    const readable = lab.reason === 'not-performed' || lab.reason === 'stale';
    const sources = lab.last === undefined ? [] : [lab.last.source];
    const variable = { value: labObservation(lab), list: false, sources };
    return readable
      ? { ...variable, state: 'readable' }
      : { ...variable, state: 'unreadable', otherwise: SOME_RESULTS };
  }
  const { comparator, flag = lab.current.answer, source } = lab.current;
  return {
    value: labObservation(comparator === undefined ? lab : withValue(lab, justBeyond(lab.current))),
    list: false,
    state: 'readable',
    sources: [source],
    ...(flag === undefined ? { unjudged: true } : {}),
    ...(comparator === undefined ? {} : { otherwise: [labObservation(withValue(lab, farEnd(comparator)))] }),
  };
}

/** "<30" is somewhere from zero to just below 30, ">13" from just above 13 upwards. */
function justBeyond({ value, comparator }: LabValue): number {
  const step = Math.max(Math.abs(value), 1) * 1e-9;
  if (comparator === '<') return value - step;
  return comparator === '>' ? value + step : value;
}

function farEnd(comparator: NonNullable<LabValue['comparator']>): number {
  return comparator.startsWith('<') ? 0 : Number.MAX_SAFE_INTEGER;
}

function withValue(lab: KnownLab, value: number): KnownLab {
  const { value: _value, comparator: _comparator, ...rest } = lab.current;
  return { ...lab, current: { ...rest, value } };
}

export function listVariable<T extends object>(list: FactList<T>): Variable {
  const state = { complete: 'readable', partial: 'partial', unavailable: 'unreadable' } as const;
  return { value: list.items, list: true, state: state[list.completeness], sources: sourcesOf(list.items) };
}

function sourcesOf(items: readonly object[]): string[] {
  return items.flatMap((item) => ('source' in item && typeof item.source === 'string' ? [item.source] : []));
}
