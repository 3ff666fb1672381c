import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { isObject, isResource, listOf } from './resource.js';
import { PREFETCH_KEYS } from './patient-record.js';
import type { PrefetchKey } from './patient-record.js';

const KEY_OF_TYPE: Readonly<Record<string, PrefetchKey>> = {
  Patient: 'patient',
  Condition: 'conditions',
  DiagnosticReport: 'reports',
  ServiceRequest: 'orders',
  MedicationRequest: 'medications',
  Procedure: 'procedures',
  ImagingStudy: 'studies',
};

/**
 * A whole chart in one Bundle (a Synthea transaction, a $everything answer) laid out under the prefetch keys; every key is
 * there, so that what the Bundle does not hold is known not to exist. fullUrls are kept for urn:uuid references.
 */
export function resourcesByKey(chart: FhirResource): Record<string, Bundle | FhirResource> {
  const entries = new Map<PrefetchKey, BundleEntry[]>(PREFETCH_KEYS.map((key) => [key, []] as const));
  let patient: FhirResource | undefined;
  for (const entry of listOf<BundleEntry>(chart.resourceType === 'Bundle' ? chart.entry : undefined)) {
    const resource: unknown = entry.resource;
    if (!isResource(resource)) continue;
    if (resource.resourceType === 'Patient') patient ??= resource;
    const key = resource.resourceType === 'Observation' ? observationKey(resource) : KEY_OF_TYPE[resource.resourceType];
    if (key !== undefined) entries.get(key)?.push(entry);
  }
  const bundles = [...entries].map(([key, entry]) => [key, searchset(entry)] as const);
  return { ...Object.fromEntries(bundles), ...(patient === undefined ? {} : { patient: withUrl(patient, entries) }) };
}

/** The Patient as a Bundle, so that its fullUrl resolves the urn:uuid subjects of the others. */
function withUrl(patient: FhirResource, entries: ReadonlyMap<PrefetchKey, BundleEntry[]>): Bundle | FhirResource {
  const own = entries.get('patient') ?? [];
  return own.some((entry) => entry.fullUrl !== undefined) ? searchset(own) : patient;
}

function observationKey(resource: FhirResource): PrefetchKey {
  const categories = 'category' in resource ? listOf<unknown>(resource.category) : [];
  const isLab = categories.some(
    (category) =>
      isObject(category) &&
      listOf<unknown>(category['coding']).some((coding) => isObject(coding) && coding['code'] === 'laboratory'),
  );
  return isLab ? 'labs' : 'observations';
}

function searchset(entry: BundleEntry[]): Bundle {
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
}
