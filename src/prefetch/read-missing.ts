import type { FhirReader, SearchAnswer } from '../fhir/fhir-reader.js';
import { pageOf } from '../fhir/bundle.js';
import { encodedReference, localReference } from '../fhir/local-reference.js';
import { PREFETCH_KEYS, type PrefetchKey } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import { isUnavailable, type Unavailable } from '../fhir/unavailable.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { fillTemplate, questionOf } from './prefetch-template.js';
import { readingOf, UNAVAILABLE, type SourceReading, type SourceReadings } from './source-reading.js';

type Templates = Readonly<Record<PrefetchKey, string>>;

/** Is there anything that only the FHIR server can tell? */
export function isUnfinished(request: HookRequest, given: SourceReadings): boolean {
  return (
    PREFETCH_KEYS.some((key) => given[key] === undefined || given[key].unfinished !== undefined) ||
    missingOrders(request, given).length > 0
  );
}

/** Missing keys, further pages and dispatched orders, all at once; the reader's deadline ends them together. */
export async function readMissing(
  request: HookRequest,
  given: SourceReadings,
  templates: Templates,
  reader: FhirReader,
): Promise<SourceReadings> {
  const [orders, ...entries] = await Promise.all([
    readOrders(missingOrders(request, given), reader),
    ...PREFETCH_KEYS.map(async (key) => [key, await readKey(given[key], templates[key], request, reader)] as const),
  ]);
  const readings: Partial<Record<PrefetchKey, SourceReading>> = Object.fromEntries(entries);
  return orders.resources.length === 0 ? readings : { ...readings, orders: withOrders(readings.orders, orders) };
}

async function readKey(
  given: SourceReading | undefined,
  template: string,
  request: HookRequest,
  reader: FhirReader,
): Promise<SourceReading> {
  const question = questionOf(template);
  if (given !== undefined) {
    if (given.unfinished === undefined) return given;
    return readingOf(await reader.follow(given.unfinished), question, 'given');
  }
  const address = fillTemplate(template, request.patientId);
  const answer = await (address.includes('?') ? reader.search(address) : readOne(address, reader));
  if (isUnavailable(answer)) return UNAVAILABLE;
  // The page size that counts is the one of the search that was answered, which may have been the plainer one.
  const { resourceType } = question;
  const asked = answer.askedCount === undefined ? { resourceType } : { resourceType, askedCount: answer.askedCount };
  return readingOf(answer.pages, asked, 'fetched');
}

async function readOne(reference: string, reader: FhirReader): Promise<SearchAnswer | Unavailable> {
  const resource = await reader.read(reference);
  return isUnavailable(resource) ? resource : { pages: [pageOf(resource)] };
}

/** Dispatched orders that the prefetch does not hold, as local references. */
function missingOrders(request: HookRequest, given: SourceReadings): readonly string[] {
  if (request.hook !== 'order-dispatch') return [];
  const known = [given.orders, given.medications].flatMap((reading) => reading?.resources.map(referenceTo) ?? []);
  return request.dispatchedOrders
    .map((reference) => localReference(reference, request.fhirServer))
    .filter((reference) => reference !== undefined)
    .filter((reference) => !known.includes(reference));
}

async function readOrders(references: readonly string[], reader: FhirReader): Promise<SourceReading> {
  const answers = await Promise.all(references.map((reference) => reader.read(encodedReference(reference))));
  return { ...UNAVAILABLE, resources: answers.flatMap((answer) => (isUnavailable(answer) ? [] : [answer])) };
}

/** The orders read one by one do not make an unread list of orders complete. */
function withOrders(orders: SourceReading = UNAVAILABLE, dispatched: SourceReading): SourceReading {
  const state = orders.state === 'given' || orders.state === 'fetched' ? orders.state : 'partial';
  return { ...orders, state, resources: [...orders.resources, ...dispatched.resources] };
}
