import type { FindingFact } from '../facts/finding-fact.js';
import type { Indicator } from '../knowledge/policy.js';
import type { Pathway } from '../knowledge/pathway.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import type { Draft } from '../pathways/draft-scope.js';
import { lacksItsOrders } from '../pathways/recommendation.js';
import type { Recommendation } from '../pathways/recommendation.js';

/** The rows that will speak in one card; one card per finding, one per order at hand, one per chart-wide row. */
export interface CardPlan {
  /** The pathway the card is about: the organ's own where there is one. */
  readonly pathway: Pathway;
  readonly finding?: FindingFact;
  readonly draft?: Draft;
  readonly rows: readonly Recommendation[];
}

/**
 * How much a card says: everything; its short words; or, where that is still too much, with its missing results counted, for each
 * is offered below; or without them.
 */
export const BREVITIES = ['full', 'short', 'terse', 'bare'] as const;
export type Brevity = (typeof BREVITIES)[number];

/** How a card is told: which of its rows, and how briefly. */
export interface Telling {
  readonly plan: CardPlan;
  readonly brevity: Brevity;
}

const WEIGHT: Readonly<Record<Indicator, number>> = { info: 0, warning: 1, critical: 2 };

/** A row of orders that has none left to suggest is no warning any more; one may be milder once it was answered (SAF-1). */
export function indicatorOf(row: Recommendation): Indicator {
  const { card } = row.row.action;
  if (card === undefined || lacksItsOrders(row)) return 'info';
  return row.answered === true ? card.answered : card.indicator;
}

export function isBelow(plan: CardPlan, minimum: Indicator): boolean {
  return weightOf(leadOf(plan)) < WEIGHT[minimum];
}

/** The more severe, the more. */
export function weightOf(row: Recommendation): number {
  return WEIGHT[indicatorOf(row)];
}

/** The most severe row, the organ's own pathway before a supplement's; it gives the card its summary. */
export function leadOf(plan: CardPlan): Recommendation {
  const [first, ...others] = plan.rows;
  if (first === undefined) throw new RangeError('a card plan has at least one row');
  return others.reduce((lead, row) => (weightOf(row) > weightOf(lead) ? row : lead), first);
}

/** The card's rows and those that changed its orders. */
export function rowsOf({ rows }: CardPlan): RowVerdict[] {
  return rows.flatMap(({ row, safety }) => [row, ...safety]);
}

/** Groups rows into cards, drops those that nothing opens, and puts the most severe first (safety before the rest). */
export function planCards(recommendations: readonly Recommendation[]): CardPlan[] {
  const groups = new Map<string, Recommendation[]>();
  for (const row of recommendations) {
    const key = row.finding?.key ?? row.draft?.source ?? `${row.row.pathway.name}/${row.row.action.id}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(planOf).filter(isOpened).sort(bySeverity);
}

function planOf(rows: readonly Recommendation[]): CardPlan {
  const ordered = [...rows].sort((a, b) => roleOf(a) - roleOf(b));
  const [first] = ordered;
  if (first === undefined) throw new RangeError('a group of rows is never empty');
  return {
    pathway: first.row.pathway,
    rows: ordered,
    ...(first.finding === undefined ? {} : { finding: first.finding }),
    ...(first.draft === undefined ? {} : { draft: first.draft }),
  };
}

function roleOf(row: Recommendation): number {
  return row.row.pathway.role === 'host' ? 0 : 1;
}

/**
 * A card opens with a row above info, an order to suggest, or a row that may speak alone; but where an organ has its own
 * pathway, an informing supplement opens no card: a complete work-up is silent (LOOP-2).
 */
function isOpened(plan: CardPlan): boolean {
  return plan.rows.some((row) => {
    const { card } = row.row.action;
    if (indicatorOf(row) !== 'info' || row.offers.length + row.removals.length > 0) return true;
    return card?.speaks === 'alone' && (row.row.pathway.role === 'host' || plan.pathway.role === 'supplement');
  });
}

export function bySeverity(a: CardPlan, b: CardPlan): number {
  const difference = weightOf(leadOf(b)) - weightOf(leadOf(a));
  return difference !== 0 ? difference : Number(isSafety(b)) - Number(isSafety(a));
}

/** Led by a row of patient safety. */
export function isSafety(plan: CardPlan): boolean {
  return isOfSafety(leadOf(plan));
}

/** Has a row of patient safety, whatever leads it. */
export function hasSafety(plan: CardPlan): boolean {
  return plan.rows.some(isOfSafety);
}

function isOfSafety({ row }: Recommendation): boolean {
  return row.action.requirement.startsWith('SAF-');
}
