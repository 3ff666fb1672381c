import type { ConditionFact, DrugFact, Facts, FindingFact, FollowUpFact, OrderFact, SignFact } from '../facts/facts.js';
import type { LabFact } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';

export const FINDING: FindingFact = {
  key: 'patient/liver/parenchymal',
  title: 'Liver calcification',
  organ: 'liver',
  assertion: 'present',
  subject: 'patient',
  morphology: ['coarse'],
  places: [],
  date: '2026-01-01',
  lastDate: '2026-01-01',
  longAgo: false,
  modality: 'US',
  calledBenign: false,
  causes: ['granuloma'],
  malignancyDoubt: false,
  conflict: false,
  stability: 'not shown',
  localCauses: ['haematoma'],
  explained: true,
  complaints: [{ kind: 'pain', name: 'painful', places: [], source: 'DiagnosticReport/1' }],
  sources: [{ source: 'DiagnosticReport/1', assertion: 'present', how: 'text', quote: 'coarse', date: '2026-01-01' }],
};

const FOLLOW_UP: FollowUpFact = {
  findingKey: FINDING.key,
  organ: 'liver',
  modality: 'US',
  date: '2025-01-01',
  reportedDaysAgo: 365,
  interval: '6 months',
  stated: true,
  due: '2025-07-01',
  overdueDays: 154,
  quote: 'follow-up ultrasound in 6 months',
  source: 'DiagnosticReport/1',
};
const CONDITION: ConditionFact = {
  name: 'CKD',
  meanings: ['condition-ckd', 'damage-liver'],
  active: true,
  source: 'Condition/1',
};
const SIGN: SignFact = {
  name: 'Liver mass',
  meanings: ['sign-liver-mass'],
  organ: 'liver',
  assertion: 'present',
  subject: 'patient',
  source: 'DiagnosticReport/1',
};
const IMAGING = { modality: 'CT', organs: ['liver'] } as const;

export const ORDER: OrderFact = {
  source: 'ServiceRequest/1',
  name: 'CT',
  status: 'draft',
  definitions: [],
  results: [],
  bringsMore: false,
  imaging: IMAGING,
  reason: { organs: ['liver'], sources: ['DiagnosticReport/1'] },
  hazards: ['ionising-radiation'],
};

export const DRUG: DrugFact = {
  source: 'MedicationRequest/1',
  name: 'Calcium carbonate 500 mg',
  status: 'draft',
  classes: ['calcium'],
  route: 'oral',
};

/** A chart on which every variable holds something, so that every expression can be tried. */
export function inventedFacts({ labs }: Knowledge): Facts {
  const value = {
    value: 1,
    unit: 'mg/dL',
    date: '2026-01-01',
    time: 0,
    flag: 'normal' as const,
    source: 'Observation/1',
  };
  const known = (name: string, variable: string): [string, LabFact] => [
    name,
    { name, variable, title: name, decimals: 1, state: 'known', current: value, series: [value] },
  ];
  const derived = [known('calcium', 'calcium'), known('product', 'product'), known('albumin-paired', 'albuminPaired')];
  const complete = <T>(...items: T[]): { items: T[]; completeness: 'complete' } => ({
    items,
    completeness: 'complete',
  });
  return {
    patient: { id: '1', ageYears: 50, sex: 'female' },
    today: '2026-01-01',
    findings: complete(FINDING),
    labs: new Map([...labs.map((lab) => known(lab.name, lab.variable)), ...derived, known('pth-paired', 'pthPaired')]),
    conditions: complete(CONDITION),
    complaints: FINDING.complaints,
    signs: complete(SIGN),
    procedures: 'complete',
    results: 'complete',
    imaging: complete({ ...IMAGING, date: '2026-01-01', source: 'DiagnosticReport/1' }),
    orders: complete({ ...ORDER, source: 'ServiceRequest/2' }),
    performed: complete(),
    followUps: complete(FOLLOW_UP),
    newProblems: [],
    medications: complete(DRUG),
    draftOrders: [ORDER],
    draftDrugs: [DRUG],
    pregnancy: complete({ status: 'pregnant', because: { words: 'active condition', source: 'Condition/1' } }),
    unreadReports: [],
  };
}
