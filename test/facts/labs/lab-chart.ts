import { readFileSync } from 'node:fs';
import type { Observation, Quantity } from 'fhir/r4.js';
import type { Completeness } from '../../../src/facts/fact-list.js';
import type { PatientFact } from '../../../src/facts/facts.js';
import type { LabFact, LabFacts, LabValue } from '../../../src/facts/lab-fact.js';
import { gatherLabs } from '../../../src/facts/labs/gather-labs.js';
import type { LabContext } from '../../../src/facts/labs/lab-context.js';
import { parseJson, readFolder } from '../../../src/knowledge/knowledge-file.js';
import { loadLabs } from '../../../src/knowledge/load-labs.js';
import type { Policy } from '../../../src/knowledge/policy.js';

export const LABS = loadLabs(readFolder('.', 'fhir-resources/observation-definitions', '.json').map(parseJson));
const LABS_BY_CODE = new Map(LABS.flatMap((lab) => [...lab.codes].map((code) => [code, lab] as const)));
const POLICY = JSON.parse(readFileSync('fhir-resources/policy.json', 'utf8')) as Policy;

export const ADULT: PatientFact = { id: 'p1', birthDate: '1970-05-05', sex: 'female' };
export const TODAY = '2026-11-22';

export function labContext(changes: Partial<LabContext> = {}): LabContext {
  return {
    labs: LABS,
    labsByCode: LABS_BY_CODE,
    policy: POLICY,
    now: new Date(`${TODAY}T12:00:00Z`),
    today: TODAY,
    timeZone: 'UTC',
    patient: ADULT,
    ...changes,
  };
}

export const CODES = {
  calcium: '17861-6',
  calciumMolar: '2000-8',
  calciumBlood: '49765-1',
  corrected: '46099-8',
  ionized: '17863-2',
  phosphate: '2777-1',
  phosphateMolar: '14879-1',
  pth: '2731-8',
  vitaminD: '62292-8',
  albumin: '1751-7',
  creatinine: '2160-0',
  egfr: '98979-8',
  alt: '1742-6',
  bilirubinDirect: '1968-7',
  ferritin: '2276-4',
} as const;

let ids = 0;

/** A final result of today; `changes` say what is special about it. */
export function result(
  code: keyof typeof CODES,
  value: number,
  unit: string,
  changes: Partial<Observation> & { readonly on?: string } = {},
): Observation {
  const { on = TODAY, ...rest } = changes;
  ids += 1;
  return {
    resourceType: 'Observation',
    id: `o${ids}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: CODES[code] }] },
    effectiveDateTime: on,
    valueQuantity: quantity(value, unit),
    ...rest,
  };
}

/** The same result without one element. */
export function without(element: keyof Observation, observation: Observation): Observation {
  const rest = { ...observation };
  Reflect.deleteProperty(rest, element);
  return rest;
}

export function quantity(value: number, unit: string): Quantity {
  return { value, unit, system: 'http://unitsofmeasure.org', code: unit };
}

export function gather(
  observations: readonly Observation[],
  changes: Partial<LabContext> = {},
  completeness: Completeness = 'complete',
): LabFacts {
  return gatherLabs(observations, completeness, labContext(changes));
}

export function factOf(facts: LabFacts, name: string): LabFact {
  const fact = facts.get(name);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  return fact;
}

/** The value of a known fact; fails the test where it is absent. */
export function known(facts: LabFacts, name: string): LabValue {
  const fact = factOf(facts, name);
  if (fact.state !== 'known') throw new Error(`${name} is ${fact.reason}`);
  return fact.current;
}

/** "known" or the reason why there is no value. */
export function stateOf(facts: LabFacts, name: string): string {
  const fact = factOf(facts, name);
  return fact.state === 'known' ? 'known' : fact.reason;
}

/** YYYY-MM-DD so many days before today. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}
