import { isComplete, type PatientRecord, type PrefetchKey } from '../fhir/patient-record.js';
import type { Completeness } from './fact-list.js';

/** Absence can only be concluded when every source was seen whole; with none of them nothing is known. */
export function completenessOf(record: PatientRecord, keys: readonly PrefetchKey[]): Completeness {
  const sources = keys.map((key) => record.sources[key]);
  if (sources.every(isComplete)) return 'complete';
  return sources.every((source) => source.state === 'unavailable') ? 'unavailable' : 'partial';
}
