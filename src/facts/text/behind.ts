import type { Place } from './anatomy.js';
import { BESIDE, COORDINATORS, DETERMINERS, HOLDS, FINITE, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { CLAUSE_STARTS, isWeak, yieldsToAny, type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

/** "is", "are": a verb over which a place still belongs to its subject ("calcification is present in the liver"). */
const BEING: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'has',
  'have',
  'extends',
  'extend',
  'extended',
  'may',
  'can',
]);
const LEADS_AWAY: ReadonlySet<string> = new Set(['with', 'without', 'causing', 'consistent', 'compatible', ':', '.']);
const OBJECTS: ReadonlySet<string> = new Set(['it', 'them']);
const ALTERNATIVES: ReadonlySet<string> = new Set(['versus', 'vs']);
const PART_WORDS: ReadonlySet<string> = new Set([
  'dome',
  'pole',
  'tip',
  'margin',
  'edge',
  'surface',
  'apex',
  'base',
  'periphery',
  'capsule',
]);
const PART_WITHIN = 4;
const SHARED_WITHIN = 5;
const LONGEST_HEDGE = 4;
/** So many words behind a mention a preposition may still lead to its place. */
const FARTHEST = 30;

/** "or, less likely,": where what is put in behind a coordinator ends; the coordinator itself when there is nothing. */
function endOfHedge(tokens: readonly Token[], joint: number): number {
  if (wordAt(tokens, joint + 1) !== ',') return joint;
  const length = tokens.slice(joint + 2, joint + 2 + LONGEST_HEDGE).findIndex(({ word }) => word === ',');
  return length < 0 ? joint : joint + 2 + length;
}

/** "calcification and thrombus in the aorta", "calcified or noncalcified nodules in the lung": one place for both. */
function sharesPlace({ tokens, placeAt, mentions }: Reading, at: number): boolean {
  const other = mentions.find(({ from }) => from > at && from < at + SHARED_WITHIN);
  // "and none in the spleen": calcium of another place.
  if (other !== undefined) return other.elided === undefined;
  const joint = endOfHedge(tokens, at);
  for (let next = joint + 1; next <= joint + SHARED_WITHIN; next += 1) {
    if (placeAt.has(next)) return false;
    if (PREPOSITIONS.has(wordAt(tokens, next))) return true;
  }
  return false;
}

/** Words that may stand between a mention and the name that a preposition ties to it. */
function leadsOn(reading: Reading, mention: Mention, at: number, inside: boolean): boolean {
  const { tokens, sentence } = reading;
  const word = wordAt(tokens, at);
  const before = wordAt(tokens, at - 1);
  const adverb = word === 'otherwise' && (DETERMINERS.has(before) || PREPOSITIONS.has(before));
  if (!adverb && CLAUSE_STARTS.longestAt(tokens, at, sentence.to) !== undefined) return false;
  if (word === 'with' && mention.form === 'echo') return true;
  if (LEADS_AWAY.has(word)) return false;
  if (COORDINATORS.has(word)) return inside || sharesPlace(reading, at);
  if (word === ',') {
    const next = wordAt(tokens, at + 1);
    return inside || PREPOSITIONS.has(next) || next.endsWith('ing');
  }
  return !FINITE.has(word) || BEING.has(word) || PERCEIVED.has(word);
}

/** "posterior to the femur" and "next to it" are beside; "the posterior right lobe" is not. */
const bringsBeside = (tokens: readonly Token[], at: number): boolean =>
  // "in the adjacent pancreas" is in it.
  !DETERMINERS.has(wordAt(tokens, at - 1)) &&
  (PREPOSITIONS.has(wordAt(tokens, at)) || wordAt(tokens, at).endsWith('ing') || wordAt(tokens, at + 1) === 'to');

/** "near the dome of the liver" is in the liver: a part is named for where in the organ it lies. */
function isPartOf(tokens: readonly Token[], near: number): boolean {
  const words = tokens.slice(near + 1, near + 1 + PART_WITHIN).map(({ word }) => word);
  const part = words.findIndex((word) => PART_WORDS.has(word));
  return wordAt(tokens, near) === 'near' && part >= 0 && wordAt(tokens, near + 2 + part) === 'of';
}

/** Behind a mention: "in the right lobe of the liver" holds it; "adjacent to the aorta" is only beside it. */
export function behind(
  reading: Reading,
  mention: Mention,
  from = mention.to,
): { readonly place: Place | undefined; readonly beside: Place | undefined } {
  const { tokens, sentence, placeAt } = reading;
  let isBeside = false;
  let isAlternative = false;
  let inside = false;
  let beside: Place | undefined;
  let weak: Place | undefined;
  const end = Math.min(sentence.to, from + FARTHEST);
  for (let at = from; at < end; at += 1) {
    const place = placeAt.get(at);
    if (place !== undefined && isAlternative) {
      at = place.to - 1;
      continue;
    }
    if (place !== undefined) {
      if (!isBeside && !isWeak(place)) return { place, beside };
      if (isBeside) beside ??= place;
      else if (weak === undefined || yieldsToAny(weak)) weak = place;
      // "in the pelvis, liver normal": what follows the comma is another statement.
      inside &&= wordAt(tokens, place.to) !== ',';
      at = place.to - 1;
      continue;
    }
    if (!leadsOn(reading, mention, at, inside)) break;
    const word = wordAt(tokens, at);
    // "with no calcification in it, encases the artery": the place is what "it" stands for.
    if (OBJECTS.has(word) && PREPOSITIONS.has(wordAt(tokens, at - 1))) break;
    // "calcification versus vessel in the lung": the vessel is no place.
    if (ALTERNATIVES.has(word)) isAlternative = true;
    else if (HOLDS.inside.has(word)) isAlternative = false;
    if (COORDINATORS.has(word)) at = endOfHedge(tokens, at);
    inside = weak === undefined && (inside || PREPOSITIONS.has(word));
    if (BESIDE.has(word)) isBeside ||= bringsBeside(tokens, at) && !isPartOf(tokens, at);
    else if (word === 'in' || word === 'within' || word === 'involving') isBeside = false;
  }
  return { place: weak, beside };
}
