import type { Span } from '../text/span.js';
import { DENIED_BETWEEN, IMAGING, NEGATIONS, SHOWN, TELLS, UNNEEDED } from './follow-up-words.js';
import { segmentOf, wordIn, wordsFrom, type Words } from './words.js';

const NOT: ReadonlySet<string> = new Set(['not', "isn't", "aren't", "doesn't", "don't", 'no']);
const UNNEEDED_WITHIN = 3;

/** "No further follow-up", "CT is not needed", "follow-up is unnecessary". */
export function isDenied(words: Words, hit: Span): boolean {
  let at = hit.from - 1;
  while (DENIED_BETWEEN.has(wordIn(words, at)) || IMAGING.has(wordIn(words, at))) at -= 1;
  return NEGATIONS.has(wordIn(words, at)) || isDeniedBehind(words, hit);
}

function isDeniedBehind(words: Words, hit: Span): boolean {
  const { to } = segmentOf(words, hit);
  for (let at = hit.to; at < to; at += 1) {
    const word = wordIn(words, at);
    if (word === 'unnecessary') return true;
    if (NOT.has(word) && wordsFrom(words, at + 1, UNNEEDED_WITHIN).some((one) => UNNEEDED.has(one))) return true;
  }
  return false;
}

/** "No follow-up available", "no imaging evidence of malignancy": that none was made, or what it did not show, is no advice. */
export function isMissing(words: Words, hit: Span): boolean {
  return SHOWN.has(wordIn(words, hit.to)) || wordsFrom(words, hit.to, 4).some((word) => TELLS.has(word));
}
