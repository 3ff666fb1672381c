import { EXPLAINS, HOLDS } from './lexicon/grammar.js';
import { isMassWord } from './mass-words.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

const FARTHEST = 24;
/** So many words of a diagnosis may stand before its growth ("in keeping with a small benign"). */
const LED_BY = 9;
const BEARER_WITHIN = 12;
const MARKS: ReadonlySet<string> = new Set([',', ':', '(', '-', '\u2013', '\u2014']);
const CLOSES: ReadonlySet<string> = new Set([',', '.', ')', ';']);
/** What turns from the diagnosis to another thing, or doubts it. */
const TURNS: ReadonlySet<string> = new Set(
  '; while but no not without or versus vs and rather than possibly'.split(' '),
);
const BEARERS: ReadonlySet<string> = new Set(
  'nodule nodules lesion lesions growth opacity density focus cyst swelling lump'.split(' '),
);
const DIAGNOSTIC: ReadonlySet<string> = new Set([
  ...EXPLAINS,
  ...'classic typical characteristic diagnostic pathognomonic'.split(' '),
]);

/** "Nodule with popcorn calcium, classic for hamartoma": the diagnosis behind says that the nodule is a growth. */
export function isNamedGrowthBehind({ tokens, sentence }: Reading, mention: Mention): boolean {
  const end = Math.min(sentence.to, mention.to + FARTHEST);
  for (let at = mention.to; at < end && !TURNS.has(wordAt(tokens, at)); at += 1) {
    const tied = DIAGNOSTIC.has(wordAt(tokens, at));
    if ((tied || MARKS.has(wordAt(tokens, at))) && namesGrowth(tokens, at + 1, sentence.to, tied)) {
      const first = Math.max(sentence.from, mention.from - BEARER_WITHIN);
      return tokens.slice(first, at).some(({ word }) => BEARERS.has(word));
    }
  }
  return false;
}

/** Nothing but what leads on to it before the growth, and behind a mere mark nothing after it. */
function namesGrowth(tokens: readonly Token[], from: number, end: number, tied: boolean): boolean {
  for (let at = from; at < Math.min(end, from + LED_BY); at += 1) {
    const word = wordAt(tokens, at);
    // "metastatic calcification" is no growth
    if (isMassWord(tokens, at) && word !== 'metastatic') {
      return tied || at + 1 >= end || CLOSES.has(wordAt(tokens, at + 1));
    }
    if (tokens[at]?.kind !== 'word' || TURNS.has(word) || HOLDS.verbs.has(word)) return false;
  }
  return false;
}
