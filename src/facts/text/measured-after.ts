import { wordAt } from './tokens.js';
import type { Size } from '../finding.js';
import { DETERMINERS } from './lexicon/grammar.js';
import { MEASURED_THINGS, MEASURES, SAME_THING, SIZE_LABELS } from './lexicon/size-words.js';
import { isFree } from './measures.js';
import type { Mention } from './mentions.js';
import { type Reading } from './reading.js';
import { sentenceAfter } from './sentences.js';
import { measureAt } from './size.js';

/** So many words may stand before the length ("The calcified focus has a maximum diameter of"). */
const LED_BY = 10;

const leads = (word: string): boolean =>
  DETERMINERS.has(word) || SAME_THING.has(word) || SIZE_LABELS.has(word) || word === ':' || word.endsWith('ly');

/**
 * "Calcification in segment VI. It measures 6 cm.": a length in the next sentence, where that only goes on about the one thing
 * that this sentence spoke of.
 */
export function measuredAfter(
  text: string,
  { tokens, sentence, mentions }: Reading,
  mention: Mention,
): Size | undefined {
  if (mentions.length !== 1 || mentions[0] !== mention) return undefined;
  // "A cyst with calcification. It measures 4 cm." is told of the cyst
  for (let at = sentence.from; at < sentence.to; at += 1) if (MEASURED_THINGS.has(wordAt(tokens, at))) return undefined;
  const next = sentenceAfter(text, tokens, sentence);
  if (next === undefined) return undefined;
  let speaksOfSize = false;
  for (let at = next.from; at < Math.min(next.to, next.from + LED_BY); at += 1) {
    const measure = measureAt(tokens, at, next.to);
    if (measure !== undefined) {
      const isOfIt = speaksOfSize && !measure.past && isFree(tokens, measure, next.to);
      return isOfIt ? measure.size : undefined;
    }
    const word = wordAt(tokens, at);
    if (!leads(word) && !MEASURES.has(word)) return undefined;
    speaksOfSize ||= MEASURES.has(word) || SIZE_LABELS.has(word);
  }
  return undefined;
}
