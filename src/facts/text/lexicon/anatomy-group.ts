import type { Kind, Organ } from '../../finding.js';

/** Names of one part of the body. Words take a regular plural by themselves. */
export interface AnatomyGroup {
  readonly organ: Organ;
  /** Told in the finding; without it the words of the report are the site, unless they only name the organ. */
  readonly site?: string;
  readonly kind?: Kind;
  /** Gives way to any other name in reach ("plaque" is an artery's unless it is the pleura's). */
  readonly weak?: true;
  /**
   * Weaker still: gives way to what the heading, the sentences before or the study speak of (any organ, or one of these),
   * as "segment VI" does to the lung and "a scar" to whatever is scarred.
   */
  readonly yields?: 'any' | readonly Organ[];
  /** Where only a stone is the organ's: "a lower pole stone" is the kidney's, a node of a lower pole may be the thyroid's. */
  readonly onlyStones?: true;
  readonly words: readonly string[];
}
