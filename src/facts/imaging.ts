import type { CodeableConcept, DiagnosticReport, Observation, Procedure } from 'fhir/r4.js';
import { allConceptWords, codesOf } from '../fhir/codings.js';
import { dayOf } from '../fhir/dates.js';
import { listOf, referenceTo } from '../fhir/resource.js';
import { byContent } from './by-content.js';
import type { ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList } from './fact-list.js';
import type { ImagingFact } from './facts.js';
import { studyDescribed, studyOfReport } from './findings/report-study.js';
import { fetalOf, withSurvey } from './fetus/examined.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { describeStudy } from './study-described.js';

/** Examinations that were done: reported ones, studies that no report speaks of yet, procedures, imaging Observations. Newest first. */
export function gatherImaging(record: ChartedRecord, gathering: Gathering): FactList<ImagingFact> {
  const { timeZone } = gathering;
  const { chart, counting, studies } = record;
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const reported = new Set<string>();
  const items: ImagingFact[] = [];
  for (const report of [...counting.final, ...counting.preliminary]) {
    const study = studies.studyOf(report);
    if (study !== undefined) reported.add(referenceTo(study));
    if (study === undefined && isLaboratory(report)) continue;
    const { modality, organs, date, examined } =
      study === undefined ? studyOfAlone(report, meanings, timeZone) : studyOfReport(report, study, meanings, timeZone);
    if (modality === undefined) continue;
    const fetal = withSurvey(examined, report, meanings);
    items.push({ modality, organs, ...fetal, ...(date === undefined ? {} : { date }), source: referenceTo(report) });
  }
  for (const study of chart.ImagingStudy) {
    if (study.status !== 'available' || reported.has(referenceTo(study))) continue;
    const { modality, organs, examined } = studyDescribed(study, meanings);
    if (modality === undefined) continue;
    const date = dayOf(study.started, timeZone)?.day;
    const fact = {
      modality,
      organs,
      ...fetalOf(examined),
      ...(date === undefined ? {} : { date }),
      source: referenceTo(study),
    };
    if (!items.some((item) => isSameExamination(item, fact))) items.push(fact);
  }
  for (const examination of [...chart.Procedure.flatMap(carriedOut), ...chart.Observation.flatMap(observed)]) {
    const fact = named(examination, meanings, timeZone);
    if (fact !== undefined && !items.some((item) => isSameExamination(item, fact))) items.push(fact);
  }
  items.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  return { items, completeness: completenessOf(record, ['reports']) };
}

/** Of a report without a study. */
const studyOfAlone = byContent((report: DiagnosticReport, meanings: Meanings, timeZone) =>
  studyOfReport(report, undefined, meanings, timeZone),
);

interface Examination {
  readonly code: CodeableConcept | undefined;
  readonly moments: readonly (string | undefined)[];
  readonly source: string;
}

/** Some charts list an echocardiography among the procedures. */
function carriedOut(procedure: Procedure): Examination[] {
  const { status, code, performedDateTime, performedPeriod } = procedure;
  if (status !== 'completed') return [];
  return [{ code, moments: [performedDateTime, performedPeriod?.start], source: referenceTo(procedure) }];
}

const RESULTED = new Set(['final', 'amended', 'corrected']);

/** Some record what an MRI showed as an imaging Observation under the name of the MRI, without a report. */
function observed(observation: Observation): Examination[] {
  const { status, category, code, effectiveDateTime, effectivePeriod, issued } = observation;
  const categories = listOf(category).flatMap(codesOf);
  if (!RESULTED.has(status) || !categories.includes('imaging')) return [];
  const moments = [effectiveDateTime, effectivePeriod?.start, issued];
  return [{ code, moments, source: referenceTo(observation) }];
}

/** Only what is an examination by its own name counts. */
function named({ code, moments, source }: Examination, meanings: Meanings, timeZone: string): ImagingFact | undefined {
  const words = allConceptWords(code).flatMap((text) => meanings.inWords(text, 'study'));
  const isNamed = [...meanings.ofConcept(code), ...words.flatMap(({ values }) => values)].some(({ name }) =>
    name.startsWith('imaging-'),
  );
  const { modality, organs, examined } = describeStudy(listOf(code), [], meanings);
  if (!isNamed || modality === undefined) return undefined;
  const date = moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
  return { modality, organs, ...fetalOf(examined), ...(date === undefined ? {} : { date }), source };
}

const LABORATORY = new Set(['LAB', 'laboratory', 'CH', 'HM', 'MB']);

/** Panels are most of a chart's reports. */
function isLaboratory(report: DiagnosticReport): boolean {
  const codes = listOf(report.category).flatMap(codesOf);
  return codes.length > 0 && codes.every((code) => LABORATORY.has(code));
}

/** A study and a report of one day, modality and organ are one examination, though nothing links them. */
function isSameExamination(reported: ImagingFact, study: ImagingFact): boolean {
  return (
    reported.date !== undefined &&
    reported.date === study.date &&
    reported.modality === study.modality &&
    reported.organs.some((organ) => study.organs.includes(organ))
  );
}
