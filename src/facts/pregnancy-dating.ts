import { daysAfter, daysBetween } from '../fhir/dates.js';
import type { PregnancyFact } from './facts.js';
import { gestationWords, TERM_DAYS } from './gestation.js';
import { DATINGS, type PregnancyEvidence } from './pregnancy-evidence.js';

type Dated = Pick<PregnancyFact, 'gestationalAgeDays' | 'gestation' | 'dating' | 'dueDate' | 'datingConflict'>;

/** By the best source of the age, of equally good ones the newest; what dates nothing comes last. */
export function bestFirst(oldestFirst: readonly PregnancyEvidence[]): PregnancyEvidence[] {
  const rank = ({ dating }: PregnancyEvidence): number =>
    dating === undefined ? DATINGS.length : DATINGS.indexOf(dating);
  return oldestFirst.toReversed().toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Gestational age today by the best source, and what the others make of it where they differ by more days than the policy
 * allows ("Settled", FET).
 * @param evidence of one pregnancy, best first
 */
export function datingOf(
  [by, ...others]: readonly PregnancyEvidence[],
  today: string,
  conflictDays: number,
): Dated & { readonly start?: string } {
  if (by?.start === undefined || by.dating === undefined) return {};
  const { start, dating } = by;
  const days = daysBetween(start, today);
  const differing = others.filter((one) => Math.abs(daysBetween(start, one.start ?? start)) > conflictDays);
  const conflict = [...new Set(differing.map((one) => agedAs(one, today)))].join('; ');
  return {
    start,
    gestationalAgeDays: days,
    gestation: gestationWords(days),
    dating,
    dueDate: daysAfter(start, TERM_DAYS),
    ...(conflict === '' ? {} : { datingConflict: conflict }),
  };
}

/** "last menstrual period: 22w1d" */
function agedAs({ dating, start }: PregnancyEvidence, today: string): string {
  return `${dating ?? ''}: ${gestationWords(daysBetween(start ?? today, today))}`;
}
