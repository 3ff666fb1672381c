import type { FhirResource } from 'fhir/r4.js';

/** The frozen prefetch keys (design, section 1); Epic sites type them by hand. */
export const PREFETCH_KEYS = [
  'patient',
  'conditions',
  'reports',
  'labs',
  'observations',
  'orders',
  'medications',
  'procedures',
  'studies',
] as const;

export type PrefetchKey = (typeof PREFETCH_KEYS)[number];

/**
 * What is known of one key: given by the client, fetched by us, looked for and empty, seen only in part, or unavailable.
 * "None" and "could not ask" never look alike (PD-03..PD-09).
 */
export type SourceState = 'given' | 'fetched' | 'empty' | 'partial' | 'unavailable';

export interface Source {
  readonly state: SourceState;
  readonly resources: readonly FhirResource[];
}

/** The text of a report's attachment that lay in a Binary of the same FHIR server, by the url of the attachment. */
export type Attachments = ReadonlyMap<string, { readonly contentType: string; readonly data: Buffer }>;

/** All that is known of one patient in one request; every clinical resource in it is this patient's (SAF-6). */
export interface PatientRecord {
  readonly patientId: string;
  /** The FHIR server that the references of this record are relative to. */
  readonly fhirServer?: string;
  readonly sources: Readonly<Record<PrefetchKey, Source>>;
  readonly attachments: Attachments;
  /** "Condition/1": the items that were just added to the problem list (problem-list-item-create). */
  readonly newProblems: readonly string[];
  /** Resources set aside because their subject could not be resolved. */
  readonly dropped: number;
}

/** Is everything of this key in our hands, so that absence means absence? */
export function isComplete(source: Source): boolean {
  return source.state === 'given' || source.state === 'fetched' || source.state === 'empty';
}
