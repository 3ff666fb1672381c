import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { dayOf, daysAfter, daysBetween } from '../fhir/dates.js';
import { textOf } from '../fhir/resource.js';
import { TERM_DAYS } from './gestation.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';
import { ageInDays } from './stated-age.js';

type Dated = Required<Pick<PregnancyEvidence, 'start' | 'dating'>>;
type Item = Observation | ObservationComponent;

/** The first day of gestation by a due date, a last period, or an age that was stated on a day. */
export function datedBy(item: Item, name: string, stated: string | undefined, timeZone: string): Dated | undefined {
  if (name === 'observation-gestational-age') {
    const days = ageInDays(item);
    if (days === undefined || stated === undefined) return undefined;
    return { start: daysAfter(stated, -days), dating: 'stated age' };
  }
  const value = item.valueDateTime ?? item.valuePeriod?.start ?? item.valueString;
  const moment = wholeDay(value, timeZone);
  if (moment === undefined) return undefined;
  if (name === 'observation-last-menstrual-period') return { start: moment, dating: 'last menstrual period' };
  const dating = name === 'observation-due-date-ultrasound' ? 'ultrasound due date' : 'due date';
  return { start: daysAfter(moment, -TERM_DAYS), dating };
}

/** How long a period is that reaches from the last menstruation, or from conception, to the due date. */
const SHORTEST_DAYS = 259;
const LONGEST_DAYS = 287;

/** Some chart a pregnancy as the period of its status: its end, while it is ahead, is the due date. */
export function periodDated({ valuePeriod }: Item, within: Observation, timeZone: string): Partial<Dated> {
  const { start, end } = valuePeriod ?? within.effectivePeriod ?? {};
  const from = wholeDay(start, timeZone);
  const due = wholeDay(end, timeZone);
  if (from === undefined || due === undefined) return {};
  const length = daysBetween(from, due);
  if (length < SHORTEST_DAYS || length > LONGEST_DAYS) return {};
  return { start: daysAfter(due, -TERM_DAYS), dating: 'due date' };
}

/** A month or a year is no day to count from. */
function wholeDay(value: unknown, timeZone: string): string | undefined {
  const moment = textOf(value);
  return moment !== undefined && moment.trim().length >= 10 ? dayOf(moment, timeZone)?.day : undefined;
}
