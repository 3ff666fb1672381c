import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import { dayAfter } from '../facts/follow-up/interval-days.js';
import type { Modality } from '../knowledge/vocabulary.js';
import { holdsBack } from '../knowledge/holds-back.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { OfferDefinition } from '../knowledge/pathway.js';
import type { OrderDefinition } from '../knowledge/order-definition.js';
import { alreadyDone } from './already-done.js';
import { chartedBehind } from './charted.js';
import type { RowVerdict } from './evaluate.js';
import { hazardFor, hazardsOf } from './hazard.js';
import type { Hazard, Hazards } from './hazard.js';
import { alreadyOrdered } from './on-order.js';
import type { Offer, Recommendation, Withheld } from './recommendation.js';

/** Rows that apply become recommendations: nothing is offered that exists, is on order, or the chart speaks against. */
export function recommend(rows: readonly RowVerdict[], facts: Facts, knowledge: Knowledge): Recommendation[] {
  const hazards = hazardsOf(rows);
  return rows.filter((row) => speaks(row)).map((row) => recommendRow(row, facts, knowledge, hazards));
}

/** A row that holds others back has no card of its own. */
function speaks({ verdict, action }: RowVerdict): boolean {
  return verdict === 'met' && action.card !== undefined && !holdsBack(action);
}

interface Decision {
  readonly offers: readonly Offer[];
  readonly withheld: readonly Withheld[];
  readonly safety: readonly RowVerdict[];
}

function recommendRow(row: RowVerdict, facts: Facts, knowledge: Knowledge, hazards: Hazards): Recommendation {
  const needed = row.offers.filter((offer) => offer.verdict === 'met').map((offer) => offer.offer);
  const decisions = tooOld(row) ? [] : needed.map((offer) => decide(offer, row.finding, facts, knowledge, hazards));
  return {
    row,
    offers: decisions.flatMap((decision) => decision.offers),
    removals: row.removals.filter(({ verdict }) => verdict === 'met').map(({ removal }) => removal),
    withheld: decisions.flatMap((decision) => decision.withheld),
    safety: [...new Set(decisions.flatMap((decision) => decision.safety))],
    ...(row.finding === undefined ? {} : { finding: row.finding }),
    ...(row.draft === undefined ? {} : { draft: row.draft }),
  };
}

function decide(
  { order, recommended, repeats, due }: OfferDefinition,
  finding: FindingFact | undefined,
  facts: Facts,
  knowledge: Knowledge,
  hazards: Hazards,
): Decision {
  const [ordered] = alreadyOrdered(order, facts, { seenOn: finding?.modality, repeats });
  if (ordered !== undefined) {
    return { offers: [], withheld: [withheld(order, 'already ordered', ordered.source)], safety: [] };
  }
  const done = alreadyDone(order, facts);
  if (done !== undefined) return { offers: [], withheld: [withheld(order, 'done', done.source)], safety: [] };
  const hazard = hazardFor(order, hazards);
  const day = due === undefined ? undefined : followUpDay(finding, facts, knowledge);
  const when = day === undefined ? {} : { due: day };
  if (hazard === undefined) return { offers: [{ order, recommended, ...when }], withheld: [], safety: [] };
  const alternatives = saferThan(order, finding?.modality, facts, knowledge, hazards).map((other) => ({
    order: other,
    recommended,
    ...when,
    instead: { of: order, because: hazard.row },
  }));
  return hazard.effect === 'withhold'
    ? { offers: alternatives, withheld: [withheld(order, hazard.why, sourceOf(hazard))], safety: [hazard.row] }
    : { offers: [...alternatives, { order, recommended: false, ...when }], withheld: [], safety: [hazard.row] };
}

/** As the newest report wants it, else the policy's interval after that report; never a day that has passed. */
function followUpDay(finding: FindingFact | undefined, facts: Facts, { policy }: Knowledge): string | undefined {
  if (finding?.lastDate === undefined) return undefined;
  const wanted = facts.followUps.items.find(
    ({ findingKey, doneBy }) => findingKey === finding.key && doneBy === undefined,
  );
  const day = wanted?.due ?? dayAfter(finding.lastDate, { amount: policy.followUp.months, unit: 'month' });
  return day < facts.today ? facts.today : day;
}

/** The first alternative that carries no hazard, is not on order and is another modality than the one that saw the finding. */
function saferThan(
  order: OrderDefinition,
  seenOn: Modality | undefined,
  facts: Facts,
  knowledge: Knowledge,
  hazards: Hazards,
): readonly OrderDefinition[] {
  const safe = order.alternatives
    .flatMap((name) => knowledge.orders.get(name) ?? [])
    .filter((other) => hazardFor(other, hazards) === undefined && alreadyOrdered(other, facts).length === 0);
  const other = safe.find((candidate) => candidate.imaging?.modality !== seenOn) ?? safe[0];
  return other === undefined ? [] : [other];
}

function withheld(order: OrderDefinition, why: string, source: string | undefined): Withheld {
  return { what: order.name, title: order.title, why, ...(source === undefined ? {} : { source }) };
}

/** Where the hazard is charted: the pregnancy, the condition, the eGFR. */
function sourceOf({ row }: Hazard): string | undefined {
  const labs = row.action.inputs.flatMap(({ fact }) => {
    const variable = row.scope.get(fact);
    return variable === undefined || variable.list ? [] : variable.sources;
  });
  return chartedBehind(row).find(({ source }) => source !== undefined)?.source ?? labs[0];
}

/** A finding last reported longer ago than the policy says gives no orders, but those of its overdue follow-up ("Reports"). */
function tooOld({ finding, action }: RowVerdict): boolean {
  return finding?.longAgo === true && !action.ordersForOldFindings;
}
