import { placesIn, type Place } from './anatomy.js';
import { BARRIERS } from './lexicon/grammar.js';
import { mentionsOf, type Mention } from './mentions.js';
import { Phrases } from './phrases.js';
import type { Sentence } from './sentences.js';
import { type Token, wordAt } from './tokens.js';

/** Words that begin a clause: "but", "except for", "there is". */
export const CLAUSE_STARTS = new Phrases<true>();
for (const phrase of BARRIERS) CLAUSE_STARTS.add(phrase, true);

/** What a sentence offers: its words, its mentions, and its names of places, which most sentences are never asked for. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly places: readonly Place[];
  readonly placeAt: ReadonlyMap<number, Place>;
  readonly mentions: readonly Mention[];
}

export function readingOf(tokens: readonly Token[], sentence: Sentence): Reading {
  let places: readonly Place[] | undefined;
  let placeAt: ReadonlyMap<number, Place> | undefined;
  return {
    tokens,
    sentence,
    mentions: mentionsOf(tokens, sentence),
    get places() {
      return (places ??= placesIn(tokens, sentence.from, sentence.to));
    },
    get placeAt() {
      return (placeAt ??= new Map(this.places.map((place) => [place.from, place])));
    },
  };
}

/** The same sentence read for other mentions; its places are still found only when they are asked for. */
export function withMentions(reading: Reading, mentions: readonly Mention[]): Reading {
  const { tokens, sentence } = reading;
  return {
    tokens,
    sentence,
    mentions,
    get places() {
      return reading.places;
    },
    get placeAt() {
      return reading.placeAt;
    },
  };
}

export const isWeak = (place: Place | undefined): boolean => place?.value.weak === true;

/** A hint that gives way to any other: "scar", "right lobe". */
export const yieldsToAny = (place: Place | undefined): boolean => place?.value.yields === 'any';

/** The names of organs, or when there are none the weaker hints, or the weakest. */
export function strongest(places: readonly Place[]): readonly Place[] {
  const named = places.filter((place) => !isWeak(place));
  if (named.length > 0) return named;
  const hints = places.filter((place) => !yieldsToAny(place));
  return hints.length > 0 ? hints : places;
}

/** Where the clause of a token begins. */
export function clauseStart({ tokens, sentence }: Reading, before: number): number {
  for (let at = before - 1; at > sentence.from; at -= 1) {
    if (CLAUSE_STARTS.longestAt(tokens, at, before) !== undefined) return at;
    if (wordAt(tokens, at) === 'and' && wordAt(tokens, at - 1) === ',') return at;
  }
  return sentence.from;
}
