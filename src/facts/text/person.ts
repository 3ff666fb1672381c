import { wordAt } from './tokens.js';
import type { Governed } from './governed.js';
import { DETERMINERS, PREPOSITIONS } from './lexicon/grammar.js';
import { OF_PATIENT } from './lexicon/person-cues.js';
import { reachBefore } from './reach.js';
import { type Reading } from './reading.js';
import type { Span } from './span.js';

const ARTICLES_BEFORE = 2;

/** "her mother ... the patient has ...": a relative is spoken of until the patient is; "of his father" reaches back too. */
export function governanceOfPerson({ tokens, sentence }: Reading, hit: Span): Governed {
  let to = hit.to;
  while (to < sentence.to && !OF_PATIENT.has(wordAt(tokens, to))) to += 1;
  let before = hit.from - 1;
  while (before > hit.from - 1 - ARTICLES_BEFORE && DETERMINERS.has(wordAt(tokens, before))) before -= 1;
  const led = before >= sentence.from && PREPOSITIONS.has(wordAt(tokens, before));
  return { effect: 'person', from: led ? reachBefore(tokens, before, sentence.from) : hit.to, to };
}
