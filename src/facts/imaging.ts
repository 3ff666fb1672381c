import type { DiagnosticReport, Procedure } from 'fhir/r4.js';
import { allConceptWords, codingsOf } from '../fhir/codings.js';
import { dayOf } from '../fhir/dates.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { listOf, referenceTo } from '../fhir/resource.js';
import { chartOf } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList, ImagingFact } from './facts.js';
import { countingReports } from './findings/counting-reports.js';
import { studyDescribed, studyOfReport } from './findings/report-study.js';
import { StudyIndex } from './findings/study-index.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { describeStudy } from './study-described.js';

/** Examinations that were done: reported ones, studies that no report speaks of yet, and procedures. Newest first. */
export function gatherImaging(record: PatientRecord, gathering: Gathering): FactList<ImagingFact> {
  const { fhirServer, timeZone } = gathering;
  const chart = chartOf(record);
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const counting = countingReports(chart.DiagnosticReport, fhirServer);
  const studies = new StudyIndex(chart.ImagingStudy, fhirServer);
  const reported = new Set<string>();
  const items: ImagingFact[] = [];
  for (const report of [...counting.final, ...counting.preliminary]) {
    const study = studies.studyOf(report);
    if (study !== undefined) reported.add(referenceTo(study));
    if (study === undefined && isLaboratory(report)) continue;
    const { modality, organs, date } = studyOfReport(report, study, meanings, timeZone);
    if (modality === undefined) continue;
    items.push({ modality, organs, ...(date === undefined ? {} : { date }), source: referenceTo(report) });
  }
  for (const study of chart.ImagingStudy) {
    if (study.status !== 'available' || reported.has(referenceTo(study))) continue;
    const { modality, organs } = studyDescribed(study, meanings);
    if (modality === undefined) continue;
    const date = dayOf(study.started, timeZone)?.day;
    const fact = { modality, organs, ...(date === undefined ? {} : { date }), source: referenceTo(study) };
    if (!items.some((item) => isSameExamination(item, fact))) items.push(fact);
  }
  for (const procedure of chart.Procedure) {
    const fact = fromProcedure(procedure, meanings, timeZone);
    if (fact !== undefined && !items.some((item) => isSameExamination(item, fact))) items.push(fact);
  }
  items.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  return { items, completeness: completenessOf(record, ['reports']) };
}

/** Some charts list an echocardiography among the procedures; only what is an examination by its own name counts. */
function fromProcedure(procedure: Procedure, meanings: Meanings, timeZone: string): ImagingFact | undefined {
  if (procedure.status !== 'completed') return undefined;
  const named = allConceptWords(procedure.code).flatMap((text) => meanings.inWords(text, 'study'));
  const isNamed = [...meanings.ofConcept(procedure.code), ...named.flatMap(({ values }) => values)].some(({ name }) =>
    name.startsWith('imaging-'),
  );
  const { modality, organs } = describeStudy(listOf(procedure.code), [], meanings);
  if (!isNamed || modality === undefined) return undefined;
  const moments = [procedure.performedDateTime, procedure.performedPeriod?.start];
  const date = moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
  return { modality, organs, ...(date === undefined ? {} : { date }), source: referenceTo(procedure) };
}

const LABORATORY = new Set(['LAB', 'laboratory', 'CH', 'HM', 'MB']);

/** Panels are most of a chart's reports. */
function isLaboratory(report: DiagnosticReport): boolean {
  const codes = listOf(report.category).flatMap((category) => codingsOf(category).map(({ code }) => code ?? ''));
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
