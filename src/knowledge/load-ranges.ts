import type { Element } from './element.js';
import type { PublishedRange } from './lab-definition.js';

/** Completed units in a year, by UCUM code. */
const UNITS_PER_YEAR: Readonly<Record<string, number>> = { a: 1, mo: 12, d: 365.25 };

/**
 * The published ranges of a lab (qualifiedInterval). Ages are in completed units and inclusive on both ends, as the tables of
 * laboratories print them ("18-59 y"). An interval without a range says that none is established: at that age the lab is not
 * judged at all (phosphate under 1 year).
 */
export function loadRanges(intervals: Element, unit: string): PublishedRange[] {
  const ranges = intervals.list().map((interval) => loadRange(interval, unit));
  intervals.list().forEach((interval, index) => {
    const range = ranges[index];
    if (ranges.slice(0, index).some((other) => range !== undefined && overlap(other, range))) {
      interval.fail('overlaps an interval above it');
    }
  });
  return ranges;
}

/** A FHIR Range in one unit. */
export function rangeOf(element: Element, unit: string): { readonly low?: number; readonly high?: number } {
  const low = limitOf(element, 'low', unit);
  const high = limitOf(element, 'high', unit);
  if (low !== undefined && high !== undefined && low >= high) element.fail('low must lie below high');
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function loadRange(interval: Element, unit: string): PublishedRange {
  interval.child('category').oneOf(['reference']);
  const source =
    interval.extensions('source', 'valueString')[0] ?? interval.child('extension').fail('needs the extension source');
  const sex = interval.has('gender') ? interval.child('gender').oneOf(['male', 'female']) : undefined;
  return {
    ...(interval.has('range') ? rangeOf(interval.child('range'), unit) : {}),
    ...(interval.has('age') ? agesOf(interval.child('age')) : {}),
    ...(sex === undefined ? {} : { sex }),
    source: source.text(),
  };
}

function limitOf(range: Element, side: 'low' | 'high', unit: string): number | undefined {
  if (!range.has(side)) return undefined;
  range.child(side).child('code').oneOf([unit]);
  return range.child(side).child('value').number();
}

function agesOf(age: Element): { readonly ageFrom?: number; readonly ageTo?: number } {
  const from = age.has('low') ? yearsOf(age.child('low'), 0) : undefined;
  const to = age.has('high') ? yearsOf(age.child('high'), 1) : undefined;
  if (from !== undefined && to !== undefined && from >= to) age.fail('low must lie below high');
  return { ...(from === undefined ? {} : { ageFrom: from }), ...(to === undefined ? {} : { ageTo: to }) };
}

/** @param completed 1 for an upper end: "59 years" lasts until the day before the 60th birthday. */
function yearsOf(quantity: Element, completed: 0 | 1): number {
  const code = quantity.child('code').oneOf(Object.keys(UNITS_PER_YEAR));
  return (quantity.child('value').number() + completed) / (UNITS_PER_YEAR[code] ?? 1);
}

function overlap(one: PublishedRange, other: PublishedRange): boolean {
  const sexes = one.sex === undefined || other.sex === undefined || one.sex === other.sex;
  const from = Math.max(one.ageFrom ?? 0, other.ageFrom ?? 0);
  const to = Math.min(one.ageTo ?? Infinity, other.ageTo ?? Infinity);
  return sexes && from < to;
}
