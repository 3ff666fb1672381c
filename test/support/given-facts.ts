import type { Completeness, FactList } from '../../src/facts/fact-list.js';
import type { ConditionFact, Facts, PregnancyFact } from '../../src/facts/facts.js';
import type { FetusFact, UnbornFact } from '../../src/facts/fetal-fact.js';
import type { FindingFact, FindingSource } from '../../src/facts/finding-fact.js';
import type { Pregnancies } from '../../src/facts/pregnancy.js';
import type { OrderFact } from '../../src/facts/order-fact.js';
import type { AbsentLab, KnownLab, LabFact, LabFacts, LabValue } from '../../src/facts/lab-fact.js';

export const GIVEN_DAY = '2026-11-22';

export const listGiven = <Fact>(
  items: readonly Fact[] = [],
  completeness: Completeness = 'complete',
): FactList<Fact> => ({
  items,
  completeness,
});

/** A chart on which nothing stands and all was seen, but for what a test says. */
export function factsGiven(about: Partial<Facts> = {}): Facts {
  return {
    patient: { id: 'p1' },
    today: GIVEN_DAY,
    findings: listGiven(),
    labs: new Map(),
    conditions: listGiven(),
    complaints: [],
    signs: listGiven(),
    procedures: 'complete',
    results: 'complete',
    imaging: listGiven(),
    orders: listGiven(),
    performed: listGiven(),
    followUps: listGiven(),
    newProblems: [],
    medications: listGiven(),
    draftOrders: [],
    draftDrugs: [],
    pregnancy: listGiven([{ status: 'possible' as const }]),
    unborn: [],
    unreadReports: [],
    ...about,
  };
}

/** A calcification of the liver, but for what a test says. */
export function findingGiven(about: Partial<FindingFact> = {}): FindingFact {
  return {
    key: 'patient/liver/parenchymal',
    title: 'Liver calcification',
    organ: 'liver',
    assertion: 'present',
    subject: 'patient',
    morphology: [],
    places: [],
    stability: 'not shown',
    longAgo: false,
    calledBenign: false,
    causes: [],
    localCauses: [],
    explained: false,
    complaints: [],
    malignancyDoubt: false,
    conflict: false,
    sources: [],
    ...about,
  };
}

export function sourceGiven(about: Partial<FindingSource> = {}): FindingSource {
  return { source: 'DiagnosticReport/1', assertion: 'present', how: 'text', ...about };
}

/** An active condition that means what the ValueSets of these names mean. */
export function conditionGiven(
  name: string,
  meanings: readonly string[],
  about: Partial<ConditionFact> = {},
): ConditionFact {
  return { name, meanings, active: true, source: `Condition/${name}`, ...about };
}

/** One result of that day, from the Observation of its day. */
export function resultGiven(date: string, about: Partial<LabValue> = {}): LabValue {
  return { value: 1, unit: '1', date, time: Date.parse(date), source: `Observation/${date}`, ...about };
}

/** A lab with its results, newest first. */
export function labKnown(name: string, current: LabValue, ...older: readonly LabValue[]): KnownLab {
  return { ...labNamed(name), state: 'known', current, series: [current, ...older] };
}

export function labAbsent(name: string, reason: AbsentLab['reason'], about: Partial<AbsentLab> = {}): AbsentLab {
  return { ...labNamed(name), state: 'absent', reason, series: [], ...about };
}

export const labsGiven = (...labs: readonly LabFact[]): LabFacts => new Map(labs.map((lab) => [lab.name, lab]));

const labNamed = (name: string) => ({ name, variable: name, title: name, decimals: 1 });

/** An active order of nothing in particular. */
export function orderGiven(id: string, about: Partial<OrderFact> = {}): OrderFact {
  const nothing = { definitions: [], results: [], bringsMore: false, hazards: [] };
  return { source: `ServiceRequest/${id}`, name: id, status: 'active', ...nothing, ...about };
}

/** A pregnancy of now, and what is known of those before it. */
export function pregnanciesGiven(now: PregnancyFact, about: Partial<Pregnancies> = {}): Pregnancies {
  return { now: listGiven([now]), ends: [], starts: [], lostOnes: [], ...about };
}

/** The unborn child that a finding is of. */
export function unbornGiven(fetus: FetusFact, about: Partial<UnbornFact> = {}): UnbornFact {
  return { findingKey: 'k', fetus, mayBe: [], infections: listGiven(), ...about };
}
