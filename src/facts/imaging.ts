import { dayOf } from '../fhir/dates.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import { chartOf } from './chart.js';
import { completenessOf } from './completeness.js';
import type { FactList, ImagingFact } from './facts.js';
import { countingReports } from './findings/counting-reports.js';
import { studyDescribed, studyOfReport } from './findings/report-study.js';
import { StudyIndex } from './findings/study-index.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';

/** Examinations that were done: reported ones, and studies that no report speaks of yet. Newest first. */
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
    const { modality, organs, date } = studyOfReport(report, study, meanings, timeZone);
    if (modality === undefined) continue;
    items.push({ modality, organs, ...(date === undefined ? {} : { date }), source: referenceTo(report) });
  }
  for (const study of chart.ImagingStudy) {
    if (study.status !== 'available' || reported.has(referenceTo(study))) continue;
    const { modality, organs } = studyDescribed(study, meanings);
    if (modality === undefined) continue;
    const date = dayOf(study.started, timeZone)?.day;
    items.push({ modality, organs, ...(date === undefined ? {} : { date }), source: referenceTo(study) });
  }
  items.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  return { items, completeness: completenessOf(record, ['reports']) };
}
