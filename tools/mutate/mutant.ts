import type { Action, Pathway } from '../../src/knowledge/pathway.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';

/** The knowledge with one thing changed; a case that then fails has killed it. */
export interface Mutant {
  /** "expression", "condition", "order", "policy", "code" */
  readonly kind: string;
  /** Where and what, for the list of survivors. */
  readonly name: string;
  /** The one row that was changed, as it is shipped and as it is now. */
  readonly row?: { readonly pathway: Pathway; readonly action: Action; readonly changed: Action };
  /** Only cases that hold this text can tell the difference: a dropped code is missed where it is charted. */
  readonly mentions?: string;
  readonly apply: () => Knowledge;
}
