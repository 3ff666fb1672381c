import type { LabFact } from '../facts/lab-fact.js';
import type { Facts } from '../facts/facts.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';

/** The labs that the rows of a card look at, each once, in the order the rows list them. */
export function labsOf(rows: readonly Recommendation[], facts: Facts): LabFact[] {
  const byVariable = new Map([...facts.labs.values()].map((lab) => [lab.variable, lab] as const));
  const names = rows.flatMap(({ row }) => [
    ...row.action.inputs.map((input) => input.fact),
    ...row.offers
      .filter((offer) => offer.verdict !== 'unmet')
      .flatMap((offer) => offer.offer.inputs.map((input) => input.fact)),
  ]);
  return [...new Set(names)].flatMap((name) => byVariable.get(name) ?? []);
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
