import type { Card, Link } from '../hooks/card.js';
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

export function linksOf(requirements: readonly string[], { publicUrl }: RenderOptions): Link[] {
  return requirements.map((requirement) => ({
    label: `Evidence: ${requirement}`,
    url: `${publicUrl}/evidence/${requirement}`,
    type: 'absolute',
  }));
}
