import type { Size } from '../finding.js';
import { FINITE } from './lexicon/grammar.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

const UNITS: ReadonlyMap<string, Size['unit']> = new Map([
  ['mm', 'mm'],
  ['cm', 'cm'],
]);
const JOINS: ReadonlySet<string> = new Set(['x', '\u00d7', '*', 'by', '-', 'to', 'mm', 'cm']);

/** The largest of "1.2 x 0.8 cm" whose first number stands at `at`; the token after it. */
function measureAt(tokens: readonly Token[], at: number, end: number): { size: Size; to: number } | undefined {
  const numbers: number[] = [];
  for (let next = at; next < end && next < at + 10; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'number') numbers.push(Number(token.word.replace(',', '.')));
    const unit = UNITS.get(token?.word ?? '');
    const following = tokens[next + 1];
    if (
      unit !== undefined &&
      !(following !== undefined && JOINS.has(following.word) && tokens[next + 2]?.kind === 'number')
    ) {
      return { size: { value: Math.max(...numbers), unit }, to: next + 1 };
    }
    if (token?.kind !== 'number' && !JOINS.has(token?.word ?? '')) return undefined;
  }
  return undefined;
}

/** The size told inside the span; one that another verb's subject owns is not looked at. */
export function sizeIn(tokens: readonly Token[], within: Span): Size | undefined {
  for (let at = within.from; at < within.to; at += 1) {
    if (tokens[at]?.kind !== 'number') continue;
    const measure = measureAt(tokens, at, within.to);
    if (measure !== undefined) return measure.size;
  }
  return undefined;
}

/** "... calcification measuring up to 12 mm": a size that follows the mention at once or behind a verb of measuring, a bracket or a comma. */
export function sizeAfter(tokens: readonly Token[], from: number, to: number): Size | undefined {
  for (let at = from; at < to && at < from + 14; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'measuring' || word === 'measures' || word === 'measure' || word === 'measured' || word === '(') {
      return sizeIn(tokens, { from: at, to: Math.min(to, at + 12) });
    }
    if (word === ',' && tokens[at + 1]?.kind === 'number') {
      const measure = measureAt(tokens, at + 1, to);
      if (measure !== undefined) return measure.size;
    }
    if (FINITE.has(word) && !['is', 'are', 'which'].includes(word)) return undefined;
  }
  return undefined;
}
