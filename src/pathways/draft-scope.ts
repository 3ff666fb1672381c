import { alreadyOf } from '../facts/already.js';
import type { DrugFact, OrderFact } from '../facts/order-fact.js';
import type { Facts } from '../facts/facts.js';
import { listVariable, ScopeOnDemand, single } from './variable.js';
import type { Scope } from './variable.js';

/** The order at hand that a row is about, in an order hook. */
export type Draft = OrderFact | DrugFact;

/** The chart's variables and the drug at hand: %drug. */
export function drugScope(chart: Scope, drug: DrugFact): Scope {
  return new ScopeOnDemand(new Map([['drug', () => single(drug, [drug.source])]]), chart);
}

/** The chart's variables, the order at hand, %order, and what there is of it %already (LOOP-2). */
export function orderScope(chart: Scope, facts: Facts, order: OrderFact): Scope {
  const makers = new Map([
    ['order', () => single(order, [order.source])],
    ['already', () => listVariable(alreadyOf(order, facts))],
  ]);
  return new ScopeOnDemand(makers, chart);
}
