import type { FactList } from '../facts/fact-list.js';
import type { Subject } from '../facts/finding.js';

interface OfSomebody {
  readonly subject: Subject;
  /** "A" */
  readonly fetus?: string;
}

/**
 * What is told of the body that the finding is in: the mother's for hers, and of several fetuses this one's, with what is told of
 * none in particular. A row on one of them never sees another's ("wrong patient never").
 */
export function ofSameBody<T extends OfSomebody>({ items, completeness }: FactList<T>, body: OfSomebody): FactList<T> {
  return { items: items.filter((item) => isSameBody(item, body)), completeness };
}

/** "A" and "1" may be the same fetus or not: nobody knows, so they are not. */
function isSameBody(one: OfSomebody, other: OfSomebody): boolean {
  if (one.subject !== other.subject) return false;
  return one.fetus === undefined || other.fetus === undefined || one.fetus === other.fetus;
}
