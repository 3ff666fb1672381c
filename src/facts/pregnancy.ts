import type { PatientRecord } from '../fhir/patient-record.js';
import { chartOf } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList } from './fact-list.js';
import type { PatientFact, PregnancyFact } from './facts.js';
import { daysBetween } from '../fhir/dates.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { pregnancyConditions } from './pregnancy-conditions.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';
import { pregnancyObservations } from './pregnancy-observations.js';

/** What is dated further ahead than clocks may differ has not happened yet (T29). */
const FUTURE_DAYS = 1;
/** Below this age a chart's gestational ages and pregnancies are those of the child's own birth. */
const YOUNGEST_YEARS = 8;

/**
 * Pregnant now, known not to be, possibly (a woman of child-bearing age whose status is not known), or not applicable: an
 * active condition, a positive status or test, or a current gestational age ("Settled", SAF; H8). Always one item.
 */
export function gatherPregnancy(
  record: PatientRecord,
  patient: PatientFact,
  gathering: Gathering,
): FactList<PregnancyFact> {
  const completeness = completenessOf(record, ['conditions', 'observations']);
  const { ageYears } = patient;
  if (ageYears !== undefined && ageYears < YOUNGEST_YEARS) {
    return { items: [{ status: 'not-applicable' }], completeness };
  }
  const chart = chartOf(record);
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const evidence = [
    ...pregnancyConditions(chart, meanings, gathering),
    ...pregnancyObservations(chart, meanings, gathering),
  ].filter(({ date }) => date === undefined || daysBetween(gathering.today, date) <= FUTURE_DAYS);
  const isMale = patient.sex === 'male' && !recordedFemaleAtBirth(chart);
  return { items: [statusFrom(evidence, patient, isMale, gathering)], completeness };
}

function statusFrom(
  evidence: readonly PregnancyEvidence[],
  patient: PatientFact,
  isMale: boolean,
  { today, knowledge }: Gathering,
): PregnancyFact {
  const current = currentEvidence(evidence);
  const best = bestDated(current.filter(({ says }) => says === 'pregnant'));
  if (best !== undefined) {
    const dated = bestDated(current.filter(({ says }) => says === 'pregnant' || says === 'dated'));
    const age = dated?.gestationalAgeDays;
    return { status: 'pregnant', because: becauseOf(best), ...(age === undefined ? {} : { gestationalAgeDays: age }) };
  }
  const { childbearingYears, notPregnantDays } = knowledge.policy;
  const { from, to } = childbearingYears;
  const { ageYears } = patient;
  if (isMale || (ageYears !== undefined && (ageYears < from || ageYears > to))) return { status: 'not-applicable' };
  const denial = current.findLast(
    ({ says, date }) => says === 'not-pregnant' && date !== undefined && daysBetween(date, today) <= notPregnantDays,
  );
  return denial === undefined ? { status: 'possible' } : { status: 'not-pregnant', because: becauseOf(denial) };
}

/** The best dating, the newest of equally good ones; `evidence` is oldest first. */
function bestDated(evidence: readonly PregnancyEvidence[]): PregnancyEvidence | undefined {
  return evidence.toReversed().toSorted((one, other) => (other.dating ?? 0) - (one.dating ?? 0))[0];
}

/** What a birth or loss ended is over, and of several statuses the newest counts; oldest first. */
function currentEvidence(evidence: readonly PregnancyEvidence[]): PregnancyEvidence[] {
  const inOrder = evidence.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  const end = inOrder.findLast(({ says }) => says === 'ended')?.date;
  const newestStatus = inOrder.findLast(({ isStatus }) => isStatus === true);
  return inOrder.filter((one) => {
    if (one.says === 'ended') return false;
    if (one.isStatus === true && one !== newestStatus) return false;
    return end === undefined || one.date === undefined || one.date > end;
  });
}

function becauseOf({ words, date, source }: PregnancyEvidence): NonNullable<PregnancyFact['because']> {
  return { words, ...(date === undefined ? {} : { date }), source };
}

const BIRTH_SEX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex';

/** Administrative gender does not tell whether somebody can be pregnant. */
function recordedFemaleAtBirth(chart: ReturnType<typeof chartOf>): boolean {
  return chart.Patient.some(({ extension }) =>
    (extension ?? []).some(({ url, valueCode }) => url === BIRTH_SEX && valueCode === 'F'),
  );
}
