import type { Bundle, FhirResource } from 'fhir/r4.js';
import { ACCESSION, condition, lab, order, report, type Size } from './chart-resources.js';

/** A chart as it is asked about, call after call. */
export interface BenchChart {
  readonly resources: number;
  readonly finding: boolean;
  /** How long the service's answer is, and so those of the floors. */
  readonly answerBytes: number;
  /** The request of the next call. */
  body(): string;
}

/** The same request again and again: a chart that is opened again, or of whose reports most were read before. */
export function chartAgain(resources: number, finding: boolean, size?: Size): BenchChart {
  const request = benchRequest(resources, finding, size);
  return { resources, finding, answerBytes: 0, body: () => request };
}

/** As many resources, but no call has a text of a report that the service has read before. */
export function chartWithNewTexts(resources: number, finding: boolean): BenchChart {
  const request = benchRequest(resources, finding);
  // A process that answers all that is asked of it here does not see a number twice.
  const body = (): string => request.replaceAll(ACCESSION, `A${String((accession += 1)).padStart(7, '0')}`);
  return { resources, finding, answerBytes: 0, body };
}
let accession = 0;

/** A patient-view request with so many resources: 70 % labs, 10 % each of reports, conditions and orders. */
export function benchRequest(resources: number, finding: boolean, size: Size = 'as sent'): string {
  const share = Math.round((resources - 1) / 10);
  const series = (count: number, make: (index: number) => FhirResource): Bundle =>
    searchset(Array.from({ length: count }, (_, index) => make(index)));
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: '00000000-0000-4000-8000-000000000000',
    context: { patientId: 'bench', userId: 'Practitioner/bench' },
    prefetch: {
      patient: { resourceType: 'Patient', id: 'bench', gender: 'female', birthDate: '1960-05-05' },
      labs: series(resources - 1 - 3 * share, (index) => lab(index, size)),
      reports: series(share, (index) => report(index, size, finding && index === 0)),
      conditions: series(share, (index) => condition(index, size)),
      orders: series(share, (index) => order(index, size)),
      observations: searchset([]),
      medications: searchset([]),
      procedures: searchset([]),
      studies: searchset([]),
    },
  });
}

function searchset(resources: FhirResource[]): Bundle {
  const entry = resources.map((resource) => ({
    fullUrl: `https://ehr.example/fhir/${resource.resourceType}/${resource.id ?? ''}`,
    resource,
  }));
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
}
