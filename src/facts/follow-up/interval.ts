import { unitInShort } from './shorthand.js';
import { type Token, wordAt } from '../text/tokens.js';

export interface Interval {
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** An interval where it stands; token positions, the end exclusive. */
export interface IntervalHit {
  readonly from: number;
  readonly to: number;
  readonly interval: Interval;
}

const units = (unit: Interval['unit'], words: string): [string, Interval['unit']][] =>
  words.split(' ').map((word) => [word, unit]);
const UNITS: ReadonlyMap<string, Interval['unit']> = new Map([
  ...units('day', 'day days'),
  ...units('week', 'week weeks wk wks weekly'),
  ...units('month', 'month months mo mos mth mths monthly'),
  ...units('year', 'year years yr yrs yearly'),
]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);
const TEENS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['eighteen', 18],
  ['twenty', 20],
]);

/** One word says it: "annual", "quarterly". */
const FREQUENCIES: ReadonlyMap<string, Interval> = new Map<string, Interval>([
  ['annual', { amount: 1, unit: 'year' }],
  ['annually', { amount: 1, unit: 'year' }],
  ['yearly', { amount: 1, unit: 'year' }],
  ['semiannual', { amount: 6, unit: 'month' }],
  ['semiannually', { amount: 6, unit: 'month' }],
  ['biannual', { amount: 6, unit: 'month' }],
  ['biannually', { amount: 6, unit: 'month' }],
  ['biennial', { amount: 2, unit: 'year' }],
  ['biennially', { amount: 2, unit: 'year' }],
  ['quarterly', { amount: 3, unit: 'month' }],
  ['monthly', { amount: 1, unit: 'month' }],
  ['weekly', { amount: 1, unit: 'week' }],
]);

const RANGE: ReadonlySet<string> = new Set(['-', '\u2013', '\u2014', 'to', 'or']);
/** "6 months ago", "a 3 month old", "for 2 years": time that has passed, or how long to go on. */
const PAST_BEHIND: ReadonlySet<string> = new Set(
  'ago old earlier prior before previously history duration apart'.split(' '),
);
const PAST_BEFORE: ReadonlySet<string> = new Set('over for past last previous since x aged age'.split(' '));
const SERIES_BEHIND: ReadonlySet<string> = new Set(['in', 'at', 'after']);
const IN_SERIES: ReadonlySet<string> = new Set([',', 'and']);

/** Every interval that lies ahead, from left to right; of a range the later end. */
export function intervalsIn(tokens: readonly Token[], from: number, to: number): readonly IntervalHit[] {
  const hits: IntervalHit[] = [];
  let at = from;
  while (at < to) {
    const hit = intervalAt(tokens, at, to);
    if (hit !== undefined && !isPast(tokens, hit, from, to)) hits.push(hit);
    at = hit?.to ?? at + 1;
  }
  return hits;
}

function intervalAt(tokens: readonly Token[], at: number, to: number): IntervalHit | undefined {
  const word = wordAt(tokens, at);
  const frequency = FREQUENCIES.get(word);
  if (frequency !== undefined) return { from: at, to: at + 1, interval: frequency };
  if (word === 'next' && wordAt(tokens, at + 1) === 'year') {
    return { from: at, to: at + 2, interval: { amount: 1, unit: 'year' } };
  }
  if (word === 'half') return halfYearAt(tokens, at);
  const first = numberAt(tokens[at]);
  if (first === undefined) return undefined;
  const told = repeatedAt(tokens, at, to, first) ?? seriesAt(tokens, at, to, first);
  if (told !== undefined) return told;
  const short = shorthandAt(tokens, at, first);
  if (short !== undefined) return short;
  const direct = unitAt(tokens, at + 1, to);
  if (direct !== undefined) return rangeOfUnits(tokens, at, to, { amount: first, unit: direct });
  const second = RANGE.has(wordAt(tokens, at + 1)) ? numberAt(tokens[at + 2]) : undefined;
  const unit = second === undefined ? undefined : unitAt(tokens, at + 3, to);
  if (second === undefined || unit === undefined) return undefined;
  return { from: at, to: at + 4, interval: { amount: Math.max(first, second), unit } };
}

/** "half a year", "half-yearly" */
function halfYearAt(tokens: readonly Token[], at: number): IntervalHit | undefined {
  const unit = ['a', '-'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  if (UNITS.get(wordAt(tokens, unit)) !== 'year') return undefined;
  return { from: at, to: unit + 1, interval: { amount: 6, unit: 'month' } };
}

/** "six (6) months" says its number twice. */
function repeatedAt(tokens: readonly Token[], at: number, to: number, first: number): IntervalHit | undefined {
  const isSame = wordAt(tokens, at + 1) === '(' && numberAt(tokens[at + 2]) === first && wordAt(tokens, at + 3) === ')';
  const unit = isSame ? unitAt(tokens, at + 4, to) : undefined;
  return unit === undefined ? undefined : { from: at, to: at + 5, interval: { amount: first, unit } };
}

/** "at 3, 6 and 12 months": the first is next. */
function seriesAt(tokens: readonly Token[], at: number, to: number, first: number): IntervalHit | undefined {
  if (!SERIES_BEHIND.has(wordAt(tokens, at - 1))) return undefined;
  let end = at + 1;
  while (IN_SERIES.has(wordAt(tokens, end)) && (numberAt(tokens[end + 1]) ?? 0) > first) end += 2;
  const unit = end > at + 1 ? unitAt(tokens, end, to) : undefined;
  return unit === undefined ? undefined : { from: at, to: end + 1, interval: { amount: first, unit } };
}

/** "6 months to 1 year" is a range too. */
function rangeOfUnits(tokens: readonly Token[], at: number, to: number, interval: Interval): IntervalHit {
  const later = RANGE.has(wordAt(tokens, at + 2)) ? numberAt(tokens[at + 3]) : undefined;
  const unit = later === undefined ? undefined : unitAt(tokens, at + 4, to);
  if (later === undefined || unit === undefined) return { from: at, to: at + 2, interval };
  return { from: at, to: at + 5, interval: { amount: later, unit } };
}

/** A number or a unit: a part of an interval. */
export function isOfInterval(token: Token | undefined): boolean {
  const word = token?.word ?? '';
  return token?.kind === 'number' || NUMBER_WORDS.has(word) || UNITS.has(word) || word === '-';
}

/** Nobody plans further ahead: 400 days, months or years are a number of something else. */
const MOST = 400;

function numberAt(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') {
    const amount = Number(token.word.replace(',', '.'));
    return amount > 0 && amount <= MOST ? amount : undefined;
  }
  return NUMBER_WORDS.get(token?.word ?? '') ?? TEENS.get(token?.word ?? '');
}

function unitAt(tokens: readonly Token[], at: number, to: number): Interval['unit'] | undefined {
  return at < to ? UNITS.get(wordAt(tokens, at)) : undefined;
}

function shorthandAt(tokens: readonly Token[], at: number, amount: number): IntervalHit | undefined {
  const unit = unitInShort(tokens, at);
  return unit === undefined ? undefined : { from: at, to: at + 3, interval: { amount, unit } };
}

function isPast(tokens: readonly Token[], hit: IntervalHit, from: number, to: number): boolean {
  const behind = hit.to < to ? wordAt(tokens, hit.to) : '';
  const before = [hit.from - 1, hit.from - 2].filter((at) => at >= from).map((at) => wordAt(tokens, at));
  // "Annually" alone is how often, whatever stands beside it.
  if (hit.to - hit.from === 1) return false;
  return PAST_BEHIND.has(behind) || PAST_BEFORE.has(before[0] ?? '') || before[1] === 'for';
}
