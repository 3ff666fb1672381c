import { wordAt } from './tokens.js';
import type { Place } from './anatomy.js';
import { LIST_FILLERS } from './lexicon/grammar.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';

/** So far behind a mention its place may stand between commas, and so many words the place may have. */
const FARTHEST = 16;
const LONGEST = 12;
/** Marks that close an apposition. */
const CLOSES: ReadonlySet<string> = new Set([',', '.', ';', '(', ')', '']);

/** "Popcorn calcification, right hepatic lobe.": between a comma and the next mark stands a place and nothing else. */
export function appositionBehind(reading: Reading, mention: Mention): Place | undefined {
  const { tokens, sentence } = reading;
  const end = Math.min(sentence.to, mention.to + FARTHEST);
  for (let at = mention.to; at < end; at += 1) {
    const word = wordAt(tokens, at);
    // "Calcifications: kidneys, spleen."
    if (word === ':') return at === mention.to ? listedBehind(reading, at + 1) : undefined;
    if (word === ';') return undefined;
    if (word !== ',' && word !== '(') continue;
    const place = onlyPlace(reading, at + 1);
    if (place !== undefined) return place;
  }
  return undefined;
}

const ANSWERS: ReadonlySet<string> = new Set(['no', 'none', 'nil', 'negative', 'absent']);

/** "Calcifications: liver, none." answers for the liver, and calls nothing there. */
function listedBehind(reading: Reading, from: number): Place | undefined {
  const { tokens } = reading;
  const place = onlyPlace(reading, from);
  if (place === undefined || wordAt(tokens, place.to) !== ',') return place;
  const isAnswered = ANSWERS.has(wordAt(tokens, place.to + 1)) && tokens[place.to + 2]?.kind !== 'word';
  return isAnswered ? undefined : place;
}

/** The name that fills everything from here to the next mark. */
function onlyPlace({ tokens, sentence, placeAt }: Reading, from: number): Place | undefined {
  let found: Place | undefined;
  const end = Math.min(sentence.to, from + LONGEST);
  let at = from;
  while (at < end && !CLOSES.has(wordAt(tokens, at))) {
    const place = placeAt.get(at);
    if (place === undefined && tokens[at]?.kind !== 'number' && !LIST_FILLERS.has(wordAt(tokens, at))) return undefined;
    if (place !== undefined && (found === undefined || found.value.weak === true)) found = place;
    at = place?.to ?? at + 1;
  }
  return at < sentence.to && at === end ? undefined : found;
}
