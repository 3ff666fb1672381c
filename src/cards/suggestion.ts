import type { ServiceRequest } from 'fhir/r4.js';
import type { Coding, Suggestion } from '../hooks/card.js';
import type { FindingFact } from '../facts/finding-fact.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import type { RemovalDefinition } from '../knowledge/pathway.js';
import type { Draft } from '../pathways/draft-scope.js';
import type { Offer } from '../pathways/recommendation.js';
import { plain } from './escape.js';

/** A site's own order codes by order name, from ORDER_CODES_FILE or CLIENTS_FILE. */
export type OrderCodes = ReadonlyMap<string, Coding>;

export interface SuggestionContext {
  readonly patientId: string;
  readonly finding?: FindingFact;
  readonly orderCodes: OrderCodes;
  readonly unmappedOrders?: 'as text';
  /** @param what the order, or the draft that would go. */
  readonly identify: (what: string) => string;
}

/** One suggestion with one create action (Epic reads only the first); a proposal, never an order (AC-03, security H22). */
export function suggestionOf({ order, recommended, due, instead }: Offer, context: SuggestionContext): Suggestion {
  const what = instead === undefined ? order.title : `${order.title} instead of ${instead.of.title}`;
  const label = due === undefined ? what : `${what}, due ${due}`;
  return {
    label,
    uuid: context.identify(order.name),
    ...(recommended ? { isRecommended: true } : {}),
    actions: [{ type: 'create', description: `Order: ${label}`, resource: serviceRequest(order, due, context) }],
  };
}

/** Deletes the draft at hand, by its reference alone (AC-05); none where it has no id to be named by. */
export function removalOf(
  { title, recommended }: RemovalDefinition,
  { source, name }: Draft,
  { identify }: Pick<SuggestionContext, 'identify'>,
): Suggestion[] {
  if (!isReference(source)) return [];
  const label = `${title}: ${plain(name)}`;
  return [
    {
      label,
      uuid: identify(source),
      ...(recommended ? { isRecommended: true } : {}),
      actions: [{ type: 'delete', description: label, resourceId: source }],
    },
  ];
}

/** A report without an id, or with one that is none, cannot be referred to. */
function isReference(source: string): boolean {
  return /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(source) && !source.endsWith('/unknown');
}

function serviceRequest(
  order: OrderDefinition,
  due: string | undefined,
  { patientId, finding, orderCodes, unmappedOrders }: SuggestionContext,
): ServiceRequest {
  const site = orderCodes.get(order.name);
  const own = order.coding === undefined || (site === undefined && unmappedOrders === 'as text') ? [] : [order.coding];
  const coding = [...(site === undefined ? [] : [site]), ...own];
  const reason = finding?.sources.find(
    ({ assertion, source }) => assertion === finding.assertion && isReference(source),
  )?.source;
  return {
    resourceType: 'ServiceRequest',
    status: 'draft',
    intent: 'proposal',
    code: { ...(coding.length === 0 ? {} : { coding }), text: order.title },
    subject: { reference: `Patient/${patientId}` },
    ...(due === undefined ? {} : { occurrenceDateTime: due }),
    ...(reason === undefined ? {} : { reasonReference: [{ reference: reason }] }),
  };
}
