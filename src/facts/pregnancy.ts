import { daysBetween } from '../fhir/dates.js';
import { listOf } from '../fhir/resource.js';
import type { Policy } from '../knowledge/policy.js';
import type { Chart, ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList } from './fact-list.js';
import type { PatientFact, PregnancyFact } from './facts.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { pregnancyConditions } from './pregnancy-conditions.js';
import { bestFirst, datingOf } from './pregnancy-dating.js';
import { endsIn, type PregnancyEnd } from './pregnancy-ends.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';
import { pregnancyObservations } from './pregnancy-observations.js';

/** What is dated further ahead than clocks may differ has not happened yet (T29). */
const FUTURE_DAYS = 1;
/** Below this age a chart's gestational ages and pregnancies are those of the child's own birth. */
const YOUNGEST_YEARS = 8;
/** A last period may lie so long before the end of the pregnancy that came before it, by the error of an early ultrasound. */
const DATING_ERROR_DAYS = 14;

/** The pregnancy of now, and what the chart knows of those before it. */
export interface Pregnancies {
  readonly now: FactList<PregnancyFact>;
  /** Oldest first. */
  readonly ends: readonly PregnancyEnd[];
  /** First days of gestation that the chart dates, oldest first. */
  readonly starts: readonly string[];
  /** Of several fetuses those that were lost, by the label that the chart gives them. */
  readonly lostOnes: readonly { readonly fetus: string; readonly date: string }[];
}

/**
 * Pregnant now, known not to be, possibly (a woman of child-bearing age whose status is not known), or not applicable: an
 * active condition, a positive status or test, or a current gestational age ("Settled", SAF; H8). Always one item.
 */
export function gatherPregnancies(record: ChartedRecord, patient: PatientFact, gathering: Gathering): Pregnancies {
  const completeness = completenessOf(record, ['conditions', 'observations']);
  const { ageYears } = patient;
  if (ageYears !== undefined && ageYears < YOUNGEST_YEARS) {
    return { now: { items: [{ status: 'not-applicable' }], completeness }, ends: [], starts: [], lostOnes: [] };
  }
  const { chart } = record;
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const evidence = [
    ...pregnancyConditions(chart, meanings, gathering),
    ...pregnancyObservations(chart, meanings, gathering),
  ].filter(({ date }) => date === undefined || daysBetween(gathering.today, date) <= FUTURE_DAYS);
  const isMale = patient.sex === 'male' && !recordedFemaleAtBirth(chart);
  return {
    now: { items: [statusFrom(evidence, patient, isMale, gathering)], completeness },
    ends: endsIn(evidence),
    starts: evidence.flatMap(({ start }) => start ?? []).sort(),
    lostOnes: evidence.flatMap(({ fetus, date }) =>
      fetus === undefined || date === undefined ? [] : [{ fetus, date }],
    ),
  };
}

function statusFrom(
  evidence: readonly PregnancyEvidence[],
  patient: PatientFact,
  isMale: boolean,
  { today, knowledge }: Gathering,
): PregnancyFact {
  const { policy } = knowledge;
  const current = currentEvidence(evidence, today, policy);
  const pregnant = current.filter(({ says }) => says === 'pregnant');
  const [because] = bestFirst(pregnant);
  if (because !== undefined) {
    const { start, ...dated } = datingOf(bestFirst(current), today, policy.datingConflictDays);
    const since = start ?? pregnant.find(({ date }) => date !== undefined)?.date;
    const about = { status: 'pregnant', because: becauseOf(because), ...dated } as const;
    return { ...about, ...(since === undefined ? {} : { since }) };
  }
  const { childbearingYears, notPregnantDays } = policy;
  const { from, to } = childbearingYears;
  const { ageYears } = patient;
  if (isMale || (ageYears !== undefined && (ageYears < from || ageYears > to))) return { status: 'not-applicable' };
  const denial = current.findLast(
    ({ says, date }) => says === 'not-pregnant' && date !== undefined && daysBetween(date, today) <= notPregnantDays,
  );
  return denial === undefined ? { status: 'possible' } : { status: 'not-pregnant', because: becauseOf(denial) };
}

/** Oldest first: what a birth or loss ended is over, as is what began too long ago, and of several statuses the newest counts. */
function currentEvidence(
  evidence: readonly PregnancyEvidence[],
  today: string,
  { pregnancyWeeks }: Policy,
): PregnancyEvidence[] {
  const inOrder = evidence.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  const end = inOrder.findLast(({ says, isRecordedOnly }) => says === 'ended' && isRecordedOnly !== true)?.date;
  const newestStatus = inOrder.findLast(({ isStatus }) => isStatus === true);
  return inOrder.filter((one) => {
    const { isStatus, date, start } = one;
    if (isStatus === true && one !== newestStatus) return false;
    if (start !== undefined && daysBetween(start, today) > pregnancyWeeks * 7) return false;
    if (end === undefined) return true;
    if (start !== undefined && daysBetween(start, end) > DATING_ERROR_DAYS) return false;
    return date === undefined || date > end;
  });
}

function becauseOf({ words, date, source }: PregnancyEvidence): NonNullable<PregnancyFact['because']> {
  return { words, ...(date === undefined ? {} : { date }), source };
}

const BIRTH_SEX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex';

/** Administrative gender does not tell whether somebody can be pregnant. */
function recordedFemaleAtBirth(chart: Chart): boolean {
  return chart.Patient.some(({ extension }) =>
    listOf(extension).some(({ url, valueCode }) => url === BIRTH_SEX && valueCode === 'F'),
  );
}
