import type { Span } from '../text/span.js';
import { placesIn } from '../text/anatomy.js';
import { ACTIVE_CUES, AFTER_SHOULD, BETWEEN, CARRIED_OUT, CUES, IMAGING, PASSIVE_CUES } from './follow-up-words.js';
import { isOfInterval } from './interval.js';
import { segmentOf, wordIn, wordsBefore, wordsFrom, type Words } from './words.js';

/** So far in front of a study the word that orders it may stand, and so far behind. */
const ACTIVE_WITHIN = 14;
const PASSIVE_WITHIN = 18;

/** Words that order; "should" orders only before a verb, "previously recommended" no longer, "due to" never. */
export function cuesIn(words: Words): Span[] {
  const cues: Span[] = [];
  for (let at = words.from; at < words.to; at += 1) if (isCue(words, at)) cues.push({ from: at, to: at + 1 });
  return cues;
}

function isCue(words: Words, at: number): boolean {
  const word = wordIn(words, at);
  if (!CUES.has(word)) return false;
  if (word === 'should' && !AFTER_SHOULD.has(wordIn(words, at + 1))) return false;
  if (word === 'due' && wordIn(words, at + 1) === 'to') return false;
  return !wordsBefore(words, at, 2).some((one) => one === 'previously' || one === 'prior' || one === 'not');
}

/** The word that orders a study: in front of it with nothing else between, or behind it in the same clause. */
export function orderOf(words: Words, study: Span): Span | undefined {
  return activeCue(words, study) ?? passiveCue(words, study);
}

function activeCue(words: Words, study: Span): Span | undefined {
  const places = new Set(
    placesIn(words.tokens, Math.max(words.from, study.from - ACTIVE_WITHIN), study.from).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, step) => from + step),
    ),
  );
  for (let at = study.from - 1; at >= words.from && at >= study.from - ACTIVE_WITHIN; at -= 1) {
    const word = wordIn(words, at);
    if (ACTIVE_CUES.has(word) && isCue(words, at)) return { from: at, to: at + 1 };
    const mayStandBetween = BETWEEN.has(word) || IMAGING.has(word) || places.has(at) || isOfInterval(words.tokens[at]);
    if (!mayStandBetween) return undefined;
  }
  return undefined;
}

function passiveCue(words: Words, study: Span): Span | undefined {
  const { to } = segmentOf(words, study);
  for (let at = study.to; at < to && at < study.to + PASSIVE_WITHIN; at += 1) {
    const end = orderEndsAt(words, at);
    if (end !== undefined) return { from: at, to: end };
  }
  return undefined;
}

/** "is recommended" orders with one word, "should be obtained" up to its verb. */
function orderEndsAt(words: Words, at: number): number | undefined {
  if (!isCue(words, at)) return undefined;
  if (PASSIVE_CUES.has(wordIn(words, at))) return at + 1;
  if (wordIn(words, at) !== 'should') return undefined;
  const verb = wordsFrom(words, at + 2, 2).findIndex((word) => CARRIED_OUT.has(word));
  return verb < 0 ? undefined : at + verb + 3;
}
