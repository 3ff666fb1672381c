import { listWords, valueWords } from '../../cards/words.js';
import type { Facts, ImagingFact } from '../../facts/facts.js';
import type { LabFact } from '../../facts/lab-fact.js';
import { laterImagingOf } from '../../facts/later-imaging.js';
import type { OrderDefinition } from '../../knowledge/order-definition.js';
import { alreadyDone } from '../../pathways/already-done.js';
import type { RowVerdict } from '../../pathways/evaluate.js';
import { alreadyOrdered } from '../../pathways/on-order.js';
import type { Recommendation } from '../../pathways/recommendation.js';
import type { ConditionVerdict } from '../../pathways/verdict.js';
import { factWords } from './fact-words.js';

/**
 * What became of a part of the work-up; `undecided`: whether its results are there could not be read; `depends`: something else that
 * decides it could not; `not asked`: its rule does not apply.
 */
export type ItemState = 'missing' | 'withheld' | 'undecided' | 'depends' | 'ordered' | 'done' | 'not asked';

export interface Judged {
  readonly state: ItemState;
  /** What the state rests on: values with dates, what is too old, the hazard, the condition that is not met. */
  readonly because: string;
  readonly sources: readonly string[];
}

/** What became of an order that its row does not offer: held back, done, on order, open for want of what was not read, or not asked. */
export function judgedFor(
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
 * An examination of that kind since the finding was first seen, where it is the examinations made that decide against the order; the
 * one that saw the finding first is no answer to it.
 */
function imagedAs(order: OrderDefinition, row: RowVerdict, { imaging: studies }: Facts): ImagingFact | undefined {
  const { imaging } = order;
  const { finding } = row;
  const isDeciding = decidingAgainst(order, row)?.expression.includes('%laterImaging') === true;
  if (imaging === undefined || finding?.subject !== 'patient' || !isDeciding) return undefined;
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

function decidingAgainst(order: OrderDefinition, row: RowVerdict): ConditionVerdict | undefined {
  return conditionsOf(order, row).find(({ verdict }) => verdict === 'unmet');
}

/** Of the row, and of the offer where the row itself applies. */
function conditionsOf(order: OrderDefinition, { conditions, offers }: RowVerdict): readonly ConditionVerdict[] {
  return [...conditions, ...(offers.find(({ offer }) => offer.order === order)?.conditions ?? [])];
}

function undecidedOrNot(order: OrderDefinition, row: RowVerdict, facts: Facts): Judged {
  const unmet = decidingAgainst(order, row);
  const unknown = conditionsOf(order, row).filter(({ verdict }) => verdict === 'unknown');
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
