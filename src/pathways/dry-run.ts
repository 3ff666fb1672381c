import type { Expression } from '../fhir/expression.js';
import type { ConditionFact, Facts, FindingFact, FollowUpFact, OrderFact, SignFact } from '../facts/facts.js';
import type { LabFact } from '../facts/lab-fact.js';
import type { Fault } from '../knowledge/faults.js';
import type { Action, Knowledge, Template } from '../knowledge/knowledge.js';
import { chartScope, findingScope } from './scope.js';
import type { Scope } from './scope.js';

/** Unknown functions compile and fail only when evaluated, so every expression is run once on an invented chart. */
export function dryRun(knowledge: Knowledge): Fault[] {
  const facts = inventedFacts(knowledge);
  const scope = findingScope(chartScope(facts, knowledge.policy), facts, FINDING);
  return knowledge.pathways.flatMap(({ name, actions }) =>
    actions.flatMap((action) =>
      expressionsOf(action)
        .filter((expression) => !runs(expression, scope))
        .map((expression) => ({
          file: `fhir-resources/pathways/${name}.json`,
          element: action.id,
          reason: `cannot be evaluated: ${expression.source}`,
        })),
    ),
  );
}

function expressionsOf({ conditions, offers, card }: Action): Expression[] {
  const templates: readonly Template[] = card === undefined ? [] : [...card.bodies, ...card.summaries];
  return [
    ...conditions.map((condition) => condition.expression),
    ...offers.flatMap((offer) => offer.conditions.map((condition) => condition.expression)),
    ...templates.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string')),
  ];
}

function runs(expression: Expression, scope: Scope): boolean {
  const variables = Object.fromEntries(
    expression.variables.map((name) => [name, scope.get(name)?.value ?? []] as const),
  );
  try {
    expression.evaluate(variables);
    return true;
  } catch {
    return false;
  }
}

const FINDING: FindingFact = {
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

const IMAGING: OrderFact['imaging'] & object = { modality: 'CT', organs: ['liver'] };

const ORDER: OrderFact = {
  source: 'ServiceRequest/1',
  name: 'CT',
  status: 'draft',
  results: [],
  imaging: IMAGING,
  reason: { organs: ['liver'], sources: ['DiagnosticReport/1'] },
  hazards: ['ionising-radiation'],
};

function inventedFacts({ labs }: Knowledge): Facts {
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
    orders: complete(ORDER),
    performed: complete(),
    followUps: complete(FOLLOW_UP),
    newProblems: [],
    draftOrders: [ORDER],
    pregnancy: complete({ status: 'pregnant', because: { words: 'active condition', source: 'Condition/1' } }),
    unreadReports: [],
  };
}
