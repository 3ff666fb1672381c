import type { Laterality } from '../finding.js';
import { COORDINATORS, LIST_FILLERS } from './lexicon/grammar.js';
import { COMPARING, OF_A_PAIR, SIDE_NOUNS } from './lexicon/side-words.js';
import { endsPhrase } from './noun-phrase.js';
import { BEFORE_NAME, COMPARES, isBare, joined, sideWordAt } from './sides.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

const LONGEST_LIST = 12;
const GOES_ON_WITH: ReadonlySet<string> = new Set(
  'less more so lesser extent greater worse larger than > <'.split(' '),
);

/** In the noun phrase of a name, and "both" or "each of the" before it. */
function sidesBefore(tokens: readonly Token[], place: Span, floor: number, found: Set<Laterality>): void {
  let at = place.to - 1;
  const first = Math.max(floor, place.from - BEFORE_NAME);
  for (; at >= first && (at >= place.from || !endsPhrase(tokens[at])); at -= 1) {
    const side = sideWordAt(tokens, at);
    if (side !== undefined) found.add(side);
  }
  while (at >= first && (wordAt(tokens, at) === 'the' || wordAt(tokens, at) === 'of')) at -= 1;
  if (at >= floor && OF_A_PAIR.has(wordAt(tokens, at))) found.add('bilateral');
  const joint = jointBefore(tokens, at);
  const other = joint === undefined || joint - 1 < floor ? undefined : sideWordAt(tokens, joint - 1);
  if (other !== undefined && found.size > 0) found.add(other);
}

/** "right and left", "right or left", "right > left", "right more than left": where the words begin that join a side to the one before. */
function jointBefore(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === 'than' && COMPARING.has(wordAt(tokens, at - 1))) return at - 1;
  return COORDINATORS.has(word) || word === '>' || word === '<' ? at : undefined;
}

/** Behind it: "kidney on the right", "lungs bilaterally", "the right kidney and, less so, the left". */
function sidesBehind(tokens: readonly Token[], from: number, end: number, found: Set<Laterality>): void {
  let listed = false;
  for (let at = from; at < Math.min(end, from + LONGEST_LIST); at += 1) {
    const word = wordAt(tokens, at);
    const side = sideWordAt(tokens, at);
    if (side !== undefined) {
      if (!isBare(tokens, at, end)) return;
      if (listed || found.size === 0 || side === 'bilateral') found.add(side);
    }
    if (COORDINATORS.has(word) || COMPARES.has(word)) listed = true;
    const passes = LIST_FILLERS.has(word) || OF_A_PAIR.has(word) || SIDE_NOUNS.has(word) || GOES_ON_WITH.has(word);
    if (side === undefined && !passes && word !== '(' && word !== 'on' && word !== '-') return;
  }
}

/** The side that a name of a place has of itself. */
export function sideOfPlace(tokens: readonly Token[], place: Span, within: Span): Laterality | undefined {
  const found = new Set<Laterality>();
  sidesBefore(tokens, place, within.from, found);
  sidesBehind(tokens, place.to, within.to, found);
  return joined(found);
}
