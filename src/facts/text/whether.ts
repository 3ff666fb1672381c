import type { Governed } from './governed.js';
import { UNSETTLED } from './lexicon/doubt-cues.js';
import { Phrases } from './phrases.js';
import type { Reading } from './reading.js';
import type { Span } from './span.js';

const SETTLES = new Phrases<string>();
for (const phrase of UNSETTLED) SETTLES.add(phrase, phrase);

/** "Whether it is calcified remains unclear": a doubt; "to see whether it is calcified": a question, and no finding. */
export function governanceOfWhether({ tokens, sentence }: Reading, hit: Span): Governed {
  const unsettled = SETTLES.allIn(tokens, hit.to, sentence.to).at(0);
  return unsettled === undefined
    ? { effect: 'drop', from: hit.to, to: sentence.to }
    : { effect: 'doubt', from: hit.to, to: unsettled.from };
}
