import type { AlreadyFact, OrderFact } from './order-fact.js';
import type { FactList } from './fact-list.js';
import type { Facts } from './facts.js';
import type { LabFact } from './lab-fact.js';

/**
 * What makes an order at hand a second one (LOOP-2): fresh results of all that it brings, or other orders that bring the rest.
 * Where it brings more than is known of (a basic metabolic panel) only the same order counts. Silent about what is to be repeated:
 * a haemolysed sample, and the values of a product over its threshold (SAF-1).
 */
export function alreadyOf(order: OrderFact, facts: Facts): FactList<AlreadyFact> {
  const others = otherOrders(order, facts);
  const items = isOfLabs(order)
    ? labsAlready(order, others, facts)
    : others.filter((other) => isSameOrder(other, order));
  const unread = order.results.some((name) => isUnread(facts.labs.get(name)));
  const completeness = unread && facts.orders.completeness === 'complete' ? 'partial' : facts.orders.completeness;
  return { items: items.map(asAlready), completeness };
}

type Known = LabFact & { readonly state: 'known' };

function otherOrders(order: OrderFact, { orders, draftOrders }: Facts): OrderFact[] {
  const atHand = new Set(draftOrders.map(({ source }) => source));
  const earlier = draftOrders.slice(0, draftOrders.indexOf(order));
  return [...orders.items.filter(({ source }) => !atHand.has(source)), ...earlier];
}

function isOfLabs({ results, bringsMore }: OrderFact): boolean {
  return results.length > 0 && !bringsMore;
}

function labsAlready({ results }: OrderFact, others: readonly OrderFact[], facts: Facts): (Known | OrderFact)[] {
  const repeated = toBeRepeated(facts);
  const parts = results.map((name) => {
    const lab = facts.labs.get(name);
    const stands = lab?.state === 'known' && lab.current.haemolysed !== true && !repeated.has(lab.current.source);
    return stands ? lab : others.find((other) => other.results.includes(name));
  });
  return parts.every((part) => part !== undefined) ? [...new Set(parts)] : [];
}

function toBeRepeated({ labs }: Facts): ReadonlySet<string> {
  const product = labs.get('calcium-phosphate-product-recent');
  const isOver = product?.state === 'known' && product.current.flag === 'high';
  return new Set(isOver ? product.current.inputs : []);
}

/** The same order, or a study of the same kind that covers a part of the same region. */
function isSameOrder(other: OrderFact, order: OrderFact): boolean {
  if (other.definitions.some((name) => order.definitions.includes(name))) return true;
  const { imaging } = order;
  if (imaging === undefined || other.imaging?.modality !== imaging.modality) return false;
  return other.imaging.organs.some((organ) => imaging.organs.includes(organ));
}

function isUnread(lab: LabFact | undefined): boolean {
  return lab?.state === 'absent' && (lab.reason === 'error' || lab.reason === 'unsupported');
}

function asAlready(one: Known | OrderFact): AlreadyFact {
  if ('current' in one) {
    const { date, source } = one.current;
    return { how: 'resulted', name: one.title, date, source };
  }
  const { name, date, source } = one;
  return { how: 'ordered', name, ...(date === undefined ? {} : { date }), source };
}
