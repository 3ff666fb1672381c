import { placesIn, type Place } from './anatomy.js';
import {
  BEFORE_PLACE,
  DENYING,
  DIVIDES,
  LEADS_TO_PLACE,
  OF_ANOTHER,
  OLD,
  PRO_VERBS,
} from './lexicon/ellipsis-words.js';
import { DETERMINERS, FINITE } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { CLAUSE_STARTS, withMentions, wordAt, type Reading } from './reading.js';

/** So many words may stand between "none" and the place that has none. */
const PLACE_WITHIN = 10;
const DENIED_WITHIN = 10;
const ONE_WITHIN = 5;

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
    elided.push({ form, ...(kind === undefined ? {} : { kind }), from: at, to: endOf(reading, at) });
  }
  if (elided.length === 0) return reading;
  const all = [...mentions, ...elided].sort((one, other) => one.from - other.from);
  return withMentions(reading, all);
}

/** "nor does": the verb is part of it. */
const endOf = ({ tokens }: Reading, at: number): number =>
  wordAt(tokens, at) !== 'none' && PRO_VERBS.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1;

/** What a word that may stand for calcium says of it: none, or one more. */
function formAt(reading: Reading, at: number, antecedent: Mention): 'none' | 'noun' | undefined {
  const { tokens, sentence } = reading;
  const next = wordAt(tokens, at + 1);
  switch (wordAt(tokens, at)) {
    case 'none':
      if (DIVIDES.has(next)) return undefined;
      return hasPlaceBehind(reading, at + 1, true) || hasPlaceAhead(reading, at, antecedent) ? 'none' : undefined;
    case 'not':
      if (at + 1 >= sentence.to || tokens[at + 1]?.kind === 'mark') {
        return hasPlaceAhead(reading, at, antecedent) ? 'none' : undefined;
      }
      return wordAt(tokens, at - 1) === 'but' && closesAtPlace(reading, at + 1) ? 'none' : undefined;
    case 'nor':
      return closesAtPlace(reading, at + 1, wordAt(tokens, at + 2) === 'there') ? 'none' : undefined;
    case 'neither':
      return PRO_VERBS.has(next) && closesAtPlace(reading, at + 2) ? 'none' : undefined;
    case 'so':
    case 'as':
      return PRO_VERBS.has(next) && closesAtPlace(reading, at + 2) && isTold(reading, antecedent) ? 'noun' : undefined;
    case 'likewise':
    case 'ditto':
    case 'similarly':
      return closesAtPlace(reading, at + 1) && isTold(reading, antecedent) ? 'noun' : undefined;
    case 'such':
      return closesDenied(reading, at) && hasPlaceAhead(reading, at, antecedent) ? 'none' : undefined;
    case 'same':
      return LEADS_TO_PLACE.has(next) && leadsToPlace(reading, at + 1) && isTold(reading, antecedent)
        ? 'noun'
        : undefined;
    case 'some':
    case 'few':
      return LEADS_TO_PLACE.has(next) && leadsToPlace(reading, at + 1) && isTold(reading, antecedent)
        ? 'noun'
        : undefined;
    case 'another':
      return leadsToPlace(reading, at + 1) && isTold(reading, antecedent) ? 'noun' : undefined;
    case 'one':
    case 'ones':
      return isOldOne(reading, at) ? 'noun' : undefined;
    default:
      return undefined;
  }
}

/** "none over the kidneys": only small words, and a preposition among them when it must lead. */
function placeBehind({ tokens, sentence, placeAt }: Reading, from: number, led: boolean): Place | undefined {
  let leads = false;
  for (let at = from; at < Math.min(from + PLACE_WITHIN, sentence.to); at += 1) {
    const place = placeAt.get(at);
    if (place !== undefined) return leads || !led ? place : undefined;
    const word = wordAt(tokens, at);
    leads ||= led && LEADS_TO_PLACE.has(word);
    if (tokens[at]?.kind === 'mark') return undefined;
    if (!leads && !BEFORE_PLACE.has(word) && !SIDES.has(word)) return undefined;
  }
  return undefined;
}
const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'other']);

const hasPlaceBehind = (reading: Reading, from: number, led: boolean): boolean =>
  placeBehind(reading, from, led) !== undefined;

/** "nor is the spleen.": the clause ends with the place, so it says nothing else of it. */
function closesAtPlace(reading: Reading, from: number, led = false): boolean {
  const place = placeBehind(reading, from, led);
  if (place === undefined) return false;
  const { tokens, sentence } = reading;
  const next = tokens[place.to];
  return place.to >= sentence.to || next?.kind === 'mark' || next?.word === 'and';
}

/** "another of 3 mm is seen in the left ureter": nothing else is named before the preposition. */
function leadsToPlace({ tokens, sentence, placeAt }: Reading, from: number): boolean {
  for (let at = from; at < Math.min(from + PLACE_WITHIN, sentence.to); at += 1) {
    const word = wordAt(tokens, at);
    if (LEADS_TO_PLACE.has(word)) {
      for (let to = at + 1; to <= at + ONE_WITHIN; to += 1) if (placeAt.has(to)) return true;
      return false;
    }
    if (!OF_ANOTHER.has(word) && tokens[at]?.kind !== 'number') return false;
  }
  return false;
}

/**
 * "Left kidney: none", "but the aortic cusps are not": the clause has a place of its own. Without a verb the antecedent
 * must have had one too, or the place would be the antecedent's ("Calcifications, liver: none").
 */
function hasPlaceAhead(reading: Reading, before: number, antecedent: Mention): boolean {
  const { tokens, sentence } = reading;
  let verb = false;
  let place: Place | undefined;
  let at = before - 1;
  const floor = Math.max(sentence.from, before - PLACE_WITHIN, antecedent.to);
  for (; at >= floor; at -= 1) {
    const word = wordAt(tokens, at);
    verb ||= FINITE.has(word);
    if (word === ',' || word === ';' || word === 'and' || startsOtherClause(reading, at)) break;
    place = reading.placeAt.get(at) ?? place;
  }
  if (antecedent.from < sentence.from || antecedent.from >= before) {
    return place !== undefined || (before === sentence.from && headingHasPlace(reading));
  }
  if (place === undefined || at < antecedent.to) return false;
  if (verb || startsOtherClause(reading, at)) return true;
  return wordAt(tokens, at) === ',' && reading.places.some(({ to }) => to <= antecedent.from);
}

const startsOtherClause = ({ tokens, sentence }: Reading, at: number): boolean =>
  wordAt(tokens, at) !== 'there' && CLAUSE_STARTS.longestAt(tokens, at, sentence.to) !== undefined;

const headingHasPlace = ({ tokens, sentence: { section } }: Reading): boolean =>
  placesIn(tokens, section.headFrom, section.headTo).length > 0;

/** "without any such", "has no such": at the end of its clause. */
function closesDenied({ tokens, sentence }: Reading, such: number): boolean {
  if (such + 1 < sentence.to && tokens[such + 1]?.kind !== 'mark') return false;
  return (
    DENYING.has(wordAt(tokens, such - 1)) ||
    (wordAt(tokens, such - 1) === 'any' && DENYING.has(wordAt(tokens, such - 2)))
  );
}

const EXCEPTING: ReadonlySet<string> = new Set(['than', 'for', 'from']);

/** "the old coarse one"; "other than the one in the left apex". */
function isOldOne({ tokens, sentence }: Reading, one: number): boolean {
  let old = false;
  for (let at = one - 1; at >= Math.max(sentence.from, one - ONE_WITHIN); at -= 1) {
    const word = wordAt(tokens, at);
    if (DETERMINERS.has(word)) return old || EXCEPTING.has(wordAt(tokens, at - 1));
    if (tokens[at]?.kind === 'mark') return false;
    old ||= OLD.has(word);
  }
  return false;
}

/** No denial stands before the antecedent, so there is something to be like. */
function isTold({ tokens, sentence }: Reading, antecedent: Mention): boolean {
  for (let at = Math.max(sentence.from, antecedent.from - DENIED_WITHIN); at < antecedent.from; at += 1) {
    if (DENYING.has(wordAt(tokens, at))) return false;
  }
  return antecedent.form !== 'denied' && antecedent.form !== 'none' && antecedent.form !== 'echo';
}
