import type { Suggestion } from '../hooks/card.js';
import type { Offer } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';
import { examinationOf } from './examination.js';
import type { RenderContext } from './render-context.js';
import { removalOf, suggestionOf } from './suggestion.js';

/** A suggestion, what it orders, and the rows that offer it: an accepted one is counted for them. */
export interface Offered {
  readonly suggestion: Suggestion;
  /** "ct-liver"; `removal` deletes the draft at hand. */
  readonly order: string;
  readonly requirements: readonly string[];
}

/** What the card's draft may make way for comes before what may be ordered. */
export function suggestionsOf(
  plan: CardPlan,
  identity: readonly string[],
  { facts, options }: RenderContext,
): Offered[] {
  const identify = (what: string): string => options.identify([...identity, 'suggestion', what]);
  const orders = offersOf(plan).map((offer) => ({
    suggestion: suggestionOf(offer, {
      patientId: facts.patient.id,
      orderCodes: options.orderCodes,
      ...(options.unmappedOrders === undefined ? {} : { unmappedOrders: options.unmappedOrders }),
      identify,
      ...(plan.finding === undefined ? {} : { finding: plan.finding }),
    }),
    order: offer.order.name,
    requirements: offering(plan, offer),
  }));
  return [...removalsOf(plan, identify), ...orders];
}

function removalsOf({ rows, draft }: CardPlan, identify: (what: string) => string): Offered[] {
  const removals = rows.flatMap((row) => row.removals);
  const [removal] = removals.toSorted((one, other) => Number(other.recommended) - Number(one.recommended));
  if (removal === undefined || draft === undefined) return [];
  const removing = rows.filter((row) => row.removals.length > 0);
  const requirements = removing.map(({ row }) => row.action.requirement);
  return removalOf(removal, draft, { identify }).map((suggestion) => ({ suggestion, order: 'removal', requirements }));
}

/** Each order once, the preselected reading of it first. */
function offersOf(plan: CardPlan): Offer[] {
  const once = new Map<string, Offer>();
  for (const offer of plan.rows.flatMap((row) => row.offers)) {
    const examination = examinationOf(offer.order);
    const known = once.get(examination);
    if (known === undefined || (offer.recommended && !known.recommended)) once.set(examination, offer);
  }
  return [...once.values()];
}

function offering({ rows }: CardPlan, { order }: Offer): string[] {
  const examination = examinationOf(order);
  const offers = rows.filter((row) => row.offers.some((offer) => examinationOf(offer.order) === examination));
  return offers.map(({ row }) => row.action.requirement);
}
