import type { Place } from './anatomy.js';
import { COMPARED, COORDINATORS, FINITE, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import { isWeak, strongest, yieldsToAny, type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

const COMPARED_WITHIN = 6;
const HELD_WITHIN = 5;
const LEVEL_WITHIN = 4;

/** "equal to the subcutaneous fat", "compared with gray matter": named, and nothing is in it. */
function isCompared(tokens: readonly Token[], place: Place): boolean {
  let joined = false;
  let parted = false;
  for (let at = place.from - 1; at >= place.from - COMPARED_WITHIN; at -= 1) {
    const word = wordAt(tokens, at);
    if (COMPARED.has(word)) return (joined || word === 'unlike') && !(parted && opens(tokens, at));
    parted ||= word === ',';
    joined ||= word === 'to' || word === 'with' || word === 'than';
  }
  return false;
}

/** "Compared with the prior study, the liver": what opens a sentence is over at its comma; "isointense to fat, muscle" goes on. */
const opens = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.kind !== 'word';

/** "at the level of the thyroid cartilage": it tells how high, not in what. */
function isLandmark(tokens: readonly Token[], place: Place): boolean {
  for (let at = place.from - 1; at >= place.from - LEVEL_WITHIN; at -= 1) {
    if (wordAt(tokens, at) === 'level') return wordAt(tokens, at + 1) === 'of';
  }
  return false;
}

/** "the lesion is vascular": how it looks, and in no vessel. */
function isLook(tokens: readonly Token[], { from, to }: Place): boolean {
  if (wordAt(tokens, to - 1) !== 'vascular' || to - from > 1) return false;
  let at = from - 1;
  while (wordAt(tokens, at).endsWith('ly')) at -= 1;
  return FINITE.has(wordAt(tokens, at));
}

/** Named to say how something looks or where it lies; nothing is told of the place itself. */
export const isOnlyNamed = (tokens: readonly Token[], place: Place): boolean =>
  isCompared(tokens, place) || isLandmark(tokens, place) || isLook(tokens, place);

/** Only small words and a preposition between: the outer name is the head of the phrase ("node in the hepatic hilum"). */
function holds(tokens: readonly Token[], outer: Place, inner: Place): boolean {
  if (inner.from - outer.to > HELD_WITHIN) return false;
  let preposition = false;
  for (let at = outer.to; at < inner.from; at += 1) {
    const word = wordAt(tokens, at);
    if (
      tokens[at]?.kind === 'mark' ||
      FINITE.has(word) ||
      PERCEIVED.has(word) ||
      COORDINATORS.has(word) ||
      word === 'with'
    ) {
      return false;
    }
    preposition ||= PREPOSITIONS.has(word);
  }
  return preposition;
}

/** Before a mention, from `clauseFrom` to `limit`: its subject, or the thing that contains it. */
export function ahead(reading: Reading, limit: number, clauseFrom: number): Place | undefined {
  const { tokens, places } = reading;
  const before = places.filter((place) => place.to <= limit && place.from >= clauseFrom && !isOnlyNamed(tokens, place));
  const candidates = strongest(before);
  let chosen = candidates.at(-1);
  for (let index = candidates.length - 2; index >= 0 && chosen !== undefined; index -= 1) {
    const outer = candidates[index];
    // A disease hints at its usual organ; the place behind its "of" is where it really is.
    if (outer === undefined || (isWeak(outer) && !yieldsToAny(chosen)) || !holds(tokens, outer, chosen)) break;
    chosen = outer;
  }
  return chosen;
}
