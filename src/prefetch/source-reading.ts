import type { FhirResource } from 'fhir/r4.js';
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

/** The page inside a value: a Bundle of any type, or one resource. HTML, numbers and lists hold none (T26). */
export function pageIn(value: unknown): BundlePage | undefined {
  const page = readBundle(value);
  if (page !== undefined) return page;
  return isResource(value) && value.resourceType !== 'OperationOutcome' ? pageOf(value) : undefined;
}

/** @param state what a whole answer is called: `given` by the client or `fetched` by us. */
export function readingOf(
  pages: readonly BundlePage[],
  question: TemplateQuestion,
  state: Extract<SourceState, 'given' | 'fetched'>,
): SourceReading {
  const resources = pages.flatMap((page) => page.resources);
  const patientUrls = pages.flatMap((page) => page.patientUrls);
  // What is no answer is kept as unavailable: nobody will use it, but whose it is still matters (SAF-6).
  if (!isAnswer(pages, resources, question)) return { state: 'unavailable', resources, patientUrls };
  const last = pages.at(-1);
  const unfinished = last?.next === undefined ? {} : { unfinished: last };
  const found = resources.length === 0 ? 'empty' : state;
  const isAll = question.resourceType === 'Patient' || isWhole(pages, question.askedCount);
  return { state: isAll ? found : 'partial', resources, patientUrls, ...unfinished };
}

/** Nothing found is an answer unless an error says why; otherwise there must be something of the type asked for. */
function isAnswer(
  pages: readonly BundlePage[],
  resources: readonly FhirResource[],
  { resourceType }: TemplateQuestion,
): boolean {
  if (resources.length === 0) return !pages.some((page) => page.outcome === 'error');
  const answers = resources.filter((resource) => resource.resourceType === resourceType);
  // Without an id nobody can say whose record it is.
  if (resourceType === 'Patient' && !answers.every((patient) => textOf(patient.id) !== undefined)) return false;
  return answers.length > 0;
}
