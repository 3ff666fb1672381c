import { SHORTENED } from './lexicon/grammar.js';
import { normalized } from './spelling.js';

/** A word, number or mark of a report; `start` and `end` are UTF-16 offsets into the text that was read. */
export interface Token {
  /** Lower case, American spelling; a mark is itself. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Line breaks between the token before and this one. */
  readonly breaks: number;
  /** No space before it: "non-calcified", "2.5cm". */
  readonly glued: boolean;
}

/** The word at a place; past either end there is none. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
/** Past either end there is neither a word, a number nor a mark. */
export const isWordAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'word';
export const isNumberAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'number';
export const isMarkAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'mark';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Some editors leave it where two texts were joined. */
const BYTE_ORDER_MARK = 0xfeff;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
  (code > 0x2fff && code < 0xfff0 && code !== BYTE_ORDER_MARK);
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isBlank = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 10 ||
  code === 13 ||
  code === 11 ||
  code === 12 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === BYTE_ORDER_MARK;

const MINUS = new Set(['-', '\u2010', '\u2011', '\u2013', '\u2212']);
/** What may stand behind "Hydrops: -"; behind a list of findings its dashes lead lines. */
const ENDS_ANSWER = /[ \t]*(?:[.,;)\r\n]|$)/y;

/** "Hydrops (-)", "Ascites: -": a minus that is all the answer there is. */
function isNegativeAnswer(text: string, at: number, before: Token | undefined, breaks: number): boolean {
  if (breaks > 0 || !MINUS.has(text.charAt(at))) return false;
  if (before?.word === '(') return text[at + 1] === ')';
  ENDS_ANSWER.lastIndex = at + 1;
  return before?.word === ':' && ENDS_ANSWER.test(text);
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  if ((text[at] === '.' || text[at] === ',') && isDigit(text.charCodeAt(at + 1))) {
    at += 1;
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at += 1;
  const apostrophe = text[at] === "'" || text[at] === '\u2019';
  if (apostrophe && isLetter(text.charCodeAt(at + 1))) {
    at += 1;
    while (isLetter(text.charCodeAt(at))) at += 1;
  }
  return at;
}

/** The full stop of "seg. 6" and "rt. lobe" is part of the word, when no capital letter follows it. */
function isShortened(text: string, at: number, word: string): boolean {
  if (!SHORTENED.has(word)) return false;
  let next = at + 1;
  if (isBlank(text.charCodeAt(next))) next += 1;
  const after = text.charAt(next);
  return next > at + 1 && after === after.toLowerCase() && after !== '';
}

/**
 * One pass over the text. A hyphen inside a word is a word boundary and no token, so "non-calcified" and
 * "non calcified" read alike; a hyphen between blanks stays as a dash, and "(-)" reads as "(negative)".
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = -1;
  let breaks = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1;
      at += 1;
      continue;
    }
    const glued = at === lastEnd;
    const end = isDigit(code) ? endOfNumber(text, at) : isLetter(code) ? endOfWord(text, at) : at + 1;
    const kind = isDigit(code) ? 'number' : isLetter(code) ? 'word' : 'mark';
    const hyphen = isHyphen(code) && glued && isLetter(text.charCodeAt(at + 1));
    if (!hyphen && !(text[at] === '.' && glued && isShortened(text, at, wordAt(tokens, tokens.length - 1)))) {
      const raw = text.slice(at, end);
      tokens.push(
        isNegativeAnswer(text, at, tokens.at(-1), breaks)
          ? { word: 'negative', kind: 'word', start: at, end, breaks, glued }
          : { word: kind === 'word' ? normalized(raw) : raw, kind, start: at, end, breaks, glued },
      );
      breaks = 0;
    }
    at = lastEnd = end;
  }
  return tokens;
}
