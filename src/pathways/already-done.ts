import type { Facts } from '../facts/facts.js';
import type { PerformedFact } from '../facts/order-fact.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';

/** Where an order that brings no result of its own was carried out already (LOOP-2). */
export function alreadyDone({ name }: OrderDefinition, { performed }: Facts): PerformedFact | undefined {
  return performed.items.find(({ orders }) => orders.includes(name));
}
