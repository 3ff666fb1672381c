import type { ServiceRequest } from 'fhir/r4.js';
import type { DecidedChart } from '../answer.js';
import type { Caller } from '../cards/render-context.js';
import { decide } from '../decide.js';
import type { Site } from '../decide.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import type { Card } from '../hooks/card.js';
import { Problem } from '../problem.js';

/** On order, as the facts have it. */
const ON_ORDER: readonly unknown[] = ['draft', 'active', 'on-hold'];

/**
 * The order of a suggestion, out of what is decided on the chart as it stands now: what a page has shown before may be wrong by then.
 * @throws Problem smart.already-ordered (409) where only an order on the chart holds it back; smart.order-not-offered (409)
 */
export function suggestedOrder(
  suggestion: string,
  { decision, record, rests, now }: DecidedChart,
  caller: Caller,
  site: Site,
): ServiceRequest {
  const order = orderIn(decision.cards, suggestion);
  if (order !== undefined) return order;
  const asIfUnordered = { hook: 'patient-view' as const, record: unordered(record), draftOrders: [], caller };
  if (orderIn(decide(asIfUnordered, site, now, rests).cards, suggestion) !== undefined) {
    throw new Problem('smart.already-ordered', 409, 'this is on order already');
  }
  throw new Problem('smart.order-not-offered', 409, 'this is not offered any more: the chart has changed');
}

function orderIn(cards: readonly Card[], suggestion: string): ServiceRequest | undefined {
  const found = cards.flatMap(({ suggestions = [] }) => suggestions).find(({ uuid }) => uuid === suggestion);
  const [action] = found?.actions ?? [];
  return action?.type === 'create' ? action.resource : undefined;
}

function unordered(record: PatientRecord): PatientRecord {
  const { orders } = record.sources;
  const resources = orders.resources.filter((one) => !('status' in one && ON_ORDER.includes(one.status)));
  return { ...record, sources: { ...record.sources, orders: { ...orders, resources } } };
}
