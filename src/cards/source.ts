import type { Card, Link } from '../hooks/card.js';
import { holdsBack } from '../knowledge/holds-back.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import type { RenderOptions } from './render-context.js';
import { TOPICS } from './topics.js';

/** @param topic of `topics.ts` (SO-06). */
export function sourceOf(topic: string, display: string, { sourceLabel, sourceUrl }: RenderOptions): Card['source'] {
  return {
    label: sourceLabel,
    ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
    topic: { system: TOPICS, code: topic, display },
  };
}

/** One link for each requirement, named by the row that speaks: "Metabolic panel incomplete (MEC-1)". */
export function linksOf(requirements: readonly string[], rows: readonly RowVerdict[], { publicUrl }: RenderOptions): Link[] {
  return requirements.map((requirement) => ({
    label: `${titleOf(requirement, rows)} (${requirement})`,
    url: `${publicUrl}/evidence/${requirement}`,
    type: 'absolute',
  }));
}

/** What the app looks at first when it is opened from a card. */
export interface LaunchContext {
  readonly finding?: string | undefined;
  /** "DiagnosticReport/1" */
  readonly report?: string | undefined;
  /** uuid */
  readonly card: string;
}

/** The launch of the SMART app, where the client may launch it; beside the absolute links, since many cannot (LI-03..LI-05). */
export function launchLinks({ publicUrl, offersApp }: RenderOptions, context: LaunchContext): Link[] {
  if (offersApp === undefined) return [];
  const appContext = JSON.stringify(context);
  return [{ label: 'Open the calcification work-up', url: `${publicUrl}/smart/launch`, type: 'smart', appContext }];
}

/** A row that holds others back is titled by its reason; its pathway says what it is about. */
function titleOf(requirement: string, rows: readonly RowVerdict[]): string {
  const row = rows.find(({ action }) => action.requirement === requirement);
  if (row === undefined) return 'Evidence';
  return holdsBack(row.action) ? row.pathway.title : row.action.title;
}
