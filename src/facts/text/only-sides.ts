import { OF_A_PAIR, SIDES, SIDE_NOUNS } from './lexicon/side-words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** "LEFT", "Right side", "BOTH": words that name a side and nothing that has one. */
export const isOnlySides = (tokens: readonly Token[], { from, to }: Span): boolean =>
  tokens
    .slice(from, to)
    .every(({ word, kind }) => kind !== 'word' || SIDES.has(word) || SIDE_NOUNS.has(word) || OF_A_PAIR.has(word));
