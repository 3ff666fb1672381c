import type { Facts } from '../facts/facts.js';
import type { OrderFact } from '../facts/order-fact.js';
import type { LabFact } from '../facts/lab-fact.js';
import type { Modality } from '../knowledge/vocabulary.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';

interface Asking {
  /** The modality that saw the finding. */
  readonly seenOn?: Modality | undefined;
  /** Fresh results do not make it needless: it is on order only when all of it is, since they came. */
  readonly repeats?: boolean;
}

/**
 * The orders that already bring what this order would bring (LOOP-2): for a lab, every part of it that is still missing is on
 * order; for imaging, a study of the same modality and organ is on order. Draft orders of the hook count like the chart's.
 */
export function alreadyOrdered(
  order: OrderDefinition,
  facts: Facts,
  { seenOn, repeats = false }: Asking = {},
): readonly OrderFact[] {
  // The order at hand does not stand in the way of the safer study that is to replace it (SAF-4).
  const drafts = facts.draftOrders.filter((draft) => draft.hazards.every((hazard) => order.hazards.includes(hazard)));
  const atHand = new Set(facts.draftOrders.map(({ source }) => source));
  const onOrder = [...facts.orders.items.filter(({ source }) => !atHand.has(source)), ...drafts];
  const { imaging } = order;
  if (imaging !== undefined) {
    return onOrder.filter(
      (other) =>
        // A study of a place without a name of ours is known by its own name.
        other.name === order.title ||
        (other.imaging !== undefined &&
          answersToo(other.imaging.modality, order, seenOn) &&
          other.imaging.organs.some((organ) => imaging.organs.includes(organ))),
    );
  }
  // An order without a code or a set of names is known by its own words.
  const isIt = (other: OrderFact): boolean => other.definitions.includes(order.name) || other.name === order.title;
  if (order.results.length === 0) return onOrder.filter(isIt);
  const needed = repeats ? order.results : order.results.filter((name) => facts.labs.get(name)?.state !== 'known');
  const covering = needed.map((name) =>
    onOrder.find((other) => other.results.includes(name) && isSince(other, facts.labs.get(name))),
  );
  return covering.every((other) => other !== undefined) ? [...new Set(covering)] : [];
}

/** What was ordered before the result that it brought does not repeat it (SAF-1); undated, it may be new. */
function isSince({ date }: OrderFact, lab: LabFact | undefined): boolean {
  return date === undefined || lab?.state !== 'known' || date >= lab.current.date;
}

/** CT and MRI stand for each other where one of them is to characterise a finding, unless it is the one that saw it (HEP-2). */
function answersToo(ordered: Modality, order: OrderDefinition, seenOn: Modality | undefined): boolean {
  if (ordered === order.imaging?.modality) return true;
  return order.answeredBy.includes(ordered) && ordered !== seenOn && seenOn !== undefined;
}
