import { wordAt } from './tokens.js';
import { BESIDE, COORDINATORS, DETERMINERS, HOLDS } from './lexicon/grammar.js';
import { CLAUSE_STARTS, type Reading } from './reading.js';
import type { Span } from './span.js';

const SUBJECT_WITHIN = 14;
const SHARED_WITHIN = 3;

/** "calcifications within the renal mass", "calcification and necrosis of the tumor": the phrases that in, within or of lead to. */
export function containerBehind({ tokens, sentence }: Reading, from: number): Span {
  let start = from;
  while (start < sentence.to && HOLDS.passes.has(wordAt(tokens, start))) start += 1;
  if (wordAt(tokens, start) === 'and') {
    for (let at = start + 1; at <= start + SHARED_WITHIN; at += 1) if (HOLDS.inside.has(wordAt(tokens, at))) start = at;
  }
  if (!HOLDS.inside.has(wordAt(tokens, start))) return { from, to: from };
  let to = start + 1;
  while (
    to < sentence.to &&
    tokens[to]?.kind !== 'mark' &&
    !HOLDS.ends.has(wordAt(tokens, to)) &&
    !BESIDE.has(wordAt(tokens, to)) &&
    !COORDINATORS.has(wordAt(tokens, to)) &&
    CLAUSE_STARTS.longestAt(tokens, to, sentence.to) === undefined
  ) {
    to += 1;
  }
  return { from: start, to };
}

/** "mass with ...", "tumor contains ...", "the mass is ..." stand right before the phrase. */
export function holdsLeft({ tokens, sentence }: Reading, from: number): boolean {
  let at = from - 1;
  while (at >= sentence.from && (DETERMINERS.has(wordAt(tokens, at)) || HOLDS.amounts.has(wordAt(tokens, at)))) at -= 1;
  return at >= sentence.from && HOLDS.left.has(wordAt(tokens, at));
}

export function subjectBefore({ tokens, sentence }: Reading, to: number): Span {
  let from = to;
  while (from > sentence.from && from > to - SUBJECT_WITHIN) {
    const word = wordAt(tokens, from - 1);
    const begins = word === ',' && DETERMINERS.has(wordAt(tokens, from));
    if (begins || COORDINATORS.has(word) || CLAUSE_STARTS.longestAt(tokens, from - 1, to) !== undefined) break;
    from -= 1;
  }
  return { from, to };
}
