import type { Clock } from '../clock.js';
import type { FhirClient } from '../fhir/client.js';
import { startDeadline } from '../fhir/deadline.js';
import { FhirReader, type FhirCallTaken } from '../fhir/fhir-reader.js';
import type { PatientRecord, PrefetchKey } from '../fhir/patient-record.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { attachmentReferences, readAttachments } from './attachments.js';
import { givenReadings } from './given-readings.js';
import { withDraftsBeside } from './orders-at-hand.js';
import { ownRecord } from './own-record.js';
import { withNewProblems } from './new-problems.js';
import { isUnfinished, readMissing } from './read-missing.js';
import { checkRequiredData } from './required-data.js';

export interface PrefetchParts {
  /** The templates of the called service, by key. */
  readonly templates: Readonly<Record<PrefetchKey, string>>;
  /** Reaches the FHIR servers this client's requests may name; undefined = none. */
  readonly fhirClient: FhirClient | undefined;
  readonly clock: Clock;
  /** For everything that is read from the FHIR server, together. */
  readonly deadlineMs: number;
  /** Told of each call to the FHIR server. */
  readonly onFetch?: (call: FhirCallTaken) => void;
}

/**
 * From a request to the record of its patient: what the client sent, and what it left out read from its FHIR server
 * when that may be asked. Whose data it is is checked before anything is asked, and again on what was read.
 * @throws Problem `patient.mismatch` (400) or `prefetch.unavailable` (412).
 */
export async function completePrefetch(request: HookRequest, parts: PrefetchParts): Promise<PatientRecord> {
  const given = givenReadings(request.prefetch, parts.templates);
  let record = ownRecord(request, given);
  let reader: FhirReader | undefined;
  if (isUnfinished(request, given)) {
    reader = connect(request, parts);
    if (reader) record = ownRecord(request, await readMissing(request, given, parts.templates, reader));
  }
  checkRequiredData(request, record);
  record = withDraftsBeside(request, withNewProblems(request, record));
  const references = attachmentReferences(record, request.fhirServer);
  if (references.size === 0) return record;
  reader ??= connect(request, parts);
  return reader ? { ...record, attachments: await readAttachments(references, reader) } : record;
}

function connect(request: HookRequest, parts: PrefetchParts): FhirReader | undefined {
  if (parts.fhirClient === undefined) return undefined;
  const access = { fhirServer: request.fhirServer, token: request.fhirAuthorization?.accessToken };
  return FhirReader.connect(parts.fhirClient, access, startDeadline(parts.deadlineMs, parts.clock), parts.onFetch);
}
