import type { Facts, PerformedFact } from '../facts/facts.js';
import { daysBetween } from '../fhir/dates.js';
import type { OrderDefinition } from '../knowledge/knowledge.js';
import type { Policy } from '../knowledge/policy.js';

/**
 * Where an order that brings no result of its own was carried out already, inside the time for which the policy lets it count
 * (LOOP-2). Without a date it may be recent: nothing is offered a second time because a date is missing.
 */
export function alreadyDone(
  { name, freshness }: OrderDefinition,
  facts: Facts,
  policy: Policy,
): PerformedFact | undefined {
  if (freshness === undefined) return undefined;
  const days = policy.freshDays[freshness];
  return facts.performed.items.find(
    ({ orders, date }) => orders.includes(name) && (date === undefined || daysBetween(date, facts.today) <= days),
  );
}
