import type { Facts, PerformedFact } from '../facts/facts.js';
import type { OrderDefinition } from '../knowledge/knowledge.js';

/** Where an order that brings no result of its own was carried out already (LOOP-2). */
export function alreadyDone({ name }: OrderDefinition, { performed }: Facts): PerformedFact | undefined {
  return performed.items.find(({ orders }) => orders.includes(name));
}
