import { CONNECTIONS, SCORES } from './lexicon/score-words.js';
import type { MentionTerm } from './lexicon/mention-terms.js';
import { Phrases } from './phrases.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** "Agatston score" is of the coronary arteries unless the sentence names a valve. */
const CORONARY = { organ: 'artery', weak: true } as const;

const NAMES = new Phrases<true>();
for (const name of SCORES) NAMES.add(name, true);

/**
 * "Calcium score: 412 (Agatston)" tells calcium of the coronary arteries, a score of zero that there is none; a score without its
 * number tells nothing (DYS-1).
 */
export function scoreAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly term: MentionTerm; readonly span: Span } | undefined {
  const name = NAMES.longestAt(tokens, at, end);
  if (name === undefined) return undefined;
  let to = name.to;
  while (to < end && CONNECTIONS.has(wordAt(tokens, to))) to += 1;
  const value = tokens[to];
  if (to >= end || value === undefined || (value.kind !== 'number' && value.word !== 'zero')) return undefined;
  const isZero = value.word === 'zero' || Number(value.word.replace(',', '')) === 0;
  return { term: { form: isZero ? 'denied' : 'noun', ...CORONARY }, span: { from: at, to: to + 1 } };
}

/** "Coronary calcium score:" before its number heads nothing. */
export function isScored(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((_, index) => scoreAt(tokens, from + index, tokens.length) !== undefined);
}
