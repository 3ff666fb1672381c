import { PLANNING, STATING } from './lexicon/section-headings.js';
import type { Sentence } from './sentences.js';
import { type Token, wordAt } from './tokens.js';

/** "The patient has heavy calcification": among recommendations a sentence that states and asks for nothing is a finding. */
export function isStatement(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let states = false;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (PLANNING.has(word)) return false;
    states ||= STATING.has(word);
  }
  return states;
}
