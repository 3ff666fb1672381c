import { meantByWords } from '../condition-words.js';
import type { Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';

/** A hedged cause leaves the finding and is a cause all the same ("Settled", Reports): "likely granulomatous". */
const HEDGES =
  /\b(?:likely|probable|probably|possible|possibly|presumed|presumably|suspected|suggesting|suggestive of)\b/gi;
/** Characters on either side in which a sentence is looked for. */
const REACH = 300;
const SENTENCE_END = /[.;\n](?=\s|$)/;

/** Damage of the organ that a report names in the same sentence as its calcification (MEC-3): "old granulomatous disease". */
export function namedCauses(
  text: string,
  { start, end }: { start: number; end: number },
  organ: Organ,
  meanings: Meanings,
): string[] {
  const sentence = sentenceAround(text, start, end).replace(HEDGES, ' ');
  const named = meantByWords(sentence, meanings).filter(({ meaning }) => meaning.name === `damage-${organ}`);
  return [...new Set(named.map(({ words }) => words))];
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const from = lastSentenceEnd(before);
  const to = after.search(SENTENCE_END);
  return `${before.slice(from + 1)}${text.slice(start, end)}${to === -1 ? after : after.slice(0, to)}`;
}

function lastSentenceEnd(text: string): number {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const isEnd = text[at] === '\n' || ((text[at] === '.' || text[at] === ';') && /\s/.test(text[at + 1] ?? ''));
    if (isEnd) return at;
  }
  return -1;
}
