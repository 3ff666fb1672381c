import { ADDENDUM_NOTES, ADDENDUM_STARTS, CORRECTED_THING } from './lexicon/section-headings.js';
import { MONTHS } from './lexicon/course-words.js';
import { FINITE } from './lexicon/grammar.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** "Addendum by Dr. N. Name, MD on 05/18/2024 at 10:14:" is as long. */
const LONGEST = 24;
/** Higher numbers are days or years. */
const HIGHEST = 10;

/** "ADDENDUM - no calcification", "[ADDENDUM] no calcification": what ends a heading within its line. */
const endsWithin = ({ word, glued }: Token): boolean =>
  '*]=_'.includes(word) || ('-\u2013\u2014'.includes(word) && !glued);

/** "Corrected report", "Correction:", but not "corrected scoliosis". */
function opensAddendum(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!ADDENDUM_STARTS.has(word)) return false;
  if (word.startsWith('adden')) return true;
  return CORRECTED_THING.has(wordAt(tokens, at + 1)) || (tokens[at + 1]?.breaks ?? 0) > 0;
}

/** "ADDENDUM #2 05/18/2024 10:14:", "ADDENDUM.", "Addendum by Dr. Name" on a line of its own. */
export function addendumHeading(
  tokens: readonly Token[],
  at: number,
  capitals: boolean,
): (Span & { readonly after: number }) | undefined {
  if (!opensAddendum(tokens, at)) return undefined;
  if (capitals && wordAt(tokens, at + 1) === '.') return { from: at, to: at + 1, after: at + 2 };
  for (let to = at + 1; to < at + LONGEST; to += 1) {
    const token = tokens[to];
    if (token === undefined || token.breaks > 0) return { from: at, to, after: to };
    if (token.word === ':' || endsWithin(token)) return { from: at, to, after: to + 1 };
    if (ADDENDUM_NOTES.has(token.word) || isVerb(token)) return undefined;
  }
  return undefined;
}

/** "Addendum is to follow"; "May" is a month there, or somebody's name. */
const isVerb = ({ word }: Token): boolean => FINITE.has(word) && word !== 'may';

const NUMBERED: ReadonlySet<string> = new Set(['#', 'no', 'number']);

/** "ADDENDUM #2", "Addendum No. 2:", but not the day of "Addendum 2/5/2024". */
export function roundOf(tokens: readonly Token[], { from, to }: Span): number | undefined {
  let at = NUMBERED.has(wordAt(tokens, from + 1)) ? from + 2 : from + 1;
  if (wordAt(tokens, at) === '.') at += 1;
  const number = tokens[at];
  if (number?.kind !== 'number' || at >= to) return undefined;
  const next = tokens[at + 1];
  const isDate = at + 1 < to && (next?.glued === true || MONTHS.has(next?.word ?? ''));
  const round = Number(number.word);
  return !isDate && Number.isInteger(round) && round < HIGHEST ? round : undefined;
}
