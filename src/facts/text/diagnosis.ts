import { EXPLAINS } from './lexicon/grammar.js';
import { isMassWord } from './mass-words.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import { type Token, wordAt } from './tokens.js';

const FARTHEST = 24;
const ADJECTIVES = 4;
const BEARER_WITHIN = 12;
const NAMES: ReadonlySet<string> = new Set([
  ...EXPLAINS,
  ...'classic typical characteristic diagnostic pathognomonic keeping most for of with in a an the to'.split(' '),
]);
const MARKS: ReadonlySet<string> = new Set([',', ':', '(', '-', '\u2013', '\u2014']);
const CLOSES: ReadonlySet<string> = new Set([',', '.', ')', ';']);
const ALTERNATIVES: ReadonlySet<string> = new Set([
  'no',
  'not',
  'without',
  'or',
  'versus',
  'vs',
  'and',
  'rather',
  'than',
  'possibly',
]);
const BEARERS: ReadonlySet<string> = new Set(
  'nodule nodules lesion lesions growth opacity density focus cyst swelling lump'.split(' '),
);

/** "Nodule with popcorn calcium, classic for hamartoma": the diagnosis behind says that the nodule is a growth. */
export function isNamedGrowthBehind({ tokens, sentence }: Reading, mention: Mention): boolean {
  const end = Math.min(sentence.to, mention.to + FARTHEST);
  for (let at = mention.to; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (word === ';' || word === 'while' || word === 'but' || ALTERNATIVES.has(word)) return false;
    const tie = EXPLAINS.has(word) || MARKS.has(word) || DIAGNOSTIC.has(word);
    if (tie && namesGrowth(tokens, at + 1, sentence.to, !MARKS.has(word))) {
      return hasBearer(tokens, Math.max(sentence.from, mention.from - BEARER_WITHIN), at);
    }
  }
  return false;
}
const DIAGNOSTIC: ReadonlySet<string> = new Set([
  'classic',
  'typical',
  'characteristic',
  'diagnostic',
  'pathognomonic',
  'keeping',
]);

/** Nothing but its adjectives before the growth, and behind a mere mark nothing after it. */
function namesGrowth(tokens: readonly Token[], from: number, end: number, tied: boolean): boolean {
  let adjectives = 0;
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (isMassWord(tokens, at) && word !== 'metastatic') {
      return tied || at + 1 >= end || CLOSES.has(wordAt(tokens, at + 1));
    }
    if (tokens[at]?.kind !== 'word' || ALTERNATIVES.has(word)) return false;
    if (!NAMES.has(word)) adjectives += 1;
    if (adjectives > ADJECTIVES || at > from + 2 * ADJECTIVES) return false;
  }
  return false;
}

function hasBearer(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (BEARERS.has(wordAt(tokens, at))) return true;
  return false;
}
