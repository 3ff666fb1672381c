import { isWhole, pageOf, readBundle, type BundlePage } from '../fhir/bundle.js';
import type { PrefetchKey, Source, SourceState } from '../fhir/patient-record.js';
import { isResource, textOf } from '../fhir/resource.js';
import type { TemplateQuestion } from './prefetch-template.js';

/** One prefetch key as it was read, before anyone looked whose resources they are. */
export interface SourceReading extends Source {
  readonly patientUrls: BundlePage['patientUrls'];
  /** The page whose `next` link nobody has followed yet. */
  readonly unfinished?: BundlePage;
}

/** Keys that are not in it are still to be asked for. */
export type SourceReadings = Readonly<Partial<Record<PrefetchKey, SourceReading>>>;

export const UNAVAILABLE: SourceReading = { state: 'unavailable', resources: [], patientUrls: [] };
export const EMPTY: SourceReading = { state: 'empty', resources: [], patientUrls: [] };

/**
 * The page inside a value that answers the question: a Bundle of any type, or one resource of the type asked for.
 * An OperationOutcome, a page of HTML or another type is no answer (T26).
 */
export function pageIn(value: unknown, question: TemplateQuestion): BundlePage | undefined {
  const page = readBundle(value);
  if (page !== undefined) return page;
  return isResource(value) && value.resourceType === question.resourceType ? pageOf(value) : undefined;
}

/** @param state what a whole answer is called: `given` by the client or `fetched` by us. */
export function readingOf(
  pages: readonly BundlePage[],
  question: TemplateQuestion,
  state: Extract<SourceState, 'given' | 'fetched'>,
): SourceReading {
  const resources = pages.flatMap((page) => page.resources);
  const last = pages.at(-1);
  const reading = {
    resources,
    patientUrls: pages.flatMap((page) => page.patientUrls),
    ...(last?.next !== undefined && { unfinished: last }),
  };
  const whole = isWhole(pages, question.askedCount);
  if (resources.length === 0) {
    if (pages.some((page) => page.outcome === 'error')) return UNAVAILABLE;
    return { ...reading, state: whole ? 'empty' : 'partial' };
  }
  const answers = resources.filter((resource) => resource.resourceType === question.resourceType);
  if (answers.length === 0) return UNAVAILABLE;
  if (question.resourceType !== 'Patient') return { ...reading, state: whole ? state : 'partial' };
  // Without an id nobody can say whose record this is.
  return answers.every((patient) => textOf(patient.id) !== undefined) ? { ...reading, state } : UNAVAILABLE;
}
