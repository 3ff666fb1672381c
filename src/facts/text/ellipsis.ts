import { isMarkAt, wordAt } from './tokens.js';
import { closesAtPlace, hasPlaceAhead, hasPlaceBehind, leadsToPlace, endOfSide } from './ellipsis-place.js';
import { DENYING, DIVIDES, LEADS_TO_PLACE, OLD, PRO_VERBS } from './lexicon/ellipsis-words.js';
import { DETERMINERS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { withMentions, type Reading } from './reading.js';

const DENIED_WITHIN = 10;
/** "is not seen", "not seen". */
const DENIED_BEHIND = 2;
const ONE_WITHIN = 5;
/** Before "not the liver": what was told is told of another place. */
const SETS_APART: ReadonlySet<string> = new Set(['but', ',']);

/** "liver not", "the kidneys contain none", "as is the spleen": calcium told of a second place without its name. */
export function withEllipses(reading: Reading, sentenceBefore: Mention | undefined): Reading {
  const { sentence, mentions } = reading;
  const elided: Mention[] = [];
  let antecedent = sentenceBefore;
  let next = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    for (; (mentions[next]?.to ?? Infinity) <= at; next += 1) antecedent = mentions[next];
    const form = antecedent === undefined ? undefined : formAt(reading, at, antecedent);
    if (antecedent === undefined || form === undefined) continue;
    const { kind } = antecedent;
    elided.push({ elided: true, form, ...(kind === undefined ? {} : { kind }), from: at, to: endOf(reading, at) });
  }
  if (elided.length === 0) return reading;
  const all = [...mentions, ...elided].sort((one, other) => one.from - other.from);
  return withMentions(reading, all);
}

/** "nor does": the verb is part of it; "none on the right": the side. */
function endOf(reading: Reading, at: number): number {
  if (wordAt(reading.tokens, at) === 'none') return endOfSide(reading, at + 1) ?? at + 1;
  return PRO_VERBS.has(wordAt(reading.tokens, at + 1)) ? at + 2 : at + 1;
}

/** What a word that may stand for calcium says of it: none, or one more. */
function formAt(reading: Reading, at: number, antecedent: Mention): 'none' | 'noun' | undefined {
  if (isNone(reading, at, antecedent)) return 'none';
  return isOldOne(reading, at) || (isMore(reading, at) && isTold(reading, antecedent)) ? 'noun' : undefined;
}

function isNone(reading: Reading, at: number, antecedent: Mention): boolean {
  const { tokens, sentence } = reading;
  const next = wordAt(tokens, at + 1);
  switch (wordAt(tokens, at)) {
    case 'none':
      if (DIVIDES.has(next)) return false;
      if (endOfSide(reading, at + 1) !== undefined) return true;
      return hasPlaceBehind(reading, at + 1) || hasPlaceAhead(reading, at, antecedent);
    case 'not':
      if (at + 1 >= sentence.to || isMarkAt(tokens, at + 1)) return hasPlaceAhead(reading, at, antecedent);
      return SETS_APART.has(wordAt(tokens, at - 1)) && closesAtPlace(reading, at + 1);
    case 'nor':
      return closesAtPlace(reading, at + 1);
    case 'neither':
      return PRO_VERBS.has(next) && closesAtPlace(reading, at + 2);
    case 'such':
      return closesDenied(reading, at) && hasPlaceAhead(reading, at, antecedent);
    default:
      return false;
  }
}

function isMore(reading: Reading, at: number): boolean {
  const next = wordAt(reading.tokens, at + 1);
  switch (wordAt(reading.tokens, at)) {
    case 'so':
    case 'as':
      return PRO_VERBS.has(next) && closesAtPlace(reading, at + 2);
    case 'likewise':
    case 'ditto':
    case 'similarly':
      return closesAtPlace(reading, at + 1);
    case 'same':
    case 'some':
    case 'few':
      // "a few mm in the liver" is a length.
      return (LEADS_TO_PLACE.has(next) || PRO_VERBS.has(next)) && leadsToPlace(reading, at + 1);
    case 'another':
      return leadsToPlace(reading, at + 1);
    case 'in':
    case 'within':
      return at === reading.sentence.from && reading.sentence.section.addendum && isMoved(reading, at);
    default:
      return false;
  }
}

/** "ADDENDUM: in the spleen, not the liver": what was told lies in one place and not in the other. */
function isMoved(reading: Reading, from: number): boolean {
  const { tokens, sentence } = reading;
  for (let at = from + 1; at < sentence.to; at += 1) {
    if (SETS_APART.has(wordAt(tokens, at - 1)) && wordAt(tokens, at) === 'not') return closesAtPlace(reading, at + 1);
  }
  return false;
}

/** "without any such", "has no such": at the end of its clause. */
function closesDenied({ tokens, sentence }: Reading, such: number): boolean {
  if (such + 1 < sentence.to && !isMarkAt(tokens, such + 1)) return false;
  return DENYING.has(wordAt(tokens, such - 1)) || DENYING.has(wordAt(tokens, such - 2));
}

const ONE: ReadonlySet<string> = new Set(['one', 'ones']);
const EXCEPTING: ReadonlySet<string> = new Set(['than', 'for', 'from']);

/** "the old coarse one"; "other than the one in the left apex". */
function isOldOne({ tokens, sentence }: Reading, one: number): boolean {
  if (!ONE.has(wordAt(tokens, one))) return false;
  let old = false;
  for (let at = one - 1; at >= Math.max(sentence.from, one - ONE_WITHIN); at -= 1) {
    const word = wordAt(tokens, at);
    if (DETERMINERS.has(word)) return old || EXCEPTING.has(wordAt(tokens, at - 1));
    old ||= OLD.has(word);
  }
  return false;
}

/** No denial stands around the antecedent, be it of the sentence before, so there is something to be like. */
function isTold({ tokens }: Reading, { form, from, to }: Mention): boolean {
  const sentence = tokens.slice(0, from).findLastIndex(({ word }) => ENDS.has(word)) + 1;
  const around = tokens.slice(Math.max(sentence, from - DENIED_WITHIN), to + DENIED_BEHIND);
  return form !== 'denied' && form !== 'echo' && !around.some(({ word }) => DENYING.has(word));
}
const ENDS: ReadonlySet<string> = new Set(['.', ';']);
