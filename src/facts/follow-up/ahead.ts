import type { Span } from '../text/span.js';
import { CUES, TELLS, TOLD_BEFORE, UNCHANGED } from './follow-up-words.js';
import { cuesIn } from './cues.js';
import { isOfInterval } from './interval.js';
import { segmentOf, someWord, wordIn, type Words } from './words.js';

/** Does it speak of what is to come, not of a follow-up that was: "unchanged at 6-month follow-up", "follow-up CT showed"? */
export function isAhead(words: Words, hit: Span): boolean {
  const segment = segmentOf(words, hit);
  if (TOLD_BEFORE.has(wordIn(segment, hit.from - 1)) || tellsOfThePast(segment)) return false;
  // "Lost to follow-up."
  if (wordIn(segment, hit.from - 2) === 'lost') return false;
  const isUnchanged = someWord(segment, segment.from, hit.from, UNCHANGED);
  return !isUnchanged || (!isAtInterval(segment, hit) && cuesIn(segment).length > 0);
}

/** A verb of the past, but not "be performed" or "was recommended". */
export function tellsOfThePast(segment: Words): boolean {
  for (let at = segment.from; at < segment.to; at += 1) {
    if (!TELLS.has(wordIn(segment, at)) || wordIn(segment, at - 1) === 'be') continue;
    const isPassive = wordIn(segment, at).startsWith('w') && CUES.has(wordIn(segment, at + 1));
    if (!isPassive) return true;
  }
  return false;
}

/** "at 6-month follow-up" */
function isAtInterval(segment: Words, hit: Span): boolean {
  let at = hit.from - 1;
  while (at >= segment.from && isOfInterval(segment.tokens[at])) at -= 1;
  return at < hit.from - 1 && wordIn(segment, at) === 'at';
}
