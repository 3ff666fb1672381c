import { MASSES, NO_MASSES } from './lexicon/lesions.js';
import { distance } from './spelling.js';
import { type Token, wordAt } from './tokens.js';

/** "coma", "stoma": too short to be a growth. */
const SHORTEST = 6;

/** "granluoma": with a wrong letter or two it is no growth either. */
const isTyped = (word: string): boolean => word.startsWith('g') && distance(word, 'granuloma', 2) <= 2;

/** A word for a growth; "mass effect" is none, nor are the granuloma and the hematoma. */
export function isMassWord(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (MASSES.has(word)) return wordAt(tokens, at + 1) !== 'effect';
  // "Hyperplasia" alone is of a gland.
  if (word === 'hyperplasia') return wordAt(tokens, at - 1) === 'nodular' && wordAt(tokens, at - 2) === 'focal';
  const one = word.endsWith('omas') ? word.slice(0, -1) : word.endsWith('omata') ? word.slice(0, -2) : word;
  return one.length >= SHORTEST && one.endsWith('oma') && !NO_MASSES.has(one) && !isTyped(one);
}
