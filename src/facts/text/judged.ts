import type { TextFinding } from '../finding.js';
import type { Attribution } from './attribution.js';
import type { Mention } from './mentions.js';
import type { Reading } from './reading.js';
import type { Scope } from './scope.js';

/** Why a finding of one sentence is none of the report as a whole. */
export type LeftOut = 'superseded by an addendum' | 'only new ones are denied' | 'repeats what was told';

/** A finding with the rule that named its organ, and why it does not stand when it does not. */
export interface Decided {
  readonly finding: TextFinding;
  readonly attribution: Attribution;
  readonly leftOut?: LeftOut;
}

/** A mention with everything that decided about it. */
export interface Judged {
  readonly mention: Mention;
  readonly scope: Scope;
  readonly decided: readonly Decided[];
}

/** A sentence that mentions calcium, with what was decided about each mention; none in a silent section. */
export interface JudgedSentence {
  readonly reading: Reading;
  readonly judged: readonly Judged[];
}
