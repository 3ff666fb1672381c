import { wordAt } from './tokens.js';
import { BE, CALLED } from './lexicon/correction-words.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';

const CALLED_WITHIN = 8;
const IS_WITHIN = 12;

/**
 * "The density called a calcified granuloma is an electrode": an addendum names what the report had said, and says what it
 * is instead; so does any sentence that begins with "What was called". Asserted again ("the calcification described is unchanged") it stands.
 */
export function isCorrected({ tokens, sentence, mentions }: Reading, mention: Mention): boolean {
  const namesIt = sentence.section.addendum || wordAt(tokens, sentence.from) === 'what';
  if (!namesIt || !isCalled(mention)) return false;
  for (let at = mention.to; at < Math.min(mention.to + IS_WITHIN, sentence.to); at += 1) {
    if (wordAt(tokens, at) === ';') return false;
    if (BE.has(wordAt(tokens, at))) {
      const saysWhat = tokens[at + 1]?.kind === 'word' && ARTICLES.has(wordAt(tokens, at + 1));
      return saysWhat && !mentions.some((other) => other.from > at);
    }
  }
  return false;

  function isCalled({ from }: Mention): boolean {
    for (let at = from - 1; at >= Math.max(sentence.from, from - CALLED_WITHIN); at -= 1) {
      if (CALLED.has(wordAt(tokens, at))) return true;
    }
    return false;
  }
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'in', 'actually', 'merely', 'only', 'simply']);
