import type { CodeableConcept, Observation } from 'fhir/r4.js';
import { codingKeysOf } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { referenceTo } from '../fhir/resource.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import type { ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList } from './fact-list.js';
import type { PerformedFact } from './order-fact.js';
import { followedBy } from './followed.js';
import type { Gathering } from './gathering.js';
import { knownOrders } from './orders.js';

const RESULTED = new Set(['final', 'amended', 'corrected']);

/** What was done, and when, in the order in which the moments say it best. */
interface Done {
  readonly code: CodeableConcept | undefined;
  readonly moments: readonly (string | undefined)[];
  readonly source: string;
}

/**
 * What was carried out of those orders that bring no result of their own, a referral, a biopsy or a gene test, and still counts
 * (policy): a procedure, a completed order, a report or a result by their name ("Settled", Done); or is under way, where a
 * specialty follows the patient already.
 */
export function gatherPerformed(record: ChartedRecord, gathering: Gathering): FactList<PerformedFact> {
  const { chart } = record;
  const completed = chart.ServiceRequest.filter((one) => one.status === 'completed' && one.doNotPerform !== true);
  const operated = chart.Procedure.filter((one) => one.status === 'completed');
  const results = chart.Observation.filter((one) => RESULTED.has(one.status) && !isMeasured(one, gathering));
  const done: readonly Done[] = [
    ...operated.map((one) => ({
      code: one.code,
      moments: [one.performedDateTime, one.performedPeriod?.end, one.performedPeriod?.start],
      source: referenceTo(one),
    })),
    ...completed.map((one) => ({ code: one.code, moments: [one.authoredOn], source: referenceTo(one) })),
    ...[...record.counting.final, ...results].map((one) => ({
      code: one.code,
      moments: [one.effectiveDateTime, one.effectivePeriod?.start, one.issued],
      source: referenceTo(one),
    })),
  ];
  return {
    items: [
      ...done.flatMap((one) => performed(one, gathering)),
      ...followedBy(chart, gathering).flatMap((one) => counting(one, gathering)),
    ],
    completeness: completenessOf(record, ['orders', 'reports', 'labs']),
  };
}

/** Most results are labs of their own, and cost nothing more. */
function isMeasured({ code }: Observation, { knowledge }: Gathering): boolean {
  return codingKeysOf(code).some((key) => knowledge.labsByCode.has(key));
}

function performed({ code, moments, source }: Done, gathering: Gathering): PerformedFact[] {
  const { definitions } = knownOrders(code, gathering);
  if (definitions.length === 0) return [];
  const date = moments.map((moment) => dayOf(moment, gathering.timeZone)?.day).find((day) => day !== undefined);
  const lasting = definitions.filter((order) => stillCounts(order, date, gathering));
  if (lasting.length === 0) return [];
  return [{ orders: lasting.map(({ name }) => name), ...(date === undefined ? {} : { date }), source }];
}

function counting({ orders, ...rest }: PerformedFact, gathering: Gathering): PerformedFact[] {
  const still = orders.filter((name) => {
    const order = gathering.knowledge.orders.get(name);
    return order !== undefined && stillCounts(order, rest.date, gathering);
  });
  return still.length === 0 ? [] : [{ orders: still, ...rest }];
}

/** Without a date it may be recent: nothing is offered a second time because a date is missing. */
function stillCounts(
  { freshness }: Pick<OrderDefinition, 'freshness'>,
  date: string | undefined,
  { knowledge, today }: Gathering,
): boolean {
  if (freshness === undefined) return false;
  return date === undefined || daysBetween(date, today) <= knowledge.policy.freshDays[freshness];
}
