import type { Laterality, Organ } from '../finding.js';
import type { Place } from './anatomy.js';
import { isSpared } from './ellipsis-place.js';
import { COORDINATORS, FINITE, PREPOSITIONS } from './lexicon/grammar.js';
import { COMPARING, NO_PAIRS, OF_A_PAIR, SIDES, SIDE_NOUNS } from './lexicon/side-words.js';
import { endsPhrase } from './noun-phrase.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** So many words before a name may still describe it ("left anterior lower ..."). */
export const BEFORE_NAME = 6;
/** Between two sides that are compared. */
export const COMPARES: ReadonlySet<string> = new Set(['than', '>', '<']);

type Sides = ReadonlySet<Laterality>;

/** Both of a pair when more than one side is told. */
export const joined = (sides: Sides): Laterality | undefined => {
  if (sides.has('bilateral') || sides.size > 1) return 'bilateral';
  return [...sides][0];
};

/** The side a single word tells. */
export function sideWordAt(tokens: readonly Token[], at: number): Laterality | undefined {
  const word = wordAt(tokens, at);
  const side = SIDES.get(word);
  if (word !== 'l' && word !== 'r') {
    return side ?? (OF_A_PAIR.has(word) && SIDE_NOUNS.has(wordAt(tokens, at + 1)) ? 'bilateral' : undefined);
  }
  if (wordAt(tokens, at - 1) === '/' && wordAt(tokens, at - 2) === 'b') return 'bilateral';
  const next = tokens[at + 1];
  return next?.glued === true && (next.kind === 'number' || next.word === '/') ? undefined : side;
}

/** The name a side word describes: the one it is part of, or the next in its noun phrase. */
function ownerOf({ tokens, places, placeAt }: Reading, at: number): Place | undefined {
  const around = places.find((place) => place.from <= at && at < place.to);
  if (around !== undefined) return around;
  for (let next = at + 1; next <= at + BEFORE_NAME; next += 1) {
    const place = placeAt.get(next);
    if (place !== undefined) return place;
    if (endsPhrase(tokens[next])) return undefined;
  }
  return undefined;
}

/** Nothing follows that the side word would describe: "on the right.", "bilaterally, ...", "(left)". */
export function isBare(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= end || next?.kind !== 'word') return true;
  return (
    PREPOSITIONS.has(next.word) ||
    FINITE.has(next.word) ||
    COORDINATORS.has(next.word) ||
    SIDE_NOUNS.has(next.word) ||
    COMPARING.has(next.word)
  );
}

/** "both thighs", "each trigone": two of whatever follows; "both coarse and fine" is only a list. */
function isPairAt(tokens: readonly Token[], at: number, end: number): boolean {
  const word = wordAt(tokens, at);
  if (!OF_A_PAIR.has(word)) return false;
  let plural = false;
  let next = at + 1;
  for (
    ;
    next < Math.min(end, at + BEFORE_NAME) && (!endsPhrase(tokens[next]) || wordAt(tokens, next) === 'the');
    next += 1
  ) {
    plural = wordAt(tokens, next).endsWith('s') || wordAt(tokens, next).endsWith('i');
  }
  if (NO_PAIRS.has(wordAt(tokens, next - 1))) return false;
  return next > at + 1 && !COORDINATORS.has(wordAt(tokens, next)) && (plural || word !== 'both');
}

/** A region ("left adnexal") names no other organ; "right kidney: none" speaks of the none. */
const ofOrgan = (reading: Reading, place: Place, organ: Organ): boolean =>
  !isSpared(reading, place) &&
  (place.value.organ === organ || (place.value.organ === 'other' && place.value.weak === true));

/** "right worse than left" compares the two. */
const compares = ({ tokens }: Reading, within: Span): boolean =>
  tokens.slice(within.from, within.to).some(({ word }) => COMPARES.has(word));

/** Words of a side in a stretch of the sentence that describe this organ or stand alone. */
export function sidesIn(reading: Reading, within: Span, organ: Organ, behind = within.to): Laterality | undefined {
  const { tokens } = reading;
  const found = new Set<Laterality>();
  let parted = false;
  for (let at = within.from; at < within.to; at += 1) {
    parted ||= at > behind && wordAt(tokens, at) === ',';
    const side = isPairAt(tokens, at, within.to) ? 'bilateral' : sideWordAt(tokens, at);
    if (side === undefined) continue;
    const owner = ownerOf(reading, at);
    const speaks = owner === undefined ? !parted || isBare(tokens, at, within.to) : ofOrgan(reading, owner, organ);
    if (speaks) found.add(side);
  }
  return found.size > 1 && !found.has('bilateral') && !compares(reading, within) ? undefined : joined(found);
}
