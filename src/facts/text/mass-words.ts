import { MASSES, NO_MASSES } from './lexicon/lesions.js';
import type { Token } from './tokens.js';

/** "coma", "stoma": too short to be a growth. */
const SHORTEST = 6;

/** A word for a growth; "mass effect" is none, nor are the granuloma and the hematoma. */
export function isMassWord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (MASSES.has(word)) return tokens[at + 1]?.word !== 'effect';
  const one = word.endsWith('omas') ? word.slice(0, -1) : word.endsWith('omata') ? word.slice(0, -2) : word;
  return one.length >= SHORTEST && one.endsWith('oma') && !NO_MASSES.has(one);
}
