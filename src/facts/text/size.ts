import type { Size } from '../finding.js';
import { AGO, DISTANCES, NUMBER_VALUES, SIZE_JOINS, UNITS } from './lexicon/size-words.js';
import type { Span } from './span.js';
import { isNumberAt, type Token, wordAt } from './tokens.js';

/** A length in the text: the largest of "8 x 5 mm" and "5 to 7 mm"; of "from 6 to 11 mm" the last, and the first as it was. */
export interface Measure extends Span {
  readonly size: Size;
  readonly before?: Size;
  /** "(previously 2 mm)": how it was, not how it is. */
  readonly past: boolean;
}

const LONGEST_MEASURE = 12;
/** The word that puts a length into the past stands so near. */
const PAST_WITHIN = 3;

/** ".5 cm" is a number whose full stop stands before it. */
function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (!isNumberAt(tokens, at)) return NUMBER_VALUES.get(word);
  const isFraction = tokens[at]?.glued === true && wordAt(tokens, at - 1) === '.' && tokens[at - 1]?.glued === false;
  return Number(isFraction ? `0.${word}` : word.replace(',', '.'));
}

/** "0.8 cm2", "98 cm/s" and "12 mm Hg" are no lengths, "2 cm above the insertion" is a distance. */
function isLength(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined) return true;
  if (next.glued && (next.kind === 'number' || next.word === '/' || next.word === '\u00b2')) return false;
  return next.word !== 'hg' && !DISTANCES.has(next.word);
}

/** "larger than earlier, now 8 mm". */
const ENDS_PAST: ReadonlySet<string> = new Set(['now', 'currently', ',']);

function pastOf(tokens: readonly Token[], measure: Span, end: number): boolean {
  for (let at = measure.from - 1; at >= measure.from - PAST_WITHIN; at -= 1) {
    const word = wordAt(tokens, at);
    if (ENDS_PAST.has(word)) break;
    if (AGO.before.has(word)) return true;
  }
  return measure.to < end && AGO.behind.has(wordAt(tokens, measure.to));
}

/** The length whose first number stands at `at`. */
export function measureAt(tokens: readonly Token[], at: number, end: number): Measure | undefined {
  const numbers: number[] = [];
  for (let next = at; next < Math.min(end, at + LONGEST_MEASURE); next += 1) {
    const word = wordAt(tokens, next);
    const value = numberAt(tokens, next);
    if (value !== undefined) numbers.push(value);
    const unit = UNITS.get(word);
    const goesOn = SIZE_JOINS.has(wordAt(tokens, next + 1)) && numberAt(tokens, next + 2) !== undefined;
    if (unit !== undefined && !(goesOn && next + 2 < end)) {
      const to = next + 1;
      if (numbers.length === 0 || !isLength(tokens, to)) return undefined;
      return { from: at, to, past: pastOf(tokens, { from: at, to }, end), ...sizesOf(tokens, at, numbers, unit) };
    }
    if (value === undefined && !SIZE_JOINS.has(word) && unit === undefined) return undefined;
  }
  return undefined;
}

/** "grown from 6 to 11 mm" tells two times, "5 to 7 mm" two stones. */
function sizesOf(
  tokens: readonly Token[],
  at: number,
  numbers: readonly number[],
  unit: Size['unit'],
): { readonly size: Size; readonly before?: Size } {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (numbers.length === 2 && wordAt(tokens, at - 1) === 'from' && first !== undefined && last !== undefined) {
    return { size: { value: last, unit }, before: { value: first, unit } };
  }
  return { size: { value: Math.max(...numbers), unit } };
}

/** Every length inside the span, in its order. */
export function measuresIn(tokens: readonly Token[], within: Span): readonly Measure[] {
  const found: Measure[] = [];
  for (let at = within.from; at < within.to; at += 1) {
    const measure = numberAt(tokens, at) === undefined ? undefined : measureAt(tokens, at, within.to);
    if (measure === undefined) continue;
    found.push(measure);
    at = measure.to - 1;
  }
  return found;
}

const inMillimeters = ({ value, unit }: Size): number => (unit === 'cm' ? value * 10 : value);

/** How the present one of several lengths of one thing compares with the past one. */
export function growth(measures: readonly Measure[]): 'stable' | 'increasing' | 'decreasing' | undefined {
  const present = measures.find((measure) => !measure.past);
  const past = present?.before ?? measures.find((measure) => measure.past)?.size;
  if (present === undefined || past === undefined) return undefined;
  const change = inMillimeters(present.size) - inMillimeters(past);
  return change === 0 ? 'stable' : change > 0 ? 'increasing' : 'decreasing';
}
