import type { Knowledge } from '../knowledge/knowledge.js';

/** What every gatherer needs besides the record. */
export interface Gathering {
  readonly knowledge: Pick<Knowledge, 'meanings' | 'orders' | 'labsByCode' | 'policy'>;
  /** YYYY-MM-DD in the time zone. */
  readonly today: string;
  readonly timeZone: string;
  /** Base of the request's FHIR server: absolute references under it are local ones. */
  readonly fhirServer?: string | undefined;
}
