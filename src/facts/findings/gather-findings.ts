import type { DiagnosticReport, FhirResource, Observation } from 'fhir/r4.js';
import { localReference } from '../../fhir/local-reference.js';
import type { PatientRecord } from '../../fhir/patient-record.js';
import { listOf, referenceTo, textOf } from '../../fhir/resource.js';
import { chartOf, type Chart } from '../chart.js';
import { completenessOf } from '../completeness.js';
import type { FactList, FindingFact, Facts } from '../facts.js';
import type { Gathering } from '../gathering.js';
import { Meanings } from '../meanings.js';
import type { Claim } from './claim.js';
import { conditionClaims } from './condition-claims.js';
import { countingReports } from './counting-reports.js';
import { mergeClaims } from './merge-claims.js';
import { isUsableObservation, observationClaims } from './observation-claims.js';
import { reportClaims } from './report-claims.js';
import { studyOfReport } from './report-study.js';
import { StudyIndex } from './study-index.js';

export interface GatheredFindings {
  readonly findings: FactList<FindingFact>;
  readonly unreadReports: Facts['unreadReports'];
}

/**
 * Every calcification finding of the record, merged, and every report that could not be read (facts table of knowledge.md):
 * from reports (codes, results, words), standalone imaging Observations and the problem list; never from an indication.
 */
export function gatherFindings(record: PatientRecord, gathering: Gathering): GatheredFindings {
  const chart = chartOf(record);
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const reported = fromReports(chart, record, meanings, gathering);
  const claims = [
    ...reported.claims,
    ...chart.Observation.filter((one) => !reported.used.has(referenceTo(one))).flatMap((one) =>
      observationClaims(one, meanings, gathering),
    ),
    ...chart.Condition.flatMap((condition) => conditionClaims(condition, meanings, gathering)),
  ];
  return {
    findings: {
      items: mergeClaims(claims),
      completeness: completenessOf(record, ['reports', 'observations', 'conditions']),
    },
    unreadReports: reported.unread,
  };
}

interface Reported {
  readonly claims: readonly Claim[];
  readonly unread: Facts['unreadReports'];
  /** Observations that belong to a report: they are not read a second time on their own. */
  readonly used: ReadonlySet<string>;
}

function fromReports(chart: Chart, record: PatientRecord, meanings: Meanings, gathering: Gathering): Reported {
  const { fhirServer, timeZone } = gathering;
  const counting = countingReports(chart.DiagnosticReport, fhirServer);
  const studies = new StudyIndex(chart.ImagingStudy, fhirServer);
  const observations = new Map(chart.Observation.map((one) => [referenceTo(one), one]));
  const used = new Set(counting.void.flatMap((report) => resultReferences(report, fhirServer)));
  const read = [...counting.final, ...counting.preliminary].map((report) => {
    const references = resultReferences(report, fhirServer);
    for (const reference of references) used.add(reference);
    const results = references.flatMap((reference) => observations.get(reference) ?? []);
    const all = [...results, ...containedObservations(report)].filter(isUsableObservation);
    const study = studyOfReport(report, studies.studyOf(report), meanings, timeZone);
    return reportClaims(report, { study, results: all, attachments: record.attachments }, meanings);
  });
  return { claims: read.flatMap(({ claims }) => claims), unread: read.flatMap(({ unread }) => unread), used };
}

function resultReferences(report: DiagnosticReport, fhirServer: string | undefined): string[] {
  return listOf(report.result).flatMap((result) => {
    const text = textOf(result.reference);
    const uuid = text === undefined ? undefined : /^urn:uuid:(.+)$/i.exec(text)?.[1];
    if (uuid !== undefined) return [`Observation/${uuid}`];
    return text === undefined ? [] : listOf(localReference(text, fhirServer));
  });
}

/** Contained results have the report's subject; one that names another subject is set aside. */
function containedObservations(report: DiagnosticReport): Observation[] {
  return (listOf(report.contained) as readonly FhirResource[])
    .filter((resource) => resource.resourceType === 'Observation')
    .filter(({ subject }) => subject?.reference === undefined || subject.reference === report.subject?.reference);
}
