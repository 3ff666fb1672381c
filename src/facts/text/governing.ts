import type { Place } from './anatomy.js';
import {
  BARRIERS,
  BESIDE,
  COMPARED,
  COORDINATORS,
  EXPLAINS,
  FINITE,
  LIST_FILLERS,
  PERCEIVED,
  PREPOSITIONS,
} from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import { Phrases } from './phrases.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

export const CLAUSE_STARTS = new Phrases<true>();
for (const phrase of BARRIERS) CLAUSE_STARTS.add(phrase, true);

/** What a sentence offers: its words, its names of places, its mentions. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly places: readonly Place[];
  readonly mentions: readonly Mention[];
}

const strong = (places: readonly Place[]): readonly Place[] => {
  const named = places.filter((place) => place.value.weak === undefined);
  return named.length > 0 ? named : places;
};
const strongIn = (place: Place | undefined): Place | undefined => (isWeak(place) ? undefined : place);
const isWeak = (place: Place | undefined): boolean => place?.value.weak === true;

/** In the mention's own noun phrase: "hepatic calcification", "calcified mediastinal node": the last name is the head. */
function inPhrase(reading: Reading, mention: Mention): Place | undefined {
  const phrase = nounPhraseOf(reading.tokens, reading.sentence, mention);
  const inside = reading.places.filter((place) => place.from >= phrase.from && place.to <= phrase.to);
  return strong(inside).at(-1);
}

/** Words that may stand between a mention and the name that a preposition ties to it. */
function leadsOn(reading: Reading, at: number, inside: boolean): boolean {
  const { tokens, sentence } = reading;
  const word = tokens[at]?.word ?? '';
  if (CLAUSE_STARTS.longestAt(tokens, at, sentence.to) !== undefined) return false;
  if (
    word === 'with' ||
    word === 'without' ||
    word === 'causing' ||
    word === 'consistent' ||
    word === 'compatible' ||
    word === 'measuring'
  ) {
    return false;
  }
  if (COORDINATORS.has(word)) return inside || sharesPlace(reading, at);
  if (word === ',')
    return inside || PREPOSITIONS.has(tokens[at + 1]?.word ?? '') || (tokens[at + 1]?.word ?? '').endsWith('ing');
  if (FINITE.has(word)) {
    return ['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'extends', 'extend', 'extended'].includes(word);
  }
  return word !== ':' && word !== '.';
}

/** "calcification and thrombus in the aorta", "calcified or noncalcified nodules in the lung": one place for both. */
function sharesPlace(reading: Reading, at: number): boolean {
  const { tokens, places, mentions } = reading;
  if (mentions.some((other) => other.from > at && other.from <= at + 4)) return true;
  for (let next = at + 1; next <= at + 5; next += 1) {
    const token = tokens[next];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      FINITE.has(token.word) ||
      places.some((place) => place.from === next)
    )
      return false;
    if (PREPOSITIONS.has(token.word)) return token.word !== 'with' && token.word !== 'without';
  }
  return false;
}

/** Behind the mention: "in the right lobe of the liver". A name that is only beside it does not count. */
function behind(reading: Reading, mention: Mention): { place?: Place; beside?: Place } {
  const { tokens, sentence, places } = reading;
  let isBeside = false;
  let inside = false;
  let beside: Place | undefined;
  let weak: Place | undefined;
  for (let at = mention.to; at < sentence.to; at += 1) {
    const place = places.find((candidate) => candidate.from === at);
    if (place !== undefined) {
      if (!isBeside && !isWeak(place)) return { place };
      if (isBeside) beside ??= place;
      else weak ??= place;
      at = place.to - 1;
      continue;
    }
    if (!leadsOn(reading, at, inside)) break;
    const word = tokens[at]?.word ?? '';
    inside = weak === undefined && (inside || PREPOSITIONS.has(word));
    if (BESIDE.has(word)) isBeside ||= bringsBeside(tokens, at);
    else if (word === 'in' || word === 'within' || word === 'involving') isBeside = false;
  }
  return { ...(weak === undefined ? {} : { place: weak }), ...(beside === undefined ? {} : { beside }) };
}

/** "posterior to the femur" and "next to it" are beside; "the posterior right lobe" is not. */
function bringsBeside(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  return PREPOSITIONS.has(word) || next === 'to';
}

/** Before the mention: its subject, or the thing that contains it; of "node in the hepatic hilum" the node. */
function ahead(reading: Reading, limit: number, clauseFrom: number): Place | undefined {
  const before = reading.places.filter(
    (place) => place.to <= limit && place.from >= clauseFrom && !isCompared(reading.tokens, place),
  );
  const candidates = strong(before);
  let chosen = candidates.at(-1);
  for (let index = candidates.length - 2; index >= 0 && chosen !== undefined; index -= 1) {
    const outer = candidates[index];
    if (outer === undefined || !holds(reading.tokens, outer, chosen)) break;
    chosen = outer;
  }
  return chosen;
}

/** "equal to the subcutaneous fat", "compared with gray matter": named, and nothing is in it. */
function isCompared(tokens: readonly Token[], place: Place): boolean {
  for (let at = place.from - 1; at >= place.from - 4; at -= 1) if (COMPARED.has(tokens[at]?.word ?? '')) return true;
  return false;
}

/** Only small words and a preposition between: the outer name is the head of the phrase. */
function holds(tokens: readonly Token[], outer: Place, inner: Place): boolean {
  if (inner.from - outer.to > 5 || inner.from === outer.to) return false;
  let preposition = false;
  for (let at = outer.to; at < inner.from; at += 1) {
    const word = tokens[at]?.word ?? '';
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

export function clauseStart(reading: Reading, mention: Mention): number {
  const { tokens, sentence } = reading;
  for (let at = mention.from - 1; at > sentence.from; at -= 1) {
    if (CLAUSE_STARTS.longestAt(tokens, at, mention.from) !== undefined) return at;
    if (tokens[at]?.word === 'and' && tokens[at - 1]?.word === ',') return at;
  }
  return sentence.from;
}

/** Names listed with the first one: "the liver and spleen", "the aorta, both renal arteries and the SMA". */
function listedWith(reading: Reading, first: Place): readonly Place[] {
  const { tokens, places } = reading;
  const listed = [first];
  for (const next of places.slice(places.indexOf(first) + 1)) {
    const last = listed.at(-1) ?? first;
    const between = tokens.slice(last.to, next.from);
    const joined = between.some((token) => COORDINATORS.has(token.word) || token.word === ',' || token.word === '/');
    if (!joined || between.length > 6 || !between.every((token) => LIST_FILLERS.has(token.word))) break;
    listed.push(next);
  }
  return listed;
}

function listedBefore(reading: Reading, last: Place): readonly Place[] {
  const { tokens, places } = reading;
  const listed = [last];
  for (let index = places.indexOf(last) - 1; index >= 0; index -= 1) {
    const place = places[index];
    const next = listed.at(-1);
    if (place === undefined || next === undefined) break;
    const between = tokens.slice(place.to, next.from);
    const joined = between.some((token) => COORDINATORS.has(token.word) || token.word === ',' || token.word === '/');
    if (!joined || between.length > 6 || !between.every((token) => LIST_FILLERS.has(token.word))) break;
    listed.push(place);
  }
  return listed;
}

/** "pelvic calcifications, which are likely vascular": a hedged cause that names the tissue (the finding stays present). */
function vascularCause({ tokens, sentence, places }: Reading, mention: Mention): Place | undefined {
  for (let at = mention.to; at < Math.min(mention.to + 5, sentence.to - 1); at += 1) {
    if (!EXPLAINS.has(tokens[at]?.word ?? '')) continue;
    const next = places.find((place) => place.from > at && place.from <= at + 3);
    const noun = next === undefined ? undefined : tokens[next.to];
    return next?.value.organ === 'artery' && (noun === undefined || noun.kind === 'mark') ? next : undefined;
  }
  return undefined;
}

export interface Governed {
  /** The first is the nearest; more when the text lists several organs. */
  readonly places: readonly Place[];
  /** Nothing holds the finding, but this lies beside it. */
  readonly beside?: Place;
}

/** The places of one sentence that govern a mention, by the grammar that ties them, nearest tie first. */
export function governedBy(reading: Reading, mention: Mention): Governed {
  const cause = vascularCause(reading, mention);
  if (cause !== undefined) return { places: [cause] };
  const own = inPhrase(reading, mention);
  if (own !== undefined && !isWeak(own)) {
    return { places: mention.form === 'adjective' && own.from >= mention.to ? [own] : listedBefore(reading, own) };
  }
  const after = behind(reading, mention);
  if (after.place !== undefined && !isWeak(after.place)) return { places: listedWith(reading, after.place) };
  const subject = ahead(reading, mention.from, clauseStart(reading, mention));
  if (subject !== undefined && !isWeak(subject)) return { places: listedBefore(reading, subject) };
  if (after.beside !== undefined) return { places: [], beside: after.beside };
  if (own !== undefined || mention.organ !== undefined) return { places: own === undefined ? [] : [own] };
  const earlier = strongIn(ahead(reading, mention.from, reading.sentence.from)) ?? after.place ?? subject;
  return { places: earlier === undefined ? [] : [earlier] };
}
