import { type Token, wordAt } from './tokens.js';

const NEAR = 12;
const DEGREES: ReadonlySet<string> = new Set('mild moderate severe minimal extensive heavy dense'.split(' '));
/** "MAC" is a mycobacterium in the lung, too. */
const OF_THE_LUNG: ReadonlySet<string> = new Set(
  'infection disease lung pulmonary pneumonia complex cavity treatment colonization'.split(' '),
);

/** "Severe MAC", "Mitral valve: MAC": mitral annular calcification, where a degree or the valve tells it from the mycobacterium. */
export function isAnnular(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'mac' || OF_THE_LUNG.has(wordAt(tokens, at + 1))) return false;
  // "mitral annular calcification (MAC)" has told it.
  if (wordAt(tokens, at - 1) === '(') return false;
  if (DEGREES.has(wordAt(tokens, at - 1))) return true;
  return tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(({ word }) => word.startsWith('mitral'));
}
