import type { LabFact } from '../facts/lab-fact.js';
import type { Facts } from '../facts/facts.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';

/**
 * The labs that a card tells of: those its rows look at, and those that the orders they want would bring; each once, by what
 * a clinician would call it (total calcium is told as the calcium that is judged).
 */
export function labsOf(rows: readonly Recommendation[], facts: Facts): LabFact[] {
  const byVariable = new Map([...facts.labs.values()].map((lab) => [lab.variable, lab] as const));
  const wanted = rows.flatMap(({ row }) => row.offers.filter((offer) => offer.verdict !== 'unmet'));
  const labs = [
    ...rows.flatMap(({ row }) => row.action.inputs.flatMap(({ fact }) => byVariable.get(fact) ?? [])),
    ...wanted.flatMap(({ offer }) => offer.order.results.flatMap((name) => facts.labs.get(name) ?? [])),
  ];
  return [...new Map(labs.reverse().map((lab) => [lab.title, lab] as const)).values()].reverse();
}

/** Every requirement that the card fulfils, each once, in the order of its rows. */
export function requirementsOf(plan: CardPlan): string[] {
  const claimed = plan.rows.filter(isClaimed);
  return [
    ...new Set([
      ...claimed.map(({ row }) => row.action.requirement),
      ...claimed.flatMap(({ safety }) => safety.map((row) => row.action.requirement)),
    ]),
  ];
}

/** A row of orders is claimed only with an order in the card, or when it has something to say without one. */
function isClaimed(row: Recommendation): boolean {
  const { action } = row.row;
  return (
    action.offers.length === 0 || row.offers.length > 0 || action.card?.speaks === 'alone' || row.safety.length > 0
  );
}
