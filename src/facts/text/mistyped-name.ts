import { NAMES_MISTYPED, NO_MISTYPED_NAMES } from './lexicon/mistyped-names.js';
import { distance, lettersOf, mayBeWithin } from './spelling.js';
import type { Token } from './tokens.js';

/** Shorter words are one letter away from too many others ("liver", "river"). */
const SHORTEST = 6;
/** From this length on two letters may be wrong. */
const LONG = 9;
const LONGEST = 16;

const BY_LETTER = new Map<string, { readonly right: string; readonly letters: number }[]>();
for (const name of NAMES_MISTYPED) {
  const letter = name.charAt(0);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), { right: name, letters: lettersOf(name) }]);
}

/** Two neighbouring letters in the wrong order, and nothing else. */
function isSwapped(word: string, right: string): boolean {
  if (word.length !== right.length) return false;
  let at = 0;
  while (at < word.length && word.charAt(at) === right.charAt(at)) at += 1;
  return (
    word.charAt(at) === right.charAt(at + 1) &&
    word.charAt(at + 1) === right.charAt(at) &&
    word.slice(at + 2) === right.slice(at + 2)
  );
}

/** The name of an organ that a mistyped word was meant to be: same first letter, a letter or two wrong, no other word of English. */
export function nameMeantBy(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  const { word } = token;
  if (word.length < SHORTEST - 1 || word.length > LONGEST || NO_MISTYPED_NAMES.has(word)) return undefined;
  const given = lettersOf(word);
  return BY_LETTER.get(word.charAt(0))?.find(({ right, letters }) => {
    const limit = right.length >= LONG && word.length >= LONG - 1 ? 2 : 1;
    if (word === right || !mayBeWithin(given, letters, limit)) return false;
    return isSwapped(word, right) || distance(word, right, limit) <= limit;
  })?.right;
}
