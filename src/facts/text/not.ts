import type { Governed } from './governance.js';
import { AFTER_NOT, PERCEIVED } from './lexicon/grammar.js';
import { DENIABLE } from './lexicon/scope-cues.js';
import { reachAfter, reachBefore } from './reach.js';
import { wordAt, type Reading } from './reading.js';
import type { Span } from './span.js';

const ADVERBS_AFTER_NOT = 4;

/** "not seen" denies what stands before, "not show" what follows, "not calcified" the next word, "not advance" nothing. */
export function governanceOfNot({ tokens, sentence, mentions }: Reading, hit: Span): Governed | undefined {
  for (let at = hit.to; at < Math.min(hit.to + ADVERBS_AFTER_NOT, sentence.to); at += 1) {
    const word = wordAt(tokens, at);
    const passive = PERCEIVED.has(word) && word !== 'found';
    if (passive) return { effect: 'negate', from: reachBefore(tokens, hit.from, sentence.from), to: hit.from };
    const next = DENIABLE.has(word) || mentions.some((mention) => mention.from === at);
    if (next) return { effect: 'negate', from: hit.to, to: reachAfter(tokens, hit.to, sentence.to) };
    if (!AFTER_NOT.has(word) && !word.endsWith('ly')) return undefined;
  }
  return undefined;
}
