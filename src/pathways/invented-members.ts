import type { ConditionFact, ImagingFact, PatientFact, PregnancyFact, SignFact } from '../facts/facts.js';
import type { DrugFact, FollowUpFact, OrderFact, PerformedFact } from '../facts/order-fact.js';
import type { FindingFact, FindingSource } from '../facts/finding-fact.js';

/** Every member is there, also those that a fact may lack: a member that no invented fact has does not exist. */
export type Complete<T> = { readonly [Member in keyof T]-?: T[Member] };

export const DAY = '2026-01-01';
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
export const FINDING: Complete<FindingFact> = {
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

export const FOLLOW_UP: Complete<FollowUpFact> = {
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
export const CONDITION: Complete<ConditionFact> = {
  name: 'CKD',
  meanings: ['condition-ckd', 'condition-hyperparathyroidism', 'damage-liver'],
  active: true,
  severe: true,
  places: [],
  laterality: 'left',
  date: DAY,
  onset: DAY,
  source: 'Condition/1',
};
export const SIGN: Complete<SignFact> = {
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
export const IMAGING: Complete<ImagingFact> = {
  modality: 'CT',
  organs: ['liver'],
  fetal: ['anatomy'],
  date: DAY,
  source: 'DiagnosticReport/1',
};

export const ORDER: Complete<OrderFact> = {
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

export const DRUG: Complete<DrugFact> = {
  source: 'MedicationRequest/1',
  name: 'Calcium carbonate 500 mg',
  status: 'draft',
  date: DAY,
  classes: ['calcium'],
  route: 'oral',
};
export const PERFORMED: Complete<PerformedFact> = { orders: ['referral-genetics'], date: DAY, source: 'Procedure/1' };
export const PATIENT: Complete<PatientFact> = { id: '1', birthDate: '1976-01-01', ageYears: 50, sex: 'female' };
export const PREGNANCY: Complete<PregnancyFact> = {
  status: 'pregnant',
  because: { words: 'active condition', date: DAY, source: 'Condition/1' },
  gestationalAgeDays: 140,
  gestation: '20w0d',
  dating: 'due date',
  dueDate: '2026-05-21',
  datingConflict: 'last menstrual period: 22w1d',
  since: '2025-08-14',
};
