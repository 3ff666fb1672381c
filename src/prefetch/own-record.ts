import type { FhirResource } from 'fhir/r4.js';
import {
  isComplete,
  PREFETCH_KEYS,
  type PatientRecord,
  type PrefetchKey,
  type Source,
} from '../fhir/patient-record.js';
import type { PatientUrls } from '../fhir/reference.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { PatientCheck, patientMismatch } from './patient-check.js';
import { UNAVAILABLE, type SourceReadings } from './source-reading.js';

/**
 * The record out of what was read: only resources that are the patient's, the rest counted.
 * @throws Problem `patient.mismatch` when the token, the context or a single resource is another patient's (SAF-6).
 */
export function ownRecord(request: HookRequest, readings: SourceReadings): PatientRecord {
  checkTokenPatient(request);
  const { patientId, fhirServer } = request;
  const check = new PatientCheck({ patientId, fhirServer, patientUrls: patientUrlsOf(readings) });
  let dropped = 0;
  const keep = (key: PrefetchKey): Source => {
    const { state, resources } = readings[key] ?? UNAVAILABLE;
    const own = check.ownResources(resources);
    if (state === 'unavailable') return { state, resources: [] };
    dropped += own.ownerless + own.unresolved;
    const source = { state, resources: inOneOrder(own.resources) };
    // A resource of an unknown patient may be this one's: what is absent here may be there.
    return own.unresolved > 0 && isComplete(source) ? { ...source, state: 'partial' } : source;
  };
  const sources = Object.fromEntries(PREFETCH_KEYS.map((key) => [key, keep(key)])) as Record<PrefetchKey, Source>;
  for (const resources of [request.draftOrders ?? [], request.newConditions]) {
    const own = check.ownResources(resources);
    dropped += own.ownerless + own.unresolved;
  }
  return {
    patientId,
    sources,
    attachments: new Map(),
    newProblems: [],
    dropped,
    ...(fhirServer === undefined ? {} : { fhirServer }),
  };
}

/**
 * The order of entries is the sender's accident: where two of one moment compete, every sender's order must give the same
 * card (PD-10), so the id decides.
 */
function inOneOrder(resources: readonly FhirResource[]): readonly FhirResource[] {
  return resources.toSorted((one, other) => {
    const [id, otherId] = [idOf(one), idOf(other)];
    return id < otherId ? -1 : Number(id > otherId);
  });
}

function idOf({ id }: { readonly id?: unknown }): string {
  return typeof id === 'string' ? id : '';
}

/** A token for another patient must not read this one's record (FA-04). */
function checkTokenPatient(request: HookRequest): void {
  const patient = request.fhirAuthorization?.patient;
  if (patient !== undefined && patient.replace(/^Patient\//, '') !== request.patientId) throw patientMismatch();
}

function patientUrlsOf(readings: SourceReadings): PatientUrls {
  const urls = new Map<string, string | undefined>();
  for (const key of PREFETCH_KEYS) {
    for (const [url, id] of readings[key]?.patientUrls ?? []) {
      urls.set(url, urls.has(url) && urls.get(url) !== id ? undefined : id);
    }
  }
  return urls;
}
