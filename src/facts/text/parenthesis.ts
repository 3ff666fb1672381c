import { placesIn } from './anatomy.js';
import { PREPOSITIONS } from './lexicon/grammar.js';
import { type Token, wordAt } from './tokens.js';

/** How far back a parenthesis between two commas may begin. */
const LONGEST_PARENTHESIS = 25;

const PARENTHETIC: ReadonlySet<string> = new Set(
  'which who that as seen noted described explanted treated measuring known present visible first previously formerly'.split(
    ' ',
  ),
);
/** "the node, which had eroded into the bronchus, was removed": where the words between the commas began. */
export function beforeParenthesis(tokens: readonly Token[], verb: number, start: number): number {
  if (wordAt(tokens, verb - 1) !== ',') return verb;
  for (let at = verb - 2; at >= Math.max(start + 1, verb - LONGEST_PARENTHESIS); at -= 1) {
    if (wordAt(tokens, at) !== ',') continue;
    return PARENTHETIC.has(wordAt(tokens, at + 1)) || tokens[at + 1]?.kind === 'number' ? at : verb;
  }
  return verb;
}

/** "Calcification of the liver, cysts are not seen": between comma and verb stands another thing, and not one organ more. */
export function isOther(tokens: readonly Token[], from: number, to: number): boolean {
  const first = wordAt(tokens, from);
  if (from >= to || tokens[from]?.kind !== 'word' || PARENTHETIC.has(first) || PREPOSITIONS.has(first)) return false;
  return tokens[to - 1]?.kind === 'word' && !placesIn(tokens, from, to).some((place) => place.to === to);
}
