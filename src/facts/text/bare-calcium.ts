import { LABORATORY, NOT_AFTER, NOT_BEFORE } from './lexicon/bare-calcium.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

const NEAR = 25;

/** "flecks of calcium", "may represent calcium": the calcium of an organ, not of the blood, a tablet or a score. */
export function isOfTissue(tokens: readonly Token[], word: Span, from: number, end: number): boolean {
  const next = tokens[word.to];
  if (word.to < end && next !== undefined && (next.kind === 'number' || NOT_BEFORE.has(next.word))) return false;
  // "calcium: 2.4", "calcium is 2.4"
  if (VALUED.has(next?.word ?? '') && word.to + 1 < end && tokens[word.to + 1]?.kind === 'number') return false;
  if (word.from > from && NOT_AFTER.has(wordAt(tokens, word.from - 1))) return false;
  for (let at = Math.max(from, word.from - NEAR); at < Math.min(end, word.to + NEAR); at += 1) {
    if (LABORATORY.has(wordAt(tokens, at))) return false;
  }
  return true;
}

const VALUED: ReadonlySet<string> = new Set([':', '=', 'is', 'was', 'of']);
