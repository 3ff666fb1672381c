import type {
  AllergyIntolerance,
  Condition,
  DiagnosticReport,
  FhirResource,
  ImagingStudy,
  Medication,
  MedicationRequest,
  Observation,
  Patient,
  Procedure,
  ServiceRequest,
} from 'fhir/r4.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { listOf, textOf } from '../fhir/resource.js';
import { type CountingReports, countingReports } from './findings/counting-reports.js';
import { StudyIndex } from './findings/study-index.js';

interface ByType {
  readonly Patient: Patient[];
  readonly DiagnosticReport: DiagnosticReport[];
  readonly Observation: Observation[];
  readonly Condition: Condition[];
  readonly Procedure: Procedure[];
  readonly ImagingStudy: ImagingStudy[];
  readonly ServiceRequest: ServiceRequest[];
  readonly AllergyIntolerance: AllergyIntolerance[];
  readonly Medication: Medication[];
  readonly MedicationRequest: MedicationRequest[];
}

/** A record's resources by type, each once: the same one often comes under two prefetch keys. */
export type Chart = { readonly [Type in keyof ByType]: readonly ByType[Type][number][] };

/** A record whose resources have been laid out by type: what everything that gathers facts reads. */
export interface ChartedRecord extends PatientRecord {
  readonly chart: Chart;
  readonly counting: CountingReports;
  readonly studies: StudyIndex;
}

/** Laid out once for all who gather. */
export function charted(record: PatientRecord): ChartedRecord {
  const chart = buildChart(record);
  const counting = countingReports(chart.DiagnosticReport, record.fhirServer);
  return { ...record, chart, counting, studies: new StudyIndex(chart.ImagingStudy, record.fhirServer) };
}

function buildChart(record: PatientRecord): Chart {
  const chart: ByType = {
    Patient: [],
    DiagnosticReport: [],
    Observation: [],
    Condition: [],
    Procedure: [],
    ImagingStudy: [],
    ServiceRequest: [],
    AllergyIntolerance: [],
    Medication: [],
    MedicationRequest: [],
  };
  for (const resource of latestOfEach(record)) {
    // A modifier that is not understood may turn the meaning round (H12).
    if ('modifierExtension' in resource && listOf(resource.modifierExtension).length > 0) continue;
    const list: FhirResource[] | undefined = Object.hasOwn(chart, resource.resourceType)
      ? chart[resource.resourceType as keyof ByType]
      : undefined;
    list?.push(resource);
  }
  return chart;
}

function latestOfEach(record: PatientRecord): Iterable<FhirResource> {
  const latest = new Map<string | FhirResource, FhirResource>();
  for (const source of Object.values(record.sources)) {
    for (const resource of source.resources) {
      const id = textOf(resource.id);
      const key = id === undefined ? resource : `${resource.resourceType}/${id}`;
      const other = latest.get(key);
      if (other === undefined || updatedAt(resource) > updatedAt(other)) latest.set(key, resource);
    }
  }
  return latest.values();
}

function updatedAt(resource: FhirResource): string {
  return textOf(resource.meta?.lastUpdated) ?? '';
}
