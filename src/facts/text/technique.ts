import { wordAt } from './tokens.js';
import type { Governed } from './governed.js';
import { TECHNIQUES } from './lexicon/generality-words.js';
import { reachAfter } from './reach.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';

const SUBJECT_WITHIN = 8;

/** "MRI cannot tell calcium from blood" says what a technique is worth; "we cannot tell calcium from blood" doubts. */
export function governanceOfTechnique({ tokens, sentence }: Reading, hit: Span): Governed {
  for (let at = hit.from - 1; at >= Math.max(sentence.from, hit.from - SUBJECT_WITHIN); at -= 1) {
    if (TECHNIQUES.has(wordAt(tokens, at))) return { effect: 'drop', from: hit.to, to: sentence.to };
    if (tokens[at]?.kind === 'mark') break;
  }
  return { effect: 'doubt', from: hit.to, to: reachAfter(tokens, hit.to, sentence.to, 'or') };
}
