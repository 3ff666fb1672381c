import { FINITE } from './lexicon/grammar.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

const LONGEST = 6;
/** In small letters a heading before a dash is no more than the name of an organ. */
const LONGEST_SMALL = 4;
const DASHES = '-\u2013\u2014';

/** "AORTA AND BRANCHES - ectatic", "Head - ventricles normal": what stands before a free dash, if short enough to be a heading. */
export function beforeDash(
  tokens: readonly Token[],
  from: number,
  capitals: (to: number) => boolean,
): Span | undefined {
  for (let to = from; to < tokens.length && to <= from + LONGEST; to += 1) {
    const token = tokens[to];
    if (token === undefined || (to > from && token.breaks > 0)) return undefined;
    if (DASHES.includes(token.word)) {
      if (to === from || token.glued) return undefined;
      return to - from <= LONGEST_SMALL || capitals(to) ? { from, to } : undefined;
    }
    if (FINITE.has(token.word) || token.kind === 'number') return undefined;
    if (token.kind === 'mark' && !'/&,()'.includes(token.word)) return undefined;
  }
  return undefined;
}
