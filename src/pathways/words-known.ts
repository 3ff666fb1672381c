import { AGENTS } from '../facts/fetal-fact.js';
import type { FetalExamination, FetusFact, InfectionFact } from '../facts/fetal-fact.js';
import type { AbsentReason, Flag, LabAnswer } from '../facts/lab-fact.js';
import type { AlreadyFact, DrugFact, OrderFact } from '../facts/order-fact.js';
import type { PatientFact, PregnancyFact } from '../facts/facts.js';
import type { Assertion, Course, Laterality, Size, Stability, Subject } from '../facts/finding.js';
import { COMPLAINT_OF_SET } from '../facts/findings/complaints.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { HAZARDS } from '../knowledge/load-orders.js';
import { UNCERTAIN_FINDINGS } from '../knowledge/policy.js';
import { KINDS, MODALITIES, ORGANS } from '../knowledge/vocabulary.js';

/** Each word of a type, so that a new one must be added here. */
function every<Word extends string>(words: Readonly<Record<Word, true>>): readonly string[] {
  return Object.keys(words);
}

const INTERVENTIONS = every<NonNullable<OrderFact['intervention']>['kind']>({ surgery: true, biopsy: true });
const LAB_WORDS = [
  ...every<Flag>({ low: true, normal: true, high: true }),
  ...every<LabAnswer>({
    positive: true,
    negative: true,
    indeterminate: true,
    low: true,
    intermediate: true,
    high: true,
    normal: true,
    abnormal: true,
  }),
  ...every<AbsentReason>({ 'not-performed': true, stale: true, error: true, unsupported: true }),
  'lab',
];
const PREGNANCY_STATES = every<PregnancyFact['status']>({
  pregnant: true,
  'not-pregnant': true,
  possible: true,
  'not-applicable': true,
});
const PREGNANCIES_OF_FETUS = every<FetusFact['pregnancy']>({
  current: true,
  born: true,
  lost: true,
  ended: true,
  earlier: true,
});

/** What may stand in the members whose words are counted: whoever compares them with another word waits for ever. */
export function wordsKnown({ meanings, orders, labs }: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = [...meanings.keys()];
  const after = (start: string): string[] =>
    sets.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  const known: Readonly<Record<string, readonly string[]>> = {
    meanings: [...sets, ...after('condition-').map((name) => `suspected-${name}`)],
    places: sets.filter((name) => name.startsWith('place-')),
    classes: after('drug-'),
    orders: [...orders.keys()],
    definitions: [...orders.keys()],
    results: labs.map(({ name }) => name),
    hazards: HAZARDS,
    organ: ORGANS,
    organs: ORGANS,
    modality: MODALITIES,
    kind: [...KINDS, ...Object.values(COMPLAINT_OF_SET), ...INTERVENTIONS],
    assertion: every<Assertion>({ present: true, absent: true, uncertain: true, historical: true }),
    subject: every<Subject>({ patient: true, fetus: true, other: true }),
    course: every<Course>({ new: true, stable: true, increasing: true, decreasing: true, resolved: true }),
    stability: every<Stability>({ stable: true, growing: true, 'not shown': true }),
    laterality: every<Laterality>({ left: true, right: true, bilateral: true }),
    how: [...every<AlreadyFact['how']>({ resulted: true, ordered: true }), 'coded', 'text'],
    route: every<DrugFact['route']>({ oral: true, parenteral: true, unknown: true }),
    sex: every<NonNullable<PatientFact['sex']>>({ male: true, female: true }),
    status: [...PREGNANCY_STATES, 'draft', 'active', 'on-hold'],
    unit: [...every<Size['unit']>({ mm: true, cm: true }), ...labs.flatMap(({ unit }) => unit ?? [])],
    text: LAB_WORDS,
    agent: AGENTS,
    pregnancy: PREGNANCIES_OF_FETUS,
    fetal: every<FetalExamination>({ examination: true, anatomy: true, doppler: true }),
    sinceBy: every<NonNullable<InfectionFact['sinceBy']>>({
      onset: true,
      seroconversion: true,
      'first positive IgM': true,
    }),
    uncertainFindings: UNCERTAIN_FINDINGS,
  };
  return new Map(Object.entries(known).map(([member, words]) => [member, new Set(words)] as const));
}
