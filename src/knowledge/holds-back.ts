import type { Action } from './pathway.js';

/** Does this row hold orders of other rows back, or put their alternative first, instead of speaking itself (SAF-4)? */
export function holdsBack({ withholds, cautions }: Action): boolean {
  return withholds.length + cautions.length > 0;
}
