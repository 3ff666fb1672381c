import {
  ALSO_OF_IT,
  BENIGN,
  BETWEEN_NO_AND_FOLLOW_UP,
  DOUBTS_BENIGN,
  FOLLOW_UPS,
  GOES_ON,
  NEEDED,
  NEEDS,
  NOT_OF_IT,
  OTHER_BENIGN,
} from './lexicon/benign-words.js';
import { Phrases } from './phrases.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** What a report says of how much a finding matters. */
export interface Benignity {
  /** It is called benign, and nobody doubts it. */
  readonly benign: boolean;
  /** Nothing has to follow. */
  readonly nothingFollows: boolean;
}

const HARMLESS = new Phrases<true>();
for (const words of BENIGN) HARMLESS.add(words, true);
const FOLLOWING = new Phrases<true>();
for (const words of FOLLOW_UPS) FOLLOWING.add(words, true);

const DOUBT_WITHIN = 4;
const NO_WITHIN = 5;
const NEEDED_WITHIN = 4;

function isDoubted(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - DOUBT_WITHIN); before -= 1) {
    if (tokens[before]?.kind === 'mark' && wordAt(tokens, before) !== '?') return false;
    if (DOUBTS_BENIGN.has(wordAt(tokens, before)) || wordAt(tokens, before) === '?') return true;
  }
  return false;
}

const DENYING_NEED: ReadonlySet<string> = new Set(['not', 'no', 'without']);

/** "no further imaging follow-up", "no need for imaging", "needs no follow-up", "does not require follow-up". */
function isSpared(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - NO_WITHIN); before -= 1) {
    const word = wordAt(tokens, before);
    if (word === 'no' || word === 'without') return true;
    if (NEEDS.has(word)) return DENYING_NEED.has(wordAt(tokens, before - 1));
    if (!BETWEEN_NO_AND_FOLLOW_UP.has(word)) return false;
  }
  return false;
}

/** "follow-up is not needed". */
function isNotNeeded(tokens: readonly Token[], from: number, end: number): boolean {
  let denied = false;
  for (let at = from; at < Math.min(end, from + NEEDED_WITHIN); at += 1) {
    if (denied && NEEDED.has(wordAt(tokens, at))) return true;
    denied ||= wordAt(tokens, at) === 'not';
  }
  return false;
}

/** What a sentence says of a finding in it; the one rule for texts and for cards (HEP-2). */
export function benignityIn(tokens: readonly Token[], { from, to }: Span): Benignity {
  const benign = HARMLESS.allIn(tokens, from, to).some(
    (hit) => !isDoubted(tokens, hit.from, from) && !OTHER_BENIGN.has(wordAt(tokens, hit.to)),
  );
  const nothingFollows = FOLLOWING.allIn(tokens, from, to).some(
    (hit) =>
      (isSpared(tokens, hit.from, from) && !(hit.to < to && NOT_OF_IT.has(wordAt(tokens, hit.to)))) ||
      isNotNeeded(tokens, hit.to, to),
  );
  return { benign, nothingFollows };
}

/** Does this sentence go on about the finding of the one before? */
export const goesOn = (tokens: readonly Token[], sentence: Span): boolean => {
  let { from } = sentence;
  while (from < sentence.to && tokens[from]?.kind === 'mark') from += 1;
  const next = wordAt(tokens, from + 1);
  if (wordAt(tokens, from) === 'in') return next === 'keeping';
  // "Benign renal cyst." tells of the cyst.
  if (wordAt(tokens, from) === 'benign') return tokens[from + 1]?.kind !== 'word' || ALSO_OF_IT.has(next);
  return GOES_ON.has(wordAt(tokens, from));
};

/** Of a finding's own sentence and of the next one, when that goes on about it. */
export function benignityAround(tokens: readonly Token[], sentence: Span, next: Span | undefined): Benignity {
  const own = benignityIn(tokens, sentence);
  if (next === undefined || !goesOn(tokens, next)) return own;
  const behind = benignityIn(tokens, next);
  return { benign: own.benign || behind.benign, nothingFollows: own.nothingFollows || behind.nothingFollows };
}
