import { isMarkAt, isNumberAt, isWordAt, wordAt } from './tokens.js';
import { placesIn, type Place } from './anatomy.js';
import { BEFORE_PLACE, LEADS_TO_PLACE, OF_ANOTHER } from './lexicon/ellipsis-words.js';
import { FINITE } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { CLAUSE_STARTS, type Reading } from './reading.js';
import type { Span } from './span.js';

/** So many words may stand between "none" and the place that has none. */
const PLACE_WITHIN = 10;
/** So many between a preposition and its place. */
const LED_WITHIN = 5;
const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'other']);
/** "the left side", "the other one". */
const OF_TWO: ReadonlySet<string> = new Set(['side', 'one']);

/** "liver none", "right kidney: none": the place of what is not there, and of nothing before it. */
export const isSpared = ({ tokens, mentions }: Reading, { to }: Place): boolean => {
  const none = wordAt(tokens, to) === ':' ? to + 1 : to;
  return mentions.some(({ form, from }) => form === 'none' && from === none);
};

/** Behind "none in the right", "none on the left", which speak of the other one of two. */
export function endOfSide({ tokens }: Reading, from: number): number | undefined {
  const side = wordAt(tokens, from + 1) === 'the' ? from + 2 : from + 1;
  if (!LEADS_TO_PLACE.has(wordAt(tokens, from)) || !SIDES.has(wordAt(tokens, side))) return undefined;
  const to = OF_TWO.has(wordAt(tokens, side + 1)) ? side + 2 : side + 1;
  return isWordAt(tokens, to) ? undefined : side + 1;
}

/** "none over the kidneys", "none hepatic": only small words, or what a preposition leads to. */
function placeBehind({ tokens, sentence, placeAt }: Reading, from: number): Place | undefined {
  let leads = false;
  for (let at = from; at < Math.min(from + PLACE_WITHIN, sentence.to); at += 1) {
    const place = placeAt.get(at);
    if (place !== undefined) return place;
    const word = wordAt(tokens, at);
    leads ||= LEADS_TO_PLACE.has(word);
    if (isMarkAt(tokens, at)) return undefined;
    if (!leads && !BEFORE_PLACE.has(word) && !SIDES.has(word)) return undefined;
  }
  return undefined;
}

export const hasPlaceBehind = (reading: Reading, from: number): boolean => placeBehind(reading, from) !== undefined;

/** "nor is the spleen.": the clause ends with the place, so it says nothing else of it. */
export function closesAtPlace(reading: Reading, from: number): boolean {
  const place = placeBehind(reading, from);
  if (place === undefined) return false;
  const { tokens, sentence } = reading;
  return place.to >= sentence.to || isMarkAt(tokens, place.to) || wordAt(tokens, place.to) === 'and';
}

/** "another of 3 mm is seen in the left ureter": nothing else is named before the preposition. */
export function leadsToPlace({ tokens, sentence, placeAt }: Reading, from: number): boolean {
  for (let at = from; at < Math.min(from + PLACE_WITHIN, sentence.to); at += 1) {
    const word = wordAt(tokens, at);
    if (LEADS_TO_PLACE.has(word)) {
      for (let to = at + 1; to <= at + LED_WITHIN; to += 1) if (placeAt.has(to)) return true;
      return false;
    }
    if (!OF_ANOTHER.has(word) && !isNumberAt(tokens, at)) return false;
  }
  return false;
}

/**
 * "Left kidney: none", "but the aortic cusps are not": the clause has a place of its own. Without a verb the antecedent
 * must have had one too, or the place would be the antecedent's ("Calcifications, liver: none").
 */
export function hasPlaceAhead(reading: Reading, before: number, antecedent: Mention): boolean {
  const { tokens, sentence } = reading;
  if (listAnswered(reading, before) !== undefined) return true;
  let verb = false;
  let place: Place | undefined;
  let at = before - 1;
  const floor = Math.max(sentence.from, before - PLACE_WITHIN, antecedent.to);
  for (; at >= floor; at -= 1) {
    const word = wordAt(tokens, at);
    verb ||= FINITE.has(word);
    if (word === ',' || word === 'and' || startsOtherClause(reading, at)) break;
    place = reading.placeAt.get(at) ?? place;
  }
  if (antecedent.from < sentence.from) {
    return place !== undefined || (before === sentence.from && headingHasPlace(reading));
  }
  if (place === undefined || at < antecedent.to) return false;
  if (verb || startsOtherClause(reading, at)) return true;
  const placed = wordAt(tokens, before - 1) === ':' ? antecedent.from : at;
  return wordAt(tokens, at) === ',' && (reading.places.some(({ to }) => to <= placed) || headingHasPlace(reading));
}

/** "Calcifications: liver and pancreas none": the places between what is listed and its one answer, which they share. */
export function listAnswered({ tokens, sentence, places, mentions }: Reading, none: number): Span | undefined {
  let colon = none - 1;
  while (colon >= sentence.from && (LIST_WORDS.has(wordAt(tokens, colon)) || isNamed(places, colon))) colon -= 1;
  const heads = wordAt(tokens, colon) === ':' && mentions.some(({ to }) => to === colon);
  return heads && isNamed(places, none - 1) ? { from: colon + 1, to: none } : undefined;
}

const isNamed = (places: readonly Place[], at: number): boolean => places.some(({ from, to }) => from <= at && at < to);
const LIST_WORDS: ReadonlySet<string> = new Set(['and', 'or', '/', 'the', 'both', 'left', 'right']);

const startsOtherClause = ({ tokens, sentence }: Reading, at: number): boolean =>
  wordAt(tokens, at) !== 'there' && CLAUSE_STARTS.longestAt(tokens, at, sentence.to) !== undefined;

const headingHasPlace = ({ tokens, sentence: { section } }: Reading): boolean =>
  placesIn(tokens, section.headFrom, section.headTo).length > 0;
