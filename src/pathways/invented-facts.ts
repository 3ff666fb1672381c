import type { Facts } from '../facts/facts.js';
import type { LabFact, LabValue } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { drugScope, orderScope } from './draft-scope.js';
import { INVENTED_UNBORN } from './invented-fetus.js';
import {
  CONDITION,
  DAY,
  DRUG,
  FINDING,
  FOLLOW_UP,
  IMAGING,
  ORDER,
  PATIENT,
  PERFORMED,
  PREGNANCY,
  SIGN,
} from './invented-members.js';
import { chartScope, findingScope } from './scope.js';
import type { Scope } from './variable.js';

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
