import type { FindingFact, FindingSource } from '../finding-fact.js';
import type { Laterality, Size, Stability } from '../finding.js';

interface Followed {
  readonly course: FindingFact['course'] | undefined;
  readonly sources: readonly FindingSource[];
}

/**
 * Stable = the newest word on its course says so, or two reports lie so many months apart (policy) and it did not grow
 * ("Settled", REN-1). A report's own word outweighs a measure: a radiologist who saw both calls 15 mm after 14 unchanged.
 */
export function stabilityOf({ course, sources }: Followed, months: number): Stability {
  const images = sources.filter(isImage);
  const side = images.at(-1)?.laterality;
  const seen = images.filter(({ laterality }) => isSameSide(laterality, side));
  if (course === 'increasing') return 'growing';
  const newest = seen.at(-1);
  const saysSo = newest?.course === 'stable' || newest?.course === 'decreasing';
  if (!saysSo && hasGrown(seen)) return 'growing';
  if (course === 'stable' || course === 'decreasing') return 'stable';
  return liesApart(seen, months) ? 'stable' : 'not shown';
}

/** An entry of the problem list is no second look. */
function isImage({ source, assertion }: FindingSource): boolean {
  return assertion === 'present' && !source.startsWith('Condition/');
}

/** What was seen in the other kidney says nothing of this one. */
function isSameSide(one: Laterality | undefined, other: Laterality | undefined): boolean {
  return one === undefined || other === undefined || one === other || one === 'bilateral' || other === 'bilateral';
}

/** The newest measure is larger than an earlier one. */
function hasGrown(seen: readonly FindingSource[]): boolean {
  const sizes = seen.flatMap(({ size }) => (size === undefined ? [] : [inMillimetres(size)]));
  const newest = sizes.at(-1);
  return newest !== undefined && sizes.some((size) => size < newest);
}

function inMillimetres({ value, unit }: Size): number {
  return Math.round(value * (unit === 'cm' ? 100 : 10)) / 10;
}

function liesApart(seen: readonly FindingSource[], months: number): boolean {
  const dates = seen.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return false;
  const later = new Date(`${first}T00:00:00Z`);
  later.setUTCMonth(later.getUTCMonth() + months);
  return last >= later.toISOString().slice(0, 10);
}
