import type { Kind, Organ } from '../../finding.js';

/** Names of one part of the body. Words take a regular plural by themselves. */
export interface AnatomyGroup {
  readonly organ: Organ;
  /** Told in the finding; without it the words of the report are the site, unless they only name the organ. */
  readonly site?: string;
  readonly kind?: Kind;
  /** Gives way to any other name in reach ("plaque" is an artery's unless it is the pleura's). */
  readonly weak?: true;
  readonly words: readonly string[];
}
