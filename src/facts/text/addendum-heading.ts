import { ADDENDUM_NOTES, ADDENDUM_STARTS, CORRECTED_THING } from './lexicon/section-headings.js';
import { FINITE } from './lexicon/grammar.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** "Addendum by Dr. N. Name, MD on 05/18/2024 at 10:14:" is as long. */
const LONGEST = 24;
/** Higher numbers are days or years. */
const HIGHEST = 10;

/** "18 May 2024": a month, where "may" is a verb elsewhere. */
const isMonth = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at) === 'may' && (tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number');

/** "ADDENDUM - no calcification", "[ADDENDUM] no calcification": what ends a heading within its line. */
const endsWithin = ({ word, glued }: Token): boolean =>
  '*]=_'.includes(word) || ('-\u2013\u2014'.includes(word) && !glued);

/** "Corrected report", "Correction:", but not "corrected scoliosis". */
function opensAddendum(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!ADDENDUM_STARTS.has(word)) return false;
  if (word.startsWith('adden')) return true;
  const next = tokens[at + 1];
  return next === undefined || next.breaks > 0 || CORRECTED_THING.has(next.word);
}

/** "ADDENDUM #2 05/18/2024 10:14:", "ADDENDUM.", "Addendum by Dr. Name" on a line of its own. */
export function addendumHeading(
  tokens: readonly Token[],
  at: number,
  capitals: boolean,
): (Span & { readonly after: number }) | undefined {
  if (!opensAddendum(tokens, at)) return undefined;
  if (capitals && wordAt(tokens, at + 1) === '.') return { from: at, to: at + 1, after: at + 2 };
  const end = Math.min(tokens.length, at + LONGEST);
  let to = at + 1;
  for (; to < end; to += 1) {
    const token = tokens[to];
    if (token === undefined || token.breaks > 0) break;
    if (token.word === ':' || endsWithin(token)) return { from: at, to, after: to + 1 };
    if (ADDENDUM_NOTES.has(token.word) || (FINITE.has(token.word) && !isMonth(tokens, to))) return undefined;
  }
  const lineEnds = to >= tokens.length || (tokens[to]?.breaks ?? 0) > 0;
  return lineEnds ? { from: at, to, after: to } : undefined;
}

const NUMBERED: ReadonlySet<string> = new Set(['#', 'no', 'number']);

/** "ADDENDUM #2", "Addendum No. 2:", but not the day of "Addendum 2/5/2024". */
export function roundOf(tokens: readonly Token[], { from, to }: Span): number | undefined {
  let at = NUMBERED.has(wordAt(tokens, from + 1)) ? from + 2 : from + 1;
  if (wordAt(tokens, at) === '.') at += 1;
  const number = tokens[at];
  if (number?.kind !== 'number' || at >= to) return undefined;
  const alone = at + 1 >= to || tokens[at + 1]?.glued !== true;
  const round = Number(number.word);
  return alone && Number.isInteger(round) && round < HIGHEST ? round : undefined;
}
