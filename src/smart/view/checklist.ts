import { labWindowOf } from '../../cards/lab-window.js';
import { listWords, valueWords } from '../../cards/words.js';
import type { Decision } from '../../decide.js';
import { laterImagingOf } from '../../facts/later-imaging.js';
import type { Facts, ImagingFact } from '../../facts/facts.js';
import type { LabFact } from '../../facts/lab-fact.js';
import { holdsBack } from '../../knowledge/holds-back.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { OrderDefinition } from '../../knowledge/order-definition.js';
import { alreadyDone } from '../../pathways/already-done.js';
import type { RowVerdict } from '../../pathways/evaluate.js';
import { alreadyOrdered } from '../../pathways/on-order.js';
import type { Recommendation } from '../../pathways/recommendation.js';
import { factWords } from './fact-words.js';
import { absentText } from './figures.js';

/**
 * What became of a part of the work-up; `undecided`: whether its results are there could not be read; `depends`: something else that
 * decides it could not; `not asked`: its rule does not apply.
 */
export type ItemState = 'missing' | 'withheld' | 'undecided' | 'depends' | 'ordered' | 'done' | 'not asked';

export interface Item {
  /** Name of the order: "ct-liver". */
  readonly order: string;
  readonly title: string;
  readonly state: ItemState;
  /** What the state rests on: values with dates, what is too old, the hazard, the condition that is not met. */
  readonly because: string;
  readonly sources: readonly string[];
  readonly requirements: readonly string[];
  /** The suggestion of a card that orders it. */
  readonly suggestion?: { readonly uuid: string; readonly label: string; readonly preselected: boolean };
}

type Judged = Pick<Item, 'state' | 'because' | 'sources'>;

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

function judgedFor(
  order: OrderDefinition,
  row: RowVerdict,
  recommendation: Recommendation | undefined,
  facts: Facts,
): Judged {
  const held = recommendation?.withheld.find(({ what }) => what === order.name);
  const isOther = held !== undefined && held.why !== 'already ordered' && held.why !== 'done';
  if (isOther) return { state: 'withheld', because: held.why, sources: held.source === undefined ? [] : [held.source] };
  return doneAs(order, row, facts) ?? orderedAs(order, row, facts) ?? undecidedOrNot(order, row, facts);
}

function doneAs(order: OrderDefinition, row: RowVerdict, facts: Facts): Judged | undefined {
  const labs = order.results.map((name) => facts.labs.get(name));
  const known = labs.flatMap((lab) => (lab?.state === 'known' ? [lab] : []));
  if (known.length > 0 && known.length === labs.length && !order.bringsMore) {
    const because = known.map((lab) => `${valueWords(lab)}, ${lab.current.date}`).join('; ');
    return { state: 'done', because, sources: [...new Set(known.map(({ current }) => current.source))] };
  }
  const study = imagedAs(order, row, facts);
  const done = study ?? alreadyDone(order, facts);
  if (done === undefined) return undefined;
  return { state: 'done', because: done.date ?? 'undated', sources: [done.source] };
}

/**
 * An examination of that kind since the finding was first seen, for a row that asks whether there is one; the one that saw the finding
 * first is no answer to it.
 */
function imagedAs(
  { imaging }: OrderDefinition,
  { finding, action }: RowVerdict,
  { imaging: studies }: Facts,
): ImagingFact | undefined {
  if (imaging === undefined || finding?.subject !== 'patient') return undefined;
  const read = [action, ...action.offers].flatMap(({ inputs }) => inputs.map(({ fact }) => fact));
  if (!read.includes('laterImaging')) return undefined;
  return laterImagingOf(finding, studies).items.find(
    ({ modality, organs, date }) =>
      modality === imaging.modality &&
      organs.some((organ) => imaging.organs.includes(organ)) &&
      !(date === finding.date && modality === finding.modality),
  );
}

function orderedAs(order: OrderDefinition, { finding }: RowVerdict, facts: Facts): Judged | undefined {
  const [first] = alreadyOrdered(order, facts, { seenOn: finding?.modality });
  if (first === undefined) return undefined;
  const when = first.date === undefined ? '' : ` ${first.date}`;
  return { state: 'ordered', because: `${first.name}, ${first.status}${when}`, sources: [first.source] };
}

/** The conditions that decide it: those of the offer where the row itself applies. */
function undecidedOrNot(order: OrderDefinition, row: RowVerdict, facts: Facts): Judged {
  const offer = row.offers.find((one) => one.offer.order === order);
  const conditions = offer === undefined ? row.conditions : [...row.conditions, ...offer.conditions];
  const unmet = conditions.find(({ verdict }) => verdict === 'unmet');
  const unknown = conditions.filter(({ verdict }) => verdict === 'unknown');
  if (unmet === undefined && unknown.length > 0) {
    const unread = factWords(
      unknown.flatMap(({ unreadable }) => unreadable),
      facts,
    );
    const isOfItself = order.results.some((name) => isUnread(facts.labs.get(name)));
    return isOfItself
      ? { state: 'undecided', because: 'Earlier results could not be read', sources: [] }
      : { state: 'depends', because: `on ${listWords(unread)}`, sources: [] };
  }
  return { state: 'not asked', because: unmet === undefined ? '' : unmet.description, sources: [] };
}

function isUnread(lab: LabFact | undefined): boolean {
  return lab?.state === 'absent' && (lab.reason === 'error' || lab.reason === 'unsupported');
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
