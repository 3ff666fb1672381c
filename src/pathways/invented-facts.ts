import type { ConditionFact, Facts, ImagingFact, PatientFact, PregnancyFact, SignFact } from '../facts/facts.js';
import type { DrugFact, FollowUpFact, OrderFact, PerformedFact } from '../facts/order-fact.js';
import type { FindingFact, FindingSource } from '../facts/finding-fact.js';
import type { LabFact, LabValue } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { drugScope, orderScope } from './draft-scope.js';
import { INVENTED_UNBORN } from './invented-fetus.js';
import { chartScope, findingScope } from './scope.js';
import type { Scope } from './variable.js';

/** Every member is there, also those that a fact may lack: a member that no invented fact has does not exist. */
type Complete<T> = { readonly [Member in keyof T]-?: T[Member] };

const DAY = '2026-01-01';
const SIZE = { value: 12, unit: 'mm' } as const;
const FINDING_SOURCE: Complete<FindingSource> = {
  source: 'DiagnosticReport/1',
  assertion: 'present',
  how: 'text',
  quote: 'coarse',
  date: DAY,
  modality: 'US',
  size: SIZE,
  course: 'stable',
  laterality: 'left',
  places: ['place-brain-pallidum'],
  preliminary: false,
};
const FINDING: Complete<FindingFact> = {
  key: 'patient/liver/parenchymal',
  title: 'Liver calcification',
  organ: 'liver',
  site: 'segment VI',
  laterality: 'left',
  kind: 'in-mass',
  assertion: 'present',
  subject: 'patient',
  fetus: 'A',
  morphology: ['coarse'],
  places: ['place-brain-pallidum'],
  size: SIZE,
  course: 'stable',
  stability: 'not shown',
  date: DAY,
  lastDate: DAY,
  longAgo: false,
  modality: 'US',
  calledBenign: false,
  causes: ['granuloma'],
  localCauses: ['haematoma'],
  explained: true,
  complaints: [
    { kind: 'pain', name: 'painful', places: [], laterality: 'left', date: DAY, source: 'DiagnosticReport/1' },
  ],
  malignancyDoubt: false,
  conflict: false,
  sources: [FINDING_SOURCE],
};

const FOLLOW_UP: Complete<FollowUpFact> = {
  findingKey: FINDING.key,
  organ: 'liver',
  modality: 'US',
  date: '2025-01-01',
  reportedDaysAgo: 365,
  interval: '6 months',
  stated: true,
  due: '2025-07-01',
  overdueDays: 154,
  doneBy: 'DiagnosticReport/2',
  orderedAs: 'ServiceRequest/2',
  quote: 'follow-up ultrasound in 6 months',
  source: 'DiagnosticReport/1',
};
const CONDITION: Complete<ConditionFact> = {
  name: 'CKD',
  meanings: ['condition-ckd', 'damage-liver'],
  active: true,
  severe: true,
  places: [],
  laterality: 'left',
  date: DAY,
  onset: DAY,
  source: 'Condition/1',
};
const SIGN: Complete<SignFact> = {
  name: 'Liver mass',
  meanings: ['sign-liver-mass'],
  organ: 'liver',
  assertion: 'present',
  subject: 'patient',
  fetus: 'A',
  course: 'stable',
  size: SIZE,
  quote: 'a mass',
  date: DAY,
  source: 'DiagnosticReport/1',
};
const IMAGING: Complete<ImagingFact> = {
  modality: 'CT',
  organs: ['liver'],
  fetal: ['anatomy'],
  date: DAY,
  source: 'DiagnosticReport/1',
};

const ORDER: Complete<OrderFact> = {
  source: 'ServiceRequest/1',
  name: 'CT',
  status: 'draft',
  date: DAY,
  definitions: ['ct-liver'],
  results: ['calcium-total'],
  bringsMore: false,
  imaging: { modality: 'CT', organs: ['liver'] },
  intervention: { kind: 'biopsy', organs: ['liver'], laterality: 'left' },
  reason: { organs: ['liver'], sources: ['DiagnosticReport/1'] },
  hazards: ['ionising-radiation'],
};

const DRUG: Complete<DrugFact> = {
  source: 'MedicationRequest/1',
  name: 'Calcium carbonate 500 mg',
  status: 'draft',
  date: DAY,
  classes: ['calcium'],
  route: 'oral',
};
const PERFORMED: Complete<PerformedFact> = { orders: ['referral-genetics'], date: DAY, source: 'Procedure/1' };
const PATIENT: Complete<PatientFact> = { id: '1', birthDate: '1976-01-01', ageYears: 50, sex: 'female' };
const PREGNANCY: Complete<PregnancyFact> = {
  status: 'pregnant',
  because: { words: 'active condition', date: DAY, source: 'Condition/1' },
  gestationalAgeDays: 140,
  gestation: '20w0d',
  dating: 'due date',
  dueDate: '2026-05-21',
  datingConflict: 'last menstrual period: 22w1d',
  since: '2025-08-14',
};

/** A chart on which every variable holds something, so that every expression can be tried. */
export function inventedFacts({ labs }: Knowledge): Facts {
  const value: LabValue = {
    value: 1,
    unit: 'mg/dL',
    date: DAY,
    time: 0,
    range: { low: 0, high: 2, source: 'lab' },
    flag: 'normal',
    source: 'Observation/1',
    formula: '0.5 + 0.5 = 1 mg/dL',
    inputs: ['Observation/2'],
    haemolysed: true,
  };
  const known = (name: string, variable: string): [string, LabFact] => [
    name,
    { name, variable, title: name, decimals: 1, state: 'known', current: value, series: [value] },
  ];
  const derived = ['calcium', 'product', 'recentProduct', 'albuminPaired', 'pthPaired'].map((name) =>
    known(name, name),
  );
  const complete = <T>(...items: T[]): { items: T[]; completeness: 'complete' } => ({
    items,
    completeness: 'complete',
  });
  return {
    patient: PATIENT,
    today: DAY,
    findings: complete(FINDING),
    labs: new Map([...labs.map((lab) => known(lab.name, lab.variable)), ...derived]),
    conditions: complete(CONDITION),
    complaints: FINDING.complaints,
    signs: complete(SIGN),
    procedures: 'complete',
    results: 'complete',
    imaging: complete(IMAGING),
    orders: complete({ ...ORDER, source: 'ServiceRequest/2' }),
    performed: complete(PERFORMED),
    followUps: complete(FOLLOW_UP),
    newProblems: [CONDITION.source],
    medications: complete(DRUG),
    draftOrders: [ORDER],
    draftDrugs: [DRUG],
    pregnancy: complete(PREGNANCY),
    unborn: [INVENTED_UNBORN, { ...INVENTED_UNBORN, findingKey: FINDING.key }],
    unreadReports: [],
  };
}

/** Every variable that a row may read, each with something in it. */
export function inventedScope(knowledge: Knowledge): Scope {
  const facts = inventedFacts(knowledge);
  const chart = chartScope(facts, knowledge);
  return findingScope(orderScope(drugScope(chart, DRUG), facts, ORDER), facts, FINDING);
}
