import type { Observation } from 'fhir/r4.js';
import type { Day } from '../../fhir/dates.js';
import { referenceTo } from '../../fhir/resource.js';
import type { LabDefinition, PublishedRange } from '../../knowledge/lab-definition.js';
import type { LabRange, LabValue } from '../lab-fact.js';
import { isHaemolysed } from './haemolysed.js';
import { interpretationFlag, judge } from './judge.js';
import type { LabCalendar } from './lab-calendar.js';
import { laboratoryRange, publishedRange, rangeFrom, type Person } from './reference-range.js';
import { canonicalValue, statedQuantity, type Result } from './stated-quantity.js';

/** A value while it is being put together: spreading optional parts into each costs more than reading it. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A result that is there and cannot be read: no unit that converts, no number, a comparator that decides nothing, no date. */
export interface Unreadable {
  readonly day: Day | undefined;
  readonly source: string;
}

/**
 * One result as a value in the lab's canonical unit, judged; `undefined` where it holds no value (a panel's head, "not done").
 * @param observation the Observation that the result is, or is a component of: it has the date and the sample.
 */
export function readResult(
  result: Result,
  observation: Observation,
  lab: LabDefinition,
  calendar: LabCalendar,
): LabValue | Unreadable | undefined {
  const stated = statedQuantity(result);
  if (stated === 'none') return undefined;
  const day = calendar.dayOf(observation);
  const unreadable = { day, source: referenceTo(observation) };
  if (stated === 'unreadable' || day === undefined) return unreadable;
  const value = canonicalValue(stated.value, stated.units, lab);
  if (value === undefined || !isPlausible(value, lab)) return unreadable;
  const read: Draft<LabValue> = {
    value,
    unit: lab.unit ?? '',
    date: day.day,
    time: day.time,
    source: unreadable.source,
  };
  if (stated.comparator !== undefined) read.comparator = stated.comparator;
  if (isHaemolysed(observation)) read.haemolysed = true;
  return judgeResult(read, result, stated.units, lab, calendar.personOn(day.day)) ? read : unreadable;
}

/** Gives the value its range and flag; false where a comparator leaves open what it is. */
function judgeResult(
  read: Draft<LabValue>,
  result: Result,
  units: readonly string[],
  lab: LabDefinition,
  person: Person,
): boolean {
  const published = publishedRange(lab, person);
  // no range established at this age: not judged, whatever the laboratory printed (phosphate under 1 year)
  const judged = published === undefined || published.low !== undefined || published.high !== undefined;
  const range = judged
    ? (laboratoryRange(result.referenceRange, units, lab, person) ?? limitsOf(published))
    : undefined;
  const judgement = judge(read, range, judged ? interpretationFlag(result.interpretation) : undefined);
  if (judgement === 'undecided') return false;
  if (range !== undefined) read.range = range;
  if (judgement.flag !== undefined) read.flag = judgement.flag;
  return true;
}

function limitsOf(published: PublishedRange | undefined): LabRange | undefined {
  return published === undefined ? undefined : rangeFrom(published.low, published.high, published.source);
}

function isPlausible(value: number, { plausible }: LabDefinition): boolean {
  return plausible === undefined || (value >= plausible.low && value <= plausible.high);
}
