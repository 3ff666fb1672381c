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

/** The name of an organ that a mistyped word was meant to be: same first letter, a letter or two wrong, no other word of English. */
export function nameMeantBy(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  const { word } = token;
  if (word.length < SHORTEST - 1 || word.length > LONGEST || NO_MISTYPED_NAMES.has(word)) return undefined;
  const given = lettersOf(word);
  return BY_LETTER.get(word.charAt(0))?.find(({ right, letters }) => {
    const limit = right.length >= LONG && word.length >= LONG - 1 ? 2 : 1;
    return word !== right && mayBeWithin(given, letters, limit) && distance(word, right, limit) <= limit;
  })?.right;
}
