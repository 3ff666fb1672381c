import type { Observation } from 'fhir/r4.js';
import type { Day } from '../../fhir/dates.js';
import { dayOf } from '../../fhir/dates.js';
import { listOf, referenceTo } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/knowledge.js';
import type { LabRange, LabValue } from '../lab-fact.js';
import { ageAt } from './age.js';
import { isHaemolysed } from './haemolysed.js';
import { interpretationFlag, judge } from './judge.js';
import type { LabContext } from './lab-context.js';
import { laboratoryRange, publishedRange } from './reference-range.js';
import { canonicalValue, statedQuantity, type Result } from './stated-quantity.js';

/** A result that is there and cannot be read: no unit that converts, no number, a comparator that decides nothing, no date. */
export interface Unreadable {
  readonly day: Day | undefined;
  readonly source: string;
}

/** When it was true of the patient: effective time, else when it was issued. */
export function resultDay(observation: Observation, timeZone: string): Day | undefined {
  const { effectivePeriod: period, effectiveTiming: timing } = observation;
  const effective = observation.effectiveDateTime ?? observation.effectiveInstant;
  const stated = effective ?? period?.end ?? period?.start ?? listOf(timing?.event)[0] ?? observation.issued;
  return typeof stated === 'string' ? dayOf(stated, timeZone) : undefined;
}

/**
 * One result as a value in the lab's canonical unit, judged; `undefined` where it holds no value (a panel's head, "not done").
 * @param observation the Observation that the result is, or is a component of: it has the date and the sample.
 */
export function readResult(
  result: Result,
  observation: Observation,
  day: Day | undefined,
  lab: LabDefinition,
  context: LabContext,
): LabValue | Unreadable | undefined {
  const stated = statedQuantity(result);
  if (stated === 'none') return undefined;
  const unreadable = { day, source: referenceTo(observation) };
  if (stated === 'unreadable' || day === undefined) return unreadable;
  const value = canonicalValue(stated.value, stated.units, lab);
  if (value === undefined || !isPlausible(value, lab)) return unreadable;
  const compared = stated.comparator === undefined ? { value } : { value, comparator: stated.comparator };
  const judgement = judgeResult(result, compared, stated.units, lab, { day, context });
  if (judgement === 'undecided') return unreadable;
  return {
    ...compared,
    unit: lab.unit ?? '',
    date: day.day,
    time: day.time,
    ...judgement,
    source: unreadable.source,
    ...(isHaemolysed(observation) ? { haemolysed: true } : {}),
  };
}

function judgeResult(
  result: Result,
  compared: Pick<LabValue, 'value' | 'comparator'>,
  units: readonly string[],
  lab: LabDefinition,
  { day, context }: { readonly day: Day; readonly context: LabContext },
): Pick<LabValue, 'range' | 'flag'> | 'undecided' {
  const person = { age: ageAt(context.patient, day.day), sex: context.patient.sex };
  const published = publishedRange(lab, person);
  // no range established at this age: not judged, whatever the laboratory printed (phosphate under 1 year)
  if (published !== undefined && published.low === undefined && published.high === undefined) {
    return judge(compared, undefined, undefined);
  }
  const range = laboratoryRange(result.referenceRange, units, lab, person) ?? limitsOf(published);
  const judgement = judge(compared, range, interpretationFlag(result.interpretation));
  return judgement === 'undecided' || range === undefined ? judgement : { range, ...judgement };
}

function limitsOf(published: ReturnType<typeof publishedRange>): LabRange | undefined {
  if (published === undefined) return undefined;
  const { low, high, source } = published;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), source };
}

function isPlausible(value: number, { plausible }: LabDefinition): boolean {
  return plausible === undefined || (value >= plausible.low && value <= plausible.high);
}
