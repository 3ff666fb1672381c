import type { Clock } from '../clock.js';
import { PREFETCH_KEYS, type PatientRecord, type PrefetchKey, type Source } from '../fhir/patient-record.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { PatientCheck } from './patient-check.js';
import { questionOf } from './prefetch-template.js';
import { checkRequiredData } from './required-data.js';
import { EMPTY, pageIn, readingOf, UNAVAILABLE, type SourceReading } from './source-reading.js';

export interface PrefetchParts {
  /** The templates of the called service, by key. */
  readonly templates: Readonly<Record<PrefetchKey, string>>;
  readonly clock: Clock;
  /** For everything that is read, from now on. */
  readonly deadlineMs: number;
}

/** What the client gave, checked for its patient; what it did not give is unavailable. */
export async function completePrefetch(request: HookRequest, parts: PrefetchParts): Promise<PatientRecord> {
  await Promise.resolve();
  const readings = Object.fromEntries(PREFETCH_KEYS.map((key) => [key, given(request, key, parts)])) as Record<
    PrefetchKey,
    SourceReading
  >;
  const patientUrls = new Map(Object.values(readings).flatMap((reading) => reading.patientUrls));
  const check = new PatientCheck({ patientId: request.patientId, fhirServer: request.fhirServer, patientUrls });
  let dropped = 0;
  const sources = Object.fromEntries(
    PREFETCH_KEYS.map((key) => {
      const own = check.ownResources(readings[key].resources);
      dropped += own.ownerless + own.unresolved;
      return [key, { state: readings[key].state, resources: own.resources }];
    }),
  ) as Record<PrefetchKey, Source>;
  const record: PatientRecord = { patientId: request.patientId, sources, attachments: new Map(), dropped };
  checkRequiredData(request, record);
  return record;
}

function given(request: HookRequest, key: PrefetchKey, parts: PrefetchParts): SourceReading {
  if (!Object.hasOwn(request.prefetch, key)) return UNAVAILABLE;
  const value = request.prefetch[key];
  if (value === null) return EMPTY;
  const question = questionOf(parts.templates[key]);
  const page = pageIn(value, question);
  return page === undefined ? UNAVAILABLE : readingOf([page], question, 'given');
}
