import { DENYING, LEADS_ON, OPENS } from './lexicon/quote-words.js';
import type { Mention } from './mentions.js';
import { CLAUSE_STARTS, type Reading } from './reading.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** A card quotes at most so many words (design.md, section 4). */
const MOST_WORDS = 12;
const ENDS_LEFT: ReadonlySet<string> = new Set([',', '(', ':']);

export interface Quote {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Words as a reader counts them: what stands between blanks. */
function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at += 1) if (at === from || tokens[at]?.glued === false) words += 1;
  return words;
}

/** The nearest denial or doubt before a mention that its sentence governs it by; a card must never show less. */
function denialBefore({ tokens, sentence }: Reading, from: number): number | undefined {
  for (let at = from - 1; at >= sentence.from && wordsIn(tokens, at, from) < MOST_WORDS; at -= 1) {
    if (DENYING.has(wordAt(tokens, at))) return at;
  }
  return undefined;
}

/** "scarcely seen", "not present": behind it, the denial that the quote must hold. */
function denialBehind({ tokens, sentence }: Reading, from: number, to: number): number | undefined {
  for (let at = to; at < sentence.to && wordsIn(tokens, from, at + 1) <= MOST_WORDS; at += 1) {
    if (!DENYING.has(wordAt(tokens, at))) continue;
    const behind = Math.min(sentence.to, at + 2);
    return wordsIn(tokens, from, behind) <= MOST_WORDS ? behind : at + 1;
  }
  return undefined;
}

/** A word that wants another one after it, and a number without its unit, say something else than the report did. */
function isLooseEnd(tokens: readonly Token[], at: number, sentence: Span): boolean {
  const token = tokens[at];
  const word = wordAt(tokens, at);
  if (token?.kind === 'mark') return word !== ')';
  if (LEADS_ON.has(word) || token?.kind === 'number') return true;
  const next = tokens[at + 1];
  return at + 1 < sentence.to && next?.kind === 'word' && isAdjective(word) && !LEADS_ON.has(next.word);
}

const isAdjective = (word: string): boolean =>
  word.endsWith('ic') || word.endsWith('ous') || word.endsWith('al') || word.endsWith('ar') || word.endsWith('ive');

/** The first bracket of the span that is not closed in it, and the last closing one that is not opened. */
function unpaired(tokens: readonly Token[], from: number, to: number): { open?: number; close?: number } {
  const open: number[] = [];
  let close: number | undefined;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (word === '(' || word === '[') open.push(at);
    else if (word === ')' || word === ']') {
      if (open.length > 0) open.pop();
      else close = at;
    }
  }
  const [first] = open;
  return { ...(first === undefined ? {} : { open: first }), ...(close === undefined ? {} : { close }) };
}

/** As wide as twelve words allow: to the beginning of its clause, then to the end. */
function widened(reading: Reading, core: Span): { from: number; to: number } {
  const { tokens, sentence } = reading;
  let { from, to } = core;
  const counts = (at: number): number => (tokens[at]?.glued === false ? 1 : 0);
  let words = wordsIn(tokens, from, to);
  while (from > sentence.from && words + 1 <= MOST_WORDS && !ENDS_LEFT.has(wordAt(tokens, from - 1))) {
    if (CLAUSE_STARTS.longestAt(tokens, from, to) !== undefined) break;
    words += counts(from);
    from -= 1;
  }
  while (to < sentence.to && words + counts(to) <= MOST_WORDS) {
    if (CLAUSE_STARTS.longestAt(tokens, to, sentence.to) !== undefined) break;
    words += counts(to);
    to += 1;
  }
  return { from, to };
}

/** What the quote must hold: the mention, the denial that governs it, and the place when all fit. */
function coreOf(reading: Reading, mention: Mention, place: Span | undefined, governed: boolean): Span {
  const { tokens } = reading;
  const denial = governed ? denialBefore(reading, mention.from) : undefined;
  const from = denial ?? mention.from;
  const to = governed && denial === undefined ? (denialBehind(reading, from, mention.to) ?? mention.to) : mention.to;
  const widest = { from: Math.min(from, place?.from ?? from), to: Math.max(to, place?.to ?? to) };
  return wordsIn(tokens, widest.from, widest.to) <= MOST_WORDS ? widest : { from, to };
}

/** The exact words around a mention: its clause, cut to twelve words of whole phrases that hold what denies or doubts it. */
export function quoteAround(
  text: string,
  reading: Reading,
  mention: Mention,
  place: Span | undefined,
  governed: boolean,
): Quote {
  const { tokens, sentence } = reading;
  const core = coreOf(reading, mention, place, governed);
  let { from, to } = widened(reading, core);
  const cut = unpaired(tokens, from, to);
  if (cut.close !== undefined && cut.close < core.from) from = cut.close + 1;
  if (cut.open !== undefined && cut.open >= core.to) to = cut.open;
  while (to > core.to && isLooseEnd(tokens, to - 1, sentence)) to -= 1;
  while (from < core.from && (OPENS.has(wordAt(tokens, from)) || isMark(tokens[from]))) from += 1;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { quote: text.slice(start, end), start, end };
}

const isMark = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && token.word !== '(' && token.word !== '?';
