import { COORDINATORS, DETERMINERS, FINITE, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import { MEASURED_THINGS, MEASURES, NOUNS_OF_SIZE, STATES } from './lexicon/size-words.js';
import { CLAUSE_STARTS, type Reading } from './reading.js';
import { measureAt, measuresIn, type Measure } from './size.js';
import type { Span } from './span.js';
import { isWordAt, type Token, wordAt } from './tokens.js';

const FARTHEST = 24;
/** So many words behind "and" or "with" a word of measuring shows that it speaks of the same thing. */
const MEASURE_WITHIN = 5;
const measuresSoon = (tokens: readonly Token[], from: number, end: number): boolean => {
  for (let at = from; at < Math.min(end, from + MEASURE_WITHIN); at += 1) {
    if (MEASURES.has(wordAt(tokens, at))) return true;
    // "and a cyst of 8 mm": the length is the cyst's.
    if (MEASURED_THINGS.has(wordAt(tokens, at))) return false;
  }
  return false;
};

const SHADOW_WITHIN = 4;
/** "with posterior acoustic shadowing": how the same thing looks. */
const throwsShadow = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + SHADOW_WITHIN).some(({ word }) => word.startsWith('shadow'));

/** Words over which a length still belongs to what stands before them. */
function leadsOn(tokens: readonly Token[], at: number, end: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'causing') return false;
  if (word === 'with' && throwsShadow(tokens, at + 1)) return true;
  if (word === 'and' || word === 'with' || word === 'which') return measuresSoon(tokens, at + 1, end);
  if (word === ',' && DETERMINERS.has(wordAt(tokens, at + 1))) return measuresSoon(tokens, at + 1, end);
  if (CLAUSE_STARTS.longestAt(tokens, at, end) !== undefined) return false;
  return !FINITE.has(word) || STATES.has(word) || PERCEIVED.has(word);
}

/** Nothing behind the length takes it for itself ("a 4 cm cyst"). */
export function isFree(tokens: readonly Token[], { to }: Measure, end: number): boolean {
  if (to >= end || !isWordAt(tokens, to)) return true;
  const next = wordAt(tokens, to);
  return (
    next.endsWith('ly') ||
    [PREPOSITIONS, COORDINATORS, FINITE, PERCEIVED, NOUNS_OF_SIZE].some((words) => words.has(next))
  );
}

/** Lengths behind a noun phrase that are its own, to the first word that turns to another thing. */
function behind(tokens: readonly Token[], from: number, end: number): readonly Measure[] {
  const found: Measure[] = [];
  let inside = false;
  for (let at = from; at < Math.min(end, from + FARTHEST); at += 1) {
    const word = wordAt(tokens, at);
    const measure = measureAt(tokens, at, end);
    if (measure !== undefined) {
      if (!isFree(tokens, measure, end)) return found;
      found.push(measure);
      at = measure.to - 1;
      continue;
    }
    if (!leadsOn(tokens, at, end)) return found;
    inside ||= PREPOSITIONS.has(word) && word !== 'of';
    if (inside && MEASURED_THINGS.has(word)) return found;
  }
  return found;
}

/** "6 mm in 2019, 8 mm now": what stands before the length of today is how it was. */
function untilNow(tokens: readonly Token[], measures: readonly Measure[]): readonly Measure[] {
  const current = measures.findLastIndex(
    ({ from, to }) => NOW.has(wordAt(tokens, to)) || NOW.has(wordAt(tokens, from - 1)),
  );
  return measures.map((measure, index) => (index < current ? { ...measure, past: true } : measure));
}
const NOW: ReadonlySet<string> = new Set(['now', 'currently', 'today']);

/** "Tiny (4 mm) calcified focus", "8 by 5 mm calcification": where the length begins that a noun phrase is cut off from. */
function lengthBefore(tokens: readonly Token[], from: number): number {
  if (wordAt(tokens, from - 1) === 'by' && tokens[from - 2]?.kind === 'number') return from - 2;
  if (wordAt(tokens, from - 1) !== ')') return from;
  const first = Math.max(0, from - LONGEST_BRACKET);
  const open = tokens.slice(first, from).findLastIndex(({ word }) => word === '(');
  return open < 0 ? from : first + open;
}
const LONGEST_BRACKET = 8;

/** The lengths that are told of a mention, in the order of the words that are nearest to it. */
export function measuresOf(
  { tokens }: Reading,
  own: Span,
  clause: Span,
  subject: Span | undefined,
): readonly Measure[] {
  const around = { from: lengthBefore(tokens, own.from), to: own.to };
  const told = untilNow(tokens, [...measuresIn(tokens, around), ...behind(tokens, own.to, clause.to)]);
  if (told.some((measure) => !measure.past) || subject === undefined) return told;
  return [...told, ...measuresIn(tokens, subject)];
}
