import { DEGREES_OF_MAC, OF_MYCOBACTERIA } from './lexicon/annular-words.js';
import { type Token, wordAt } from './tokens.js';

const NEAR = 12;

/** "Severe MAC", "Mitral valve: MAC": mitral annular calcification, where a degree or the valve tells it from the mycobacterium. */
export function isAnnular(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'mac' || OF_MYCOBACTERIA.has(wordAt(tokens, at + 1))) return false;
  // "mitral annular calcification (MAC)" has told it.
  if (wordAt(tokens, at - 1) === '(') return false;
  if (DEGREES_OF_MAC.has(wordAt(tokens, at - 1))) return true;
  return tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(({ word }) => word.startsWith('mitral'));
}
