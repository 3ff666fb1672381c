import type { Coding } from '../hooks/card.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Action, Pathway } from '../knowledge/pathway.js';
import type { Indicator } from '../knowledge/policy.js';

export const TOPICS = 'http://calcitrace.org/fhir/CodeSystem/card-topic';

export const OVERVIEW_TOPIC = {
  system: TOPICS,
  code: 'CalcificationOverview',
  display: 'More calcification topics',
} as const satisfies Coding;

/** Alphanumeric and static: one per pathway and tier, each SAF row its own, since Epic silences by it (SO-06). */
export function topicCode(pathway: Pathway, { requirement }: Action, indicator: Indicator): string {
  return requirement.startsWith('SAF-') ? alphanumeric(requirement) : tierCode(pathway, indicator);
}

function tierCode({ name }: Pathway, indicator: Indicator): string {
  return alphanumeric(`${name}-${indicator}`);
}

function alphanumeric(words: string): string {
  return words.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, first: string) => first.toUpperCase());
}

/**
 * Every topic that a card may carry. A card is its organ's, while a row of any other pathway that shares the finding may lead it:
 * so each pathway has the tiers of all rows, and each row of safety its own topic.
 */
export function topicsOf({ pathways }: Knowledge): Coding[] {
  const all = pathways.flatMap(({ actions }) => actions);
  const tiers = new Set(all.flatMap(indicatorsOf));
  const codes = pathways.flatMap((pathway) => [
    ...pathway.actions.map((action) => [topicCode(pathway, action, 'info'), pathway.title] as const),
    ...[...tiers].map((tier) => [tierCode(pathway, tier), pathway.title] as const),
  ]);
  const topics = [...new Map(codes)].map(([code, display]) => ({ system: TOPICS, code, display }));
  return [...topics, OVERVIEW_TOPIC];
}

/** Its own, and the one after it was answered; a row whose orders are all made or withheld is mild. */
function indicatorsOf({ card }: Action): Indicator[] {
  return card === undefined ? ['info'] : [card.indicator, card.answered, 'info'];
}
