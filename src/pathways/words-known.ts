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

/** All words of a type: without one of them it does not compile, so a new one must be added here. */
function every<Word extends string>() {
  return <const Words extends readonly Word[]>(
    words: Words & ([Word] extends [Words[number]] ? unknown : never),
  ): readonly string[] => words;
}

const INTERVENTIONS = every<NonNullable<OrderFact['intervention']>['kind']>()(['surgery', 'biopsy']);
const LAB_WORDS = [
  ...every<Flag>()(['low', 'normal', 'high']),
  ...every<LabAnswer>()(['positive', 'negative', 'indeterminate', 'low', 'intermediate', 'high', 'normal', 'abnormal']),
  ...every<AbsentReason>()(['not-performed', 'stale', 'error', 'unsupported']),
  'lab',
];
const PREGNANCY_STATES = every<PregnancyFact['status']>()(['pregnant', 'not-pregnant', 'possible', 'not-applicable']);
const PREGNANCIES_OF_FETUS = every<FetusFact['pregnancy']>()(['current', 'born', 'lost', 'ended', 'earlier']);

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
    assertion: every<Assertion>()(['present', 'absent', 'uncertain', 'historical']),
    subject: every<Subject>()(['patient', 'fetus', 'other']),
    course: every<Course>()(['new', 'stable', 'increasing', 'decreasing', 'resolved']),
    stability: every<Stability>()(['stable', 'growing', 'not shown']),
    laterality: every<Laterality>()(['left', 'right', 'bilateral']),
    how: [...every<AlreadyFact['how']>()(['resulted', 'ordered']), 'coded', 'text'],
    route: every<DrugFact['route']>()(['oral', 'parenteral', 'unknown']),
    sex: every<NonNullable<PatientFact['sex']>>()(['male', 'female']),
    status: [...PREGNANCY_STATES, 'draft', 'active', 'on-hold'],
    unit: [...every<Size['unit']>()(['mm', 'cm']), ...labs.flatMap(({ unit }) => unit ?? [])],
    text: LAB_WORDS,
    agent: AGENTS,
    pregnancy: PREGNANCIES_OF_FETUS,
    fetal: every<FetalExamination>()(['examination', 'anatomy', 'doppler']),
    sinceBy: every<NonNullable<InfectionFact['sinceBy']>>()(['onset', 'seroconversion', 'first positive IgM']),
    uncertainFindings: UNCERTAIN_FINDINGS,
  };
  return new Map(Object.entries(known).map(([member, words]) => [member, new Set(words)] as const));
}
