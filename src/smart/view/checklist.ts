import { labWindowOf } from '../../cards/lab-window.js';
import type { Decision } from '../../decide.js';
import type { Facts } from '../../facts/facts.js';
import { holdsBack } from '../../knowledge/holds-back.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { OrderDefinition } from '../../knowledge/order-definition.js';
import type { RowVerdict } from '../../pathways/evaluate.js';
import { absentText } from './figures.js';
import { judgedFor, type ItemState, type Judged } from './judged-order.js';

/** An order of the work-up, and what became of it. */
export interface Item extends Judged {
  /** Name of the order: "ct-liver". */
  readonly order: string;
  readonly title: string;
  readonly requirements: readonly string[];
  /** The suggestion of a card that orders it. */
  readonly suggestion?: { readonly uuid: string; readonly label: string; readonly preselected: boolean };
}

const RANK: Readonly<Record<ItemState, number>> = {
  missing: 0,
  withheld: 1,
  undecided: 2,
  ordered: 3,
  done: 4,
  depends: 5,
  'not asked': 6,
};

/**
 * Every order that a row of this chart could ask for, with what became of it: the work-up as a list (issue 7). An order of several
 * rows stands once, by the state that most needs to be seen.
 */
export function checklistOf(decision: Decision, knowledge: Knowledge): readonly Item[] {
  const { rows, recommendations, facts } = decision;
  const asked = rows.filter(({ action }) => !holdsBack(action));
  const byOrder = new Map<string, { item: Item; requirements: Set<string> }>();
  const add = (order: OrderDefinition, row: RowVerdict, judged: Judged): void => {
    const known = byOrder.get(order.name);
    const item = { ...judged, order: order.name, title: order.title, requirements: [] };
    const outranks = known === undefined || RANK[item.state] < RANK[known.item.state];
    const requirements = outranks ? new Set<string>() : known.requirements;
    if (outranks || known.item.state === item.state) requirements.add(row.action.requirement);
    byOrder.set(order.name, { item: outranks ? item : known.item, requirements });
  };
  for (const one of recommendations) {
    for (const { order, due, instead } of one.offers) {
      const words = [whyMissing(order, facts, knowledge)];
      if (instead !== undefined) words.push(`instead of ${instead.of.title}`);
      if (due !== undefined) words.push(`due ${due}`);
      add(order, one.row, { state: 'missing', because: words.filter((word) => word !== '').join('; '), sources: [] });
    }
  }
  for (const row of asked) {
    const recommendation = recommendations.find((one) => one.row === row);
    for (const { order } of row.action.offers) {
      if (recommendation?.offers.some((offer) => offer.order === order) === true) continue;
      add(order, row, judgedFor(order, row, recommendation, facts));
    }
  }
  return [...byOrder.values()]
    .map(({ item, requirements }) => ({ ...item, requirements: [...requirements], ...suggestionFor(item, decision) }))
    .toSorted((one, other) => RANK[one.state] - RANK[other.state]);
}

/** What is missing of the results that it would bring. */
function whyMissing({ results }: OrderDefinition, facts: Facts, knowledge: Knowledge): string {
  const words = new Map<string, string[]>();
  for (const name of results) {
    const lab = facts.labs.get(name);
    if (lab?.state !== 'absent') continue;
    const why = absentText(lab, labWindowOf(lab, knowledge).words);
    words.set(why, [...(words.get(why) ?? []), lab.title]);
  }
  const [only, ...others] = [...words];
  if (only === undefined) return '';
  if (others.length === 0) return only[0];
  return [...words].map(([why, titles]) => `${titles.join(', ')}: ${why.toLowerCase()}`).join('; ');
}

function suggestionFor({ order, state }: Item, { shown }: Decision): Pick<Item, 'suggestion'> {
  if (state !== 'missing') return {};
  for (const { card, suggestions } of shown) {
    const id = suggestions.find((one) => one.order === order)?.id;
    const found = card.suggestions?.find(({ uuid }) => uuid === id);
    if (found !== undefined) {
      return { suggestion: { uuid: found.uuid, label: found.label, preselected: found.isRecommended === true } };
    }
  }
  return {};
}
