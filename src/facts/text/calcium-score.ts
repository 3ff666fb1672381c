import { CONNECTIONS, SCORED_VESSELS, SCORES } from './lexicon/score-words.js';
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
  const values: number[] = [];
  let to = name.to;
  for (let next = valueFrom(tokens, to, end); next !== undefined; next = valueFrom(tokens, to, end)) {
    if (values.length > 0 && !namesVessel(tokens, to, next.at)) break;
    values.push(next.value);
    to = next.at + 1;
  }
  if (values.length === 0) return undefined;
  const isZero = values.every((value) => value === 0);
  return { term: { form: isZero ? 'denied' : 'noun', ...CORONARY }, span: { from: at, to } };
}

/** The number that only small words and names of the coronary arteries lead to: "LM 0, LAD 145, total 157". */
function valueFrom(tokens: readonly Token[], from: number, end: number): { at: number; value: number } | undefined {
  let at = from;
  while (at < end && (CONNECTIONS.has(wordAt(tokens, at)) || SCORED_VESSELS.has(wordAt(tokens, at)))) at += 1;
  const token = tokens[at];
  if (at >= end || token === undefined) return undefined;
  if (token.word === 'zero') return { at, value: 0 };
  return token.kind === 'number' ? { at, value: Number(token.word.replace(',', '')) } : undefined;
}

/** A further number belongs to the score when a vessel, or the total, is named for it. */
const namesVessel = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => SCORED_VESSELS.has(word) || word === 'total');

/** "Coronary calcium score:" before its number heads nothing. */
export function isScored(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((_, index) => scoreAt(tokens, from + index, tokens.length) !== undefined);
}
