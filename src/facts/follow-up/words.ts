import type { Span } from '../text/span.js';
import { type Token, wordAt } from '../text/tokens.js';
import { isOfInterval } from './interval.js';

/** The words of one sentence. */
export interface Words extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** It stands under "RECOMMENDATION:". */
  readonly advice: boolean;
}

const BREAKS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', 'but', 'which', 'however', 'although']);

export function wordIn(words: Words, at: number): string {
  return at >= words.from && at < words.to ? wordAt(words.tokens, at) : '';
}

/** The words in front of a position, the nearest first. */
export function wordsBefore(words: Words, at: number, count: number): string[] {
  return Array.from({ length: count }, (_, step) => wordIn(words, at - 1 - step));
}

export function wordsFrom(words: Words, at: number, count: number): string[] {
  return Array.from({ length: count }, (_, step) => wordIn(words, at + step));
}

/** The brackets of "six (6) months" part nothing. */
function isBreak(words: Words, at: number): boolean {
  const word = wordIn(words, at);
  if (!BREAKS.has(word)) return false;
  const open = word === '(' ? at : at - 2;
  const isNumber = wordIn(words, open) === '(' && wordIn(words, open + 2) === ')';
  return !(isNumber && isOfInterval(words.tokens[open + 1]));
}

/** What stands around a hit up to the next comma or "but". */
export function segmentOf(words: Words, hit: Span): Words {
  let { from, to } = hit;
  while (from > words.from && !isBreak(words, from - 1)) from -= 1;
  while (to < words.to && !isBreak(words, to)) to += 1;
  return { ...words, from, to };
}

export function someWord(words: Words, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at += 1) if (wanted.has(wordIn(words, at))) return true;
  return false;
}

/** How many words stand between two hits. */
export function gapOf(one: Span, other: Span): number {
  return Math.max(one.from - other.to, other.from - one.to, 0);
}

export function nearest<S extends Span>(spans: readonly S[], to: Span): S | undefined {
  return spans.reduce<S | undefined>(
    (best, span) => (best === undefined || gapOf(span, to) < gapOf(best, to) ? span : best),
    undefined,
  );
}
