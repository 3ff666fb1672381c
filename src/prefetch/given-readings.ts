import { PREFETCH_KEYS, type PrefetchKey } from '../fhir/patient-record.js';
import { questionOf } from './prefetch-template.js';
import { EMPTY, pageIn, readingOf, UNAVAILABLE, type SourceReading, type SourceReadings } from './source-reading.js';

/**
 * What the client sent, key by key; a key that it left out stays out (PD-03), keys that are not ours are not looked at
 * (PD-11). What it sent is its answer: null and failures are not asked for again (PD-04, PD-07).
 */
export function givenReadings(
  prefetch: Readonly<Record<string, unknown>>,
  templates: Readonly<Record<PrefetchKey, string>>,
): SourceReadings {
  const readings: Partial<Record<PrefetchKey, SourceReading>> = {};
  for (const key of PREFETCH_KEYS) {
    if (Object.hasOwn(prefetch, key)) readings[key] = givenReading(prefetch[key], templates[key]);
  }
  return readings;
}

function givenReading(value: unknown, template: string): SourceReading {
  if (value === null) return EMPTY;
  const question = questionOf(template);
  const page = pageIn(value);
  return page === undefined ? UNAVAILABLE : readingOf([page], question, 'given');
}
