import type { DiagnosticReport, FhirResource, Observation } from 'fhir/r4.js';
import { localReference } from '../../fhir/local-reference.js';
import { listOf, textOf } from '../../fhir/resource.js';

/** The Observations that a report names as its results: "Observation/o1". */
export function resultReferences(report: DiagnosticReport, fhirServer: string | undefined): string[] {
  return listOf(report.result).flatMap((result) => {
    const text = textOf(result.reference);
    const uuid = text === undefined ? undefined : /^urn:uuid:(.+)$/i.exec(text)?.[1];
    if (uuid !== undefined) return [`Observation/${uuid}`];
    return text === undefined ? [] : listOf(localReference(text, fhirServer));
  });
}

/** Contained results have the report's subject; one that names another subject is set aside. */
export function containedObservations(report: DiagnosticReport): Observation[] {
  return (listOf(report.contained) as readonly FhirResource[])
    .filter((resource) => resource.resourceType === 'Observation')
    .filter(({ subject }) => subject?.reference === undefined || subject.reference === report.subject?.reference);
}
