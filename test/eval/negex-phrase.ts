import { join } from 'node:path';
import type { Mention } from '../../src/facts/text/mentions.js';
import { FINITE } from '../../src/facts/text/lexicon/grammar.js';
import { readingOf, type Reading } from '../../src/facts/text/reading.js';
import { scopeOf } from '../../src/facts/text/scope.js';
import { saidIn } from '../../src/facts/text/said.js';
import { sectionsOf, type Section } from '../../src/facts/text/sections.js';
import { sentencesOf } from '../../src/facts/text/sentences.js';
import { tokensOf, type Token } from '../../src/facts/text/tokens.js';
import { jsonLines } from './jsonl.js';

/** A phrase of a clinical note with what its readers say of one condition in it. */
export interface NegexPhrase {
  readonly id: string;
  readonly condition: string;
  readonly sentence: string;
  readonly gold: {
    readonly negation: 'Affirmed' | 'Negated';
    readonly temporality: 'Recent' | 'Historical' | 'Not particular';
    readonly experiencer: 'Patient' | 'Family member' | 'Other';
  };
}

/** What somebody takes from the words around a condition. */
export interface ToldOfCondition {
  readonly negated: boolean;
  readonly historical: boolean;
  /** Asked for, warned of or feared, not told: NegEx's "not particular". */
  readonly hypothetical: boolean;
  readonly otherPerson: boolean;
}

/** Why a phrase measures nobody. */
export const LEFT_OUT = {
  'not in the sentence': 'the condition is not in the sentence as words',
  'several sentences': 'the condition goes over several sentences',
  statement: 'the condition has a verb of its own: nothing outside it decides',
  bare: 'the sentence is nothing but the condition',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

interface Span {
  readonly from: number;
  readonly to: number;
}

export const phrasesIn = (corpus: string): readonly NegexPhrase[] =>
  (jsonLines(join(corpus, 'text', 'negex-context.jsonl')) as NegexPhrase[]).map((phrase) => ({
    ...phrase,
    sentence: withLines(phrase.sentence),
  }));

/** The corpus put blanks for the lines of its notes: two or three where a line was wrapped, more where a new one began. */
const withLines = (sentence: string): string => sentence.replaceAll('    ', '\n');

/** Where the condition stands, by its words; of several places the one that the corpus prints in capitals. */
function spanOf(text: string, tokens: readonly Token[], condition: string): Span | undefined {
  const words = tokensOf(condition).map(({ word }) => word);
  const spans: Span[] = [];
  for (let from = 0; words.length > 0 && from + words.length <= tokens.length; from += 1) {
    if (words.every((word, index) => tokens[from + index]?.word === word)) {
      spans.push({ from, to: from + words.length });
    }
  }
  const inCapitals = spans.find((span) => {
    const raw = rawOf(text, tokens, span);
    return raw === raw.toUpperCase();
  });
  return inCapitals ?? spans[0];
}

const rawOf = (text: string, tokens: readonly Token[], { from, to }: Span): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** The capitals only mark the condition; left standing they would look like a heading. */
function withoutCapitals(text: string, tokens: readonly Token[], span: Span): string {
  if (text === text.toUpperCase()) return text;
  const start = tokens[span.from]?.start ?? 0;
  const raw = rawOf(text, tokens, span);
  return text.slice(0, start) + raw.toLowerCase() + text.slice(start + raw.length);
}

const wordsOf = (tokens: readonly Token[]): number => tokens.filter(({ kind }) => kind !== 'mark').length;

/** Words of a heading, alone or with "history", over what was before this illness. */
const PAST_HISTORY = ['past', 'medical', 'surgical', 'social'];
const PAST_HEADINGS = ['pmh', 'psh'];

/** Reads a phrase as the reader would if the condition were a word of calcium; else says why it is left out. */
export function tellCondition({ sentence: printed, condition }: NegexPhrase): ToldOfCondition | LeftOut {
  const marked = tokensOf(printed);
  const span = spanOf(printed, marked, condition);
  if (span === undefined) return 'not in the sentence';
  const text = withoutCapitals(printed, marked, span);
  const tokens = tokensOf(text);
  const own = tokens.slice(span.from, span.to);
  if (own.some(({ word }) => FINITE.has(word))) return 'statement';
  if (wordsOf(own) === wordsOf(tokens)) return 'bare';
  const reading = readingAround(text, tokens, span);
  return reading === undefined ? 'several sentences' : toldIn(reading, { form: 'noun', ...span });
}

function readingAround(text: string, tokens: readonly Token[], span: Span): Reading | undefined {
  const meets = (from: number, to: number): boolean => from < span.to && span.from < to;
  const sections = sectionsOf(text, tokens, { organ: () => false, finding: meets, body: () => false });
  const sentence = sentencesOf(text, tokens, sections).find(({ from, to }) => from <= span.from && span.to <= to);
  return sentence && { ...readingOf(tokens, sentence), mentions: [{ form: 'noun', ...span }] };
}

/**
 * The scope of the condition in the terms of NegEx. The reader of reports is stricter than these labels: a question or
 * a plan makes no finding there (here: hypothetical, and affirmed, since NegEx knows no third answer), and every section
 * of history is silent there (here: historical when the heading says past, of a relative when it says family; the
 * "clinical history" of a request tells why the patient is seen now). What has resolved is
 * historical there and negated here: these labels ask whether the patient has it now.
 */
function toldIn(reading: Reading, mention: Mention): ToldOfCondition {
  const { governances } = saidIn(reading);
  const scope = scopeOf(reading, governances, mention);
  const effects = new Set(
    governances.filter(({ from, to }) => from <= mention.from && mention.to <= to).map(({ effect }) => effect),
  );
  const heading = headingOf(reading.tokens, reading.sentence.section);
  const says = (word: string): boolean => heading.has(word);
  const family = says('family') || says('fh') || says('fhx');
  const pastSection = PAST_HEADINGS.some(says) || (says('history') && PAST_HISTORY.some(says));
  return {
    negated: scope.assertion === 'absent' || scope.resolved,
    historical: effects.has('past') || pastSection || family,
    hypothetical: effects.has('drop'),
    otherPerson: scope.otherPerson || family,
  };
}

const headingOf = (tokens: readonly Token[], { headFrom, headTo }: Section): ReadonlySet<string> =>
  new Set(tokens.slice(headFrom, headTo).map(({ word }) => word));
