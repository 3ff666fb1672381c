import type { CueEffect } from './lexicon/cue.js';
import type { Span } from './span.js';

/** What a cue does, and to which tokens. */
export interface Governed extends Span {
  readonly effect: CueEffect;
}
