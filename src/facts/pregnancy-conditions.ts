import type { Condition, Procedure } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { referenceTo } from '../fhir/resource.js';
import type { Chart } from './chart.js';
import { meantByWords } from './condition-words.js';
import { conditionDay, isOver, standingOf } from './findings/condition-claims.js';
import type { Gathering } from './gathering.js';
import type { Meanings } from './meanings.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';

/** Pregnancies of the problem list, and what ended them. A pregnancy older than 44 weeks is not current ("Settled"). */
export function pregnancyConditions(chart: Chart, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  return [
    ...chart.Condition.flatMap((condition) => fromCondition(condition, meanings, gathering)),
    ...chart.Procedure.flatMap((procedure) => fromProcedure(procedure, meanings, gathering)),
  ];
}

function fromCondition(condition: Condition, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  const standing = standingOf(condition);
  if (standing === 'refuted') return [];
  const { timeZone, today, knowledge } = gathering;
  const names = namesOf(condition.code, meanings);
  const words = conceptWords(condition.code) ?? 'pregnancy on the problem list';
  const source = referenceTo(condition);
  if (names.has('condition-birth-or-loss')) {
    // Only the day it happened ends a pregnancy: an old loss is often recorded at the first visit of the next one.
    const end = dayOf(condition.onsetDateTime ?? condition.onsetPeriod?.start, timeZone)?.day;
    return end === undefined || standing === 'doubtful' ? [] : [{ says: 'ended', words, date: end, source }];
  }
  if (!names.has('condition-pregnancy') || isOver(condition)) return [];
  const date = conditionDay(condition, timeZone);
  const over = date !== undefined && daysBetween(date, today) > knowledge.policy.pregnancyWeeks * 7;
  return over ? [] : [{ says: 'pregnant', words, source, ...(date === undefined ? {} : { date }) }];
}

function fromProcedure(procedure: Procedure, meanings: Meanings, { timeZone }: Gathering): PregnancyEvidence[] {
  if (procedure.status !== 'completed' || !namesOf(procedure.code, meanings).has('condition-birth-or-loss')) return [];
  const date = dayOf(procedure.performedDateTime ?? procedure.performedPeriod?.start, timeZone)?.day;
  const words = conceptWords(procedure.code) ?? 'birth';
  return date === undefined ? [] : [{ says: 'ended', words, date, source: referenceTo(procedure) }];
}

function namesOf(code: Condition['code'], meanings: Meanings): Set<string> {
  const coded = meanings.ofConcept(code).map(({ name }) => name);
  if (coded.some((name) => name.startsWith('condition-'))) return new Set(coded);
  const meant = allConceptWords(code).flatMap((text) => meantByWords(text, meanings));
  return new Set(meant.filter(({ past }) => !past).map(({ meaning }) => meaning.name));
}
