import type { FactList } from './fact-list.js';
import type { FindingFact } from './finding-fact.js';
import type { ImagingFact } from './facts.js';

/** Studies of the finding's organ on or after the day of the finding; all of them, where that day is not known (HEP-2, PAR-2). */
export function laterImagingOf({ organ, date }: FindingFact, imaging: FactList<ImagingFact>): FactList<ImagingFact> {
  const isLater = (study: ImagingFact): boolean =>
    study.organs.includes(organ) && (date === undefined || (study.date !== undefined && study.date >= date));
  return { items: imaging.items.filter(isLater), completeness: imaging.completeness };
}
