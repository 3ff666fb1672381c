import type { HeadingSays } from './heading-at.js';
import type { Heading } from './headings.js';
import { PLACING } from './lexicon/section-headings.js';
import type { Token } from './tokens.js';

/**
 * "INDICATION:\nKnown lesion of the liver: granuloma." What was asked for has labels of its own: one on the first line under its
 * heading, or a phrase that places something, ends no history (hazard H3). Capitals, and whatever stands behind a blank line, do.
 */
export function withoutInnerLabels(
  headings: readonly Heading[],
  tokens: readonly Token[],
  says: HeadingSays,
): readonly Heading[] {
  let above: Heading | undefined;
  return headings.filter((heading) => {
    const isInner = above !== undefined && isAsked(above, tokens) && isInnerLabel(heading, above, tokens, says);
    if (!isInner) above = heading;
    return !isInner;
  });
}

/** A silent heading with its words on the lines below. */
const isAsked = ({ kind, after }: Heading, tokens: readonly Token[]): boolean =>
  kind === 'silent' && tokens[after]?.breaks === 1;

function isInnerLabel(label: Heading, above: Heading, tokens: readonly Token[], says: HeadingSays): boolean {
  const { kind, capitals, study, from, to } = label;
  if (kind !== undefined || capitals || study || says.body(from, to) || tokens[from]?.breaks !== 1) return false;
  return from === above.after || tokens.slice(from, to).some(({ word }) => PLACING.has(word));
}
