import { Phrases } from '../text/phrases.js';
import {
  AFTER_IF,
  AFTER_SHOULD,
  BEFORE_IF,
  CONDITIONS,
  GROWS,
  MODALS,
  OPTIONAL,
  STRONG_CUES,
} from './follow-up-words.js';
import { intervalsIn } from './interval.js';
import { segmentOf, someWord, wordIn, wordsFrom, type Words } from './words.js';

const CONDITION = new Phrases<true>();
for (const phrase of CONDITIONS) CONDITION.add(phrase, true);

/** "if the calcification has grown" */
const SHOWN_WITHIN = 5;

/** What stands before the first condition: even so "no follow-up unless symptoms develop" denies one. */
export function beforeCondition(words: Words): Words {
  for (let at = words.from; at < words.to; at += 1) {
    if (CONDITION.longestAt(words.tokens, at, words.to) !== undefined || isInvertedIf(words, at)) {
      return { ...words, to: at };
    }
  }
  return words;
}

/**
 * The part of a sentence that holds whatever happens: all of it without a condition, what stands before "sooner if" or before
 * the clause of the condition, nothing where everything hangs on it.
 */
export function unconditional(words: Words): Words {
  for (let at = words.from; at < words.to; at += 1) {
    const hit = CONDITION.longestAt(words.tokens, at, words.to);
    if (hit === undefined && !isInvertedIf(words, at)) continue;
    if (BEFORE_IF.has(wordIn(words, at - 1)) || (hit !== undefined && AFTER_IF.has(wordIn(words, hit.to)))) {
      return { ...words, to: at };
    }
    const clause = segmentOf(words, { from: at, to: at + 1 });
    if (clause.from === at) return { ...words, to: isOfWhatItShows(words, at) ? at : words.from };
    return { ...words, to: clause.from };
  }
  return words;
}

/** "CT in 6 months, if it grows, biopsy": nobody knows before the CT, which is to be made whatever it shows. */
function isOfWhatItShows(words: Words, condition: number): boolean {
  const isPlanned = intervalsIn(words.tokens, words.from, condition).length > 0;
  return isPlanned && wordsFrom(words, condition + 1, SHOWN_WITHIN).some((word) => GROWS.has(word));
}

/** "Should symptoms recur, ..." is a condition, "should be repeated" an order. */
function isInvertedIf(words: Words, at: number): boolean {
  return wordIn(words, at) === 'should' && !AFTER_SHOULD.has(wordIn(words, at + 1));
}

/** "MRI may be helpful", "could be repeated": left to the reader. */
export function isOptional(words: Words): boolean {
  if (someWord(words, words.from, words.to, STRONG_CUES)) return false;
  for (let at = words.from; at < words.to; at += 1) {
    if (MODALS.has(wordIn(words, at)) && wordsFrom(words, at + 1, 3).some((word) => OPTIONAL.has(word))) return true;
  }
  return false;
}
