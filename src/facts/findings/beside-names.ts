import { wordsOf } from '../../knowledge/term-index.js';
import type { Family, Meanings } from '../meanings.js';
import { Phrases } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { type Token, wordAt } from '../text/tokens.js';
import { DENIES, HEDGES } from './cause-words.js';

/** One sentence of a report: the stretch that its tokens point into, and which of them are its own. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly span: Span;
}

const HEDGE_WORDS = new Phrases<true>();
for (const words of HEDGES) HEDGE_WORDS.add(words, true);

/** A hedge or a denial governs so many words behind it. */
const HEDGED_WITHIN = 5;
const DENIED_WITHIN = 5;

/** A name that ValueSets of one family mean, as a sentence says it. */
export interface NameBeside {
  readonly words: string;
  /** Every ValueSet that lists it. */
  readonly sets: readonly string[];
}

/**
 * Names of one family in a sentence that are looked for in this organ, without those it denies, each with its hedge: "likely fat
 * necrosis".
 */
export function namesBeside(
  sentence: Sentence,
  family: Family,
  organ: string,
  meanings: Meanings,
): readonly NameBeside[] {
  const { tokens, span } = sentence;
  const words: string[] = [];
  const positions: number[] = [];
  for (let at = span.from; at < span.to; at += 1) {
    for (const word of wordsOf(wordAt(tokens, at))) {
      words.push(word);
      positions.push(at);
    }
  }
  return meanings.inWordList(words, family).flatMap(({ from, to, values }): NameBeside[] => {
    const at = positions[from] ?? span.from;
    const sets = values.filter(({ organs }) => organs.length === 0 || organs.some((one) => one === organ));
    if (sets.length === 0 || isDenied(tokens, at, span.from)) return [];
    const end = (positions[to - 1] ?? at) + 1;
    return [
      { words: hedged(sentence, wordsIn(sentence, at, end).toLowerCase(), at), sets: sets.map((set) => set.name) },
    ];
  });
}

/** The words of a sentence that are no hedges, by their positions. */
export function unhedged({ tokens, span }: Sentence): readonly number[] {
  const hedges = HEDGE_WORDS.allIn(tokens, span.from, span.to);
  const inHedge = new Set(hedges.flatMap(({ from, to }) => range(from, to)));
  return range(span.from, span.to).filter((at) => !inHedge.has(at));
}

/** A name with the hedge that stands close before it. */
export function hedged(sentence: Sentence, name: string, at: number | undefined): string {
  const { tokens, span } = sentence;
  const hedges = HEDGE_WORDS.allIn(tokens, span.from, span.to);
  const hedge = hedges.findLast(({ to }) => at !== undefined && to <= at && at - to < HEDGED_WITHIN);
  return hedge === undefined ? name : `${wordsIn(sentence, hedge.from, hedge.to).toLowerCase()} ${name}`;
}

/** "no", "without", "negative for" so many words before, in the same part of the sentence. */
export function isDenied(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - DENIED_WITHIN); before -= 1) {
    const word = wordAt(tokens, before);
    if (DENIES.has(word) || (word === 'negative' && wordAt(tokens, before + 1) === 'for')) return true;
    if (word === ',' || word === ';' || word === '.') return false;
  }
  return false;
}

function wordsIn({ text, tokens }: Sentence, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
