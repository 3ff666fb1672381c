import { requirementsOf } from './card-facts.js';
import { BREVITIES, indicatorOf, leadOf, weightOf } from './card-plan.js';
import type { Brevity, CardPlan, Telling } from './card-plan.js';
import type { Template } from '../knowledge/card-template.js';
import { conflictLines, missingLines, reportLines, withheldLines } from './detail-lines.js';
import { markdown } from './escape.js';
import { knownLines } from './known-lines.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import { lacksItsOrders } from '../pathways/recommendation.js';
import type { Recommendation } from '../pathways/recommendation.js';
import { reviewStateOf } from './review-state.js';
import { renderTemplate } from './render-template.js';
import { wordsOf } from './summary.js';
import type { WordSources } from './word-sources.js';
import { remembered } from './telling-memory.js';

/** Words of the detail, without its bullets (design, section 4). */
export const DETAIL_WORDS = 90;

/** The card's Markdown: why, known, not found, withheld, source; a list, no table, no HTML (CA-03, design section 4). */
function detailOf(telling: Telling, sources: WordSources): string {
  const { plan } = telling;
  const { facts, knowledge } = sources;
  const { version } = plan.pathway;
  const reviewState = reviewStateOf(plan.pathway, facts.today);
  const local = knowledge.policy.changes.length === 0 ? '' : ' Local policy of this site applies.';
  const review = `${reviewState.charAt(0).toUpperCase()}${reviewState.slice(1)}.`;
  const lines = [
    ...reportLines(plan),
    ...conflictLines(plan),
    ...bodyLines(telling, sources),
    ...knownLines(telling, sources),
    ...missingLines(telling, sources),
    ...withheldLines(telling),
    `${requirementsOf(plan).join(', ')}, version ${version}.${local} ${review}`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

/** The rows that a card tells of, and its words. */
export interface FittedDetail {
  readonly plan: CardPlan;
  readonly detail: string;
}

/**
 * A card that would be too long is told more briefly; then it loses the rows that its data calls spare, one after the other and
 * never the one that leads, until it fits. What is left out is not claimed.
 */
export function fitted(whole: CardPlan, sources: WordSources): FittedDetail {
  const plans = spareOf(whole).reduce<CardPlan[]>((some, row) => [...some, without(row, some.at(-1) ?? whole)], [whole]);
  let last: FittedDetail = { plan: whole, detail: '' };
  for (const telling of plans.flatMap((plan) => BREVITIES.map((brevity) => ({ plan, brevity })))) {
    last = { plan: telling.plan, detail: detailOf(telling, sources) };
    if (wordCount(last.detail) <= DETAIL_WORDS) break;
  }
  return last;
}

/** The rows that a card may do without, the least important first: the milder ones, and of equal ones the later. */
function spareOf(plan: CardPlan): Recommendation[] {
  const lead = leadOf(plan);
  const spare = plan.rows.filter((one) => one !== lead && one.row.action.card?.spare === true);
  return spare.toReversed().sort((one, other) => weightOf(one) - weightOf(other));
}

function without(row: Recommendation, plan: CardPlan): CardPlan {
  return { ...plan, rows: plan.rows.filter((one) => one !== row) };
}

export function wordCount(detail: string): number {
  return detail.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Which of a row's texts is told, from long to short; the last where there are fewer. */
const BODY_AT: Readonly<Record<Brevity, number>> = { full: 0, short: 1, terse: 2, bare: 2 };

/** What a row says, and the shortest that it could say. */
interface Told {
  readonly line: string;
  readonly gist: string;
}

/**
 * What the row that leads says, then the others, then what the hazards say that changed its orders; nothing twice. A warning
 * keeps its reason.
 */
function bodyLines({ plan, brevity }: Telling, sources: WordSources): string[] {
  const isTerse = brevity === 'terse' || brevity === 'bare';
  const lead = leadOf(plan);
  const others = plan.rows.filter((row) => row !== lead);
  const rows = [lead, ...others, ...plan.rows.flatMap(({ safety }) => safety.map((row) => hazardRow(row, sources)))];
  const told = rows.flatMap((one): Told[] => {
    const { bodies = [], speaks } = one.row.action.card ?? {};
    const isOrder = one.offers.length > 0 || lacksItsOrders(one);
    if (isTerse && isOrder && speaks === 'with-others' && indicatorOf(one) === 'info') return [];
    const render = (body: Template | undefined): string | undefined =>
      body === undefined ? undefined : saidBy(one, body, sources);
    const gist = render(bodies.at(-1));
    const line = render(bodies[Math.min(BODY_AT[brevity], bodies.length - 1)]);
    return gist === undefined || line === undefined ? [] : [{ line, gist }];
  });
  return [...new Set(told.filter((one) => !isToldBy(told, one)).map(({ line }) => line))];
}

function saidBy(row: Recommendation, body: Template, sources: WordSources): string {
  const ofRow = remembered(sources.memory.bodies, row, () => new Map<Template, string>());
  return remembered(ofRow, body, () => renderTemplate(body, row.row.scope, wordsOf(row, sources), markdown));
}

/** Another line holds the gist of this one: "Right flank pain 2026-11-10." beside a warning that names it. */
function isToldBy(told: readonly Told[], { line, gist }: Told): boolean {
  const words = gist.replace(/\.$/, '');
  return told.some((other) => other.line !== line && other.line.includes(words));
}

/** The row of a hazard as one that only speaks; the same for each telling. */
function hazardRow(row: RowVerdict, { memory }: WordSources): Recommendation {
  return remembered(memory.hazards, row, () => ({ row, offers: [], removals: [], withheld: [], safety: [] }));
}
