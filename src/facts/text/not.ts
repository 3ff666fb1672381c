import type { Governed } from './governed.js';
import { AFTER_NOT, DETERMINERS, PERCEIVED, PREPOSITIONS } from './lexicon/grammar.js';
import { BEFORE_NOW, DENIABLE, HOW_WELL } from './lexicon/scope-cues.js';
import { reachAfter, reachBefore } from './reach.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';
import { type Token, wordAt } from './tokens.js';

/** "not seen" denies what stands before, "not show" what follows, "not calcified" the next word, "not advance" nothing. */
export function governanceOfNot(reading: Reading, hit: Span): Governed | undefined {
  const { tokens, sentence, mentions } = reading;
  const isMention = (at: number): boolean => mentions.some(({ from }) => from === at);
  for (let at = hit.to; at < sentence.to; at += 1) {
    const word = wordAt(tokens, at);
    // "was not found", but "have not found calcification".
    // "not previously seen": it is now.
    if (BEFORE_NOW.has(word)) return undefined;
    const passive = PERCEIVED.has(word) && (word !== 'found' || BEING.has(wordAt(tokens, hit.from - 1)));
    if (passive && (isOfBefore(tokens, at + 1) || wordAt(tokens, hit.from - 1) === 'previously')) return undefined;
    // "not well seen" tells how well it was seen, not that it is not there.
    const effect = hardly(tokens, hit.to, at) ? 'doubt' : 'negate';
    if (passive) return { effect, from: reachBefore(tokens, hit.from, sentence.from), to: hit.from };
    // "cannot be demonstrated": the verb decides; "cannot be calcification": the thing.
    if (word === 'be' && leadsToPassive(tokens, at + 1)) continue;
    if (isMention(at) && wordAt(tokens, hit.from - 1) === 'previously' && isNow(tokens, at + 1, sentence.to)) {
      return mentions.some(({ from }) => from > at) ? { effect: 'drop', from: at, to: at + 1 } : undefined;
    }
    const next = DENIABLE.has(word) || isMention(at);
    if (next) return { effect: 'negate', from: hit.to, to: reachAfter(tokens, hit.to, sentence.to) };
    if (!AFTER_NOT.has(word) && !word.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** "Previously not calcified, the granuloma now is": what was denied of then is told of today. */
function isNow(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = tokens.slice(from, to).map(({ word }) => word);
  return behind.includes('now') && !behind.some((word) => NOT_EVEN_NOW.has(word));
}
const NOT_EVEN_NOW: ReadonlySet<string> = new Set(['not', 'no', 'none', 'neither', 'nor', 'still', 'without']);

function leadsToPassive(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (wordAt(tokens, at).endsWith('ly')) at += 1;
  return PERCEIVED.has(wordAt(tokens, at));
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);

const hardly = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => HOW_WELL.has(word));

/** "not present on previous exams": it was not, so it is now. */
function isOfBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from; ; at += 1) {
    const word = wordAt(tokens, at);
    if (BEFORE_NOW.has(word)) return true;
    if (!PREPOSITIONS.has(word) && !DETERMINERS.has(word)) return false;
  }
}
