import { alreadyOf } from '../facts/already.js';
import type { DrugFact, OrderFact } from '../facts/order-fact.js';
import type { Facts } from '../facts/facts.js';
import { listVariable, single } from './variable.js';
import type { Scope } from './variable.js';

/** The order at hand that a row is about, in an order hook. */
export type Draft = OrderFact | DrugFact;

/** The chart's variables and the drug at hand: %drug. */
export function drugScope(chart: Scope, drug: DrugFact): Scope {
  return new Map(chart).set('drug', single(drug, [drug.source]));
}

/** The chart's variables, the order at hand, %order, and what there is of it %already (LOOP-2). */
export function orderScope(chart: Scope, facts: Facts, order: OrderFact): Scope {
  return new Map(chart)
    .set('order', single(order, [order.source]))
    .set('already', listVariable(alreadyOf(order, facts)));
}
