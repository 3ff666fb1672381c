import { AGES, DENIES_FORM, LEADS_TO_COUNT, MORPHOLOGY, NO_FORMS, PATTERNS, PREDICATES } from './lexicon/form-words.js';
import { SIZE_JOINS, UNITS } from './lexicon/size-words.js';
import { PREPOSITIONS, COORDINATORS, DETERMINERS, FINITE } from './lexicon/grammar.js';
import { endsPhrase } from './noun-phrase.js';
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

const PATTERN_WITHIN = 6;
const MOST_COUNTED = 50;

/** Forms told inside a span of words that speak of the calcium; none that is denied, and no length ("two mm"). */
export function formsIn(tokens: readonly Token[], within: Span): readonly string[] {
  const hits = FORMS.allIn(tokens, within.from, within.to);
  return hits.flatMap(({ from, to, value }) =>
    DENIES_FORM.has(wordAt(tokens, from - 1)) || UNITS.has(wordAt(tokens, to)) ? [] : value,
  );
}

/** "3 calcified nodules": a number that counts, no measure, no age and no part of a name ("segment 6", "BI-RADS 2"). */
export function isCounted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.glued) return false;
  if (UNITS.has(next.word) || SIZE_JOINS.has(next.word) || AGES.has(next.word)) return false;
  const before = wordAt(tokens, at - 1);
  if (!endsPhrase(tokens[at - 1]) && !LEADS_TO_COUNT.has(before) && !before.endsWith('ly')) return false;
  const count = Number(wordAt(tokens, at));
  return Number.isInteger(count) && count > 1 && count < MOST_COUNTED;
}

/** What turns from the calcium to another thing. */
const TURNS: ReadonlySet<string> = new Set(['versus', 'vs', ';']);

/** What stands behind a mention and still describes it: "calcification, coarse and dense", "... in a linear pattern". */
export function behindSpan(tokens: readonly Token[], from: number, end: number): Span {
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at);
    const stops =
      TURNS.has(word) ||
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

function leadsToPattern(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + PATTERN_WITHIN); next += 1) {
    if (PATTERNS.has(wordAt(tokens, next))) return true;
    if (PREPOSITIONS.has(wordAt(tokens, next))) return false;
  }
  return false;
}
