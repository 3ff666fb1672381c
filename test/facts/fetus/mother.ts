import type { Facts, PregnancyFact } from '../../../src/facts/facts.js';
import type { FetusFact, InfectionFact, UnbornFact } from '../../../src/facts/fetal-fact.js';
import { gatherFacts } from '../../../src/facts/gather-facts.js';
import type { PrefetchKey, SourceState } from '../../../src/fhir/patient-record.js';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.js';
import { PROJECT_ROOT } from '../../../src/project-root.js';
import { coded, condition, LOINC, observation, recordOf, report } from '../chart-of-test.js';

const knowledge = loadKnowledge(PROJECT_ROOT);
export const TODAY = '2026-11-22';

export interface Circumstances {
  readonly now?: string;
  readonly timeZone?: string;
  readonly states?: Partial<Record<PrefetchKey, SourceState>>;
  readonly pregnancyWeeks?: number;
  /** Of the Patient, where it is not a woman of 32. */
  readonly patient?: object;
}

const woman = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1994-05-05' };

/** What is true of a woman with this chart. */
export function factsOf(resources: readonly object[], about: Circumstances = {}): Facts {
  const { now = `${TODAY}T09:00:00Z`, timeZone = 'UTC', states = {}, patient = {} } = about;
  const record = recordOf([{ ...woman, ...patient }, ...resources], states);
  return gatherFacts(record, [], { knowledge, timeZone, labCodes: new Map() }, new Date(now));
}

export function pregnancyOf(resources: readonly object[], about: Circumstances = {}): PregnancyFact {
  const [fact] = factsOf(resources, about).pregnancy.items;
  if (fact === undefined) throw new Error('no pregnancy is told');
  return fact;
}

/** Of the one finding of a fetus; without one of the pregnancy at hand. */
export function unbornOf(resources: readonly object[], about: Circumstances = {}): UnbornFact {
  const found = factsOf(resources, about).unborn.at(-1);
  if (found === undefined) throw new Error('no unborn child is told');
  return found;
}

export function fetusOf(resources: readonly object[], about: Circumstances = {}): FetusFact {
  return unbornOf(resources, about).fetus;
}

export function infectionOf(
  agent: InfectionFact['agent'],
  resources: readonly object[],
  about: Circumstances = {},
): InfectionFact {
  const infection = unbornOf(resources, about).infections.items.find((one) => one.agent === agent);
  if (infection === undefined) throw new Error(`${agent} is not told`);
  return infection;
}

/** An obstetric ultrasound that shows a calcification of the liver of the fetus. */
export const scan = (date: string, rest: object = {}): object =>
  report(`scan-${date}`, {
    code: { text: 'US obstetric' },
    effectiveDateTime: date,
    conclusion: 'Calcification of the fetal liver.',
    ...rest,
  });

export const dueDate = (date: string, rest: object = {}): object =>
  observation(`due-${date}`, {
    category: [{ coding: [{ code: 'social-history' }] }],
    code: coded(LOINC, '11778-8'),
    valueDateTime: date,
    effectiveDateTime: '2026-09-01',
    ...rest,
  });

export const charted = (text: string, date: string, rest: object = {}): object =>
  condition(`c-${text}-${date}`.replace(/[^a-z0-9]/gi, '-'), {
    code: { text },
    onsetDateTime: date,
    recordedDate: date,
    ...rest,
  });

let ids = 0;

/** A result in words; `name` is a LOINC code, or the name of a test. */
export const test = (name: string, date: string, answer: string, rest: object = {}): object => {
  ids += 1;
  return {
    resourceType: 'Observation',
    id: `t${ids}`,
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    subject: { reference: 'Patient/p1' },
    code: /^\d+-\d$/.test(name) ? coded(LOINC, name) : { text: name },
    effectiveDateTime: date,
    valueCodeableConcept: { text: answer },
    ...rest,
  };
};
