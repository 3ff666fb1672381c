import { ENGLISH_WORDS, FOREIGN_WORDS } from './lexicon/stop-words.js';
import type { Token } from './tokens.js';

/** True when the small words are another language's, or the letters are not Latin. */
export function isForeign(tokens: readonly Token[]): boolean {
  let english = 0;
  let foreign = 0;
  let words = 0;
  let otherLetters = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    if (token.word.charCodeAt(0) > 0x24f) otherLetters += 1;
    if (ENGLISH_WORDS.has(token.word)) english += 1;
    else if (FOREIGN_WORDS.has(token.word)) foreign += 1;
  }
  return otherLetters * 3 > words || foreign > english;
}
