import { MORPHOLOGY, NO_FORMS } from './lexicon/form-words.js';
import { PREPOSITIONS, COORDINATORS, DETERMINERS, FINITE } from './lexicon/grammar.js';
import { Phrases } from './phrases.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** Words of form and number; an empty list is a phrase that only looks like one ("three-vessel"). */
export const FORMS = new Phrases<readonly string[]>();
for (const words of NO_FORMS) FORMS.add(words, []);
const byWords = new Map<string, string[]>();
for (const [form, words] of MORPHOLOGY) {
  for (const word of words) byWords.set(word, [...(byWords.get(word) ?? []), form]);
}
for (const [words, names] of byWords) FORMS.add(words, names);

const DENIES: ReadonlySet<string> = new Set(['not', 'non', 'no', 'without', 'less']);
/** "in a linear pattern", "with a rim", "along the wall" say how the calcium lies; other nouns have forms of their own. */
const PATTERNS: ReadonlySet<string> = new Set([
  'pattern',
  'patterns',
  'distribution',
  'fashion',
  'manner',
  'arrangement',
  'configuration',
  'shape',
  'type',
  'appearance',
  'morphology',
  'cluster',
  'clusters',
  'clumps',
  'rim',
  'wall',
  'periphery',
  'margin',
]);
const PATTERN_WITHIN = 6;
const MOST_COUNTED = 50;

/** Forms told inside a span of words that speak of the calcium; none that is denied. */
export function formsIn(tokens: readonly Token[], within: Span): readonly string[] {
  const hits = FORMS.allIn(tokens, within.from, within.to);
  return hits.flatMap((hit) => (DENIES.has(wordAt(tokens, hit.from - 1)) ? [] : hit.value));
}

/** "3 calcified nodules": a number that counts, no measure and no part of a name. */
export function isCounted(tokens: readonly Token[], from: number, mention: Span): boolean {
  const token = tokens[from];
  const next = tokens[from + 1];
  if (token?.kind !== 'number' || next?.kind !== 'word' || next.word === 'mm' || next.word === 'cm') return false;
  const count = Number(token.word);
  return Number.isInteger(count) && count > 1 && count < MOST_COUNTED && from < mention.from;
}

/** What stands behind a mention and still describes it: "calcification, coarse and dense", "... in a linear pattern". */
export function behindSpan(tokens: readonly Token[], from: number, end: number): Span {
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at);
    const stops =
      word === 'versus' ||
      word === 'vs' ||
      word === ';' ||
      (PREPOSITIONS.has(word) && !leadsToPattern(tokens, at, end)) ||
      (COORDINATORS.has(word) && FORMS.longestAt(tokens, at + 1, end) === undefined) ||
      (word === ',' && DETERMINERS.has(wordAt(tokens, at + 1)));
    if (stops) return { from, to: at };
  }
  return { from, to: end };
}

/** "The calcifications of the breast are clustered": behind the verb, when nothing else begins before it. */
export function predicateSpan(tokens: readonly Token[], from: number, end: number): Span {
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (PREDICATES.has(word)) return behindSpan(tokens, at + 1, end);
    if (tokens[at]?.kind === 'mark' || COORDINATORS.has(word) || FINITE.has(word)) break;
  }
  return { from, to: from };
}
const PREDICATES: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'appears', 'appear', 'looks', 'look']);

function leadsToPattern(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + PATTERN_WITHIN); next += 1) {
    if (PATTERNS.has(wordAt(tokens, next))) return true;
    if (PREPOSITIONS.has(wordAt(tokens, next))) return false;
  }
  return false;
}
