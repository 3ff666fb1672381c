import type { Card, Link } from '../hooks/card.js';
import { holdsBack } from '../knowledge/holds-back.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { RenderOptions } from './render-context.js';

const TOPICS = 'http://calcitrace.org/fhir/CodeSystem/card-topic';

/** @param topic alphanumeric and static (SO-06): Epic silences by it. */
export function sourceOf(topic: string, display: string, { sourceLabel, sourceUrl }: RenderOptions): Card['source'] {
  return {
    label: sourceLabel,
    ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
    topic: { system: TOPICS, code: topic, display },
  };
}

/** One link for each requirement, named by what it says: "Metabolic panel incomplete (MEC-1)". */
export function linksOf(requirements: readonly string[], { knowledge, options }: LinkSources): Link[] {
  return requirements.map((requirement) => ({
    label: `${titleOf(requirement, knowledge)} (${requirement})`,
    url: `${options.publicUrl}/evidence/${requirement}`,
    type: 'absolute',
  }));
}

export interface LinkSources {
  readonly knowledge: Knowledge;
  readonly options: RenderOptions;
}

/** A row that holds others back is titled by its reason; its pathway says what it is about. */
function titleOf(requirement: string, { pathways }: Knowledge): string {
  for (const pathway of pathways) {
    const action = pathway.actions.find((one) => one.requirement === requirement);
    if (action !== undefined) return holdsBack(action) ? pathway.title : action.title;
  }
  return 'Evidence';
}
