import { sentencesOf } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { tokensOf, type Token } from '../text/tokens.js';

/** Characters on either side in which a sentence is looked for. */
const REACH = 300;

/** Words of a report with the sentence that holds a finding, and the one after it. */
export interface SentencesAround {
  /** The stretch of the report that the tokens' offsets point into. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Span;
  readonly next: Span | undefined;
}

/** The sentence that holds a span of a report, and the one after it. */
export function sentencesAround(report: string, start: number, end: number): SentencesAround {
  const first = Math.max(0, start - REACH);
  const text = report.slice(first, end + REACH);
  const tokens = tokensOf(text);
  const all = {
    kind: 'speaking',
    headFrom: 0,
    headTo: 0,
    from: 0,
    to: tokens.length,
    addendum: false,
    round: 0,
  } as const;
  const sentences = sentencesOf(text, tokens, [all]);
  const index = sentences.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) > start - first);
  const last = sentences.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) >= end - first);
  const sentence = { from: sentences[index]?.from ?? 0, to: sentences[last]?.to ?? tokens.length };
  return { text, tokens, sentence, next: sentences[last === -1 ? sentences.length : last + 1] };
}
