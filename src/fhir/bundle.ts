import type { FhirResource } from 'fhir/r4.js';
import { urlKey } from './reference.js';
import { isObject, isResource, listOf, textOf } from './resource.js';

/** One Bundle, or one page of a search, reduced to what it says; never more than the Bundle itself holds. */
export interface BundlePage {
  /** Everything but outcomes, in the order given; matches and includes alike. */
  readonly resources: readonly FhirResource[];
  /** Entries that count against `total`: neither includes nor outcomes. */
  readonly matches: number;
  readonly total?: number;
  /** Address of the next page, exactly as it stood there. */
  readonly next?: string;
  /** fullUrl and id of each Patient among the entries: what `urn:uuid:` subjects are resolved through. */
  readonly patientUrls: readonly (readonly [url: string, patientId: string])[];
  /** What the outcome entries say: `error` = the search failed, `incomplete` = not everything is here (PD-06). */
  readonly outcome?: 'error' | 'incomplete';
  /** A page of a search can be full; a collection cannot. */
  readonly isSearch: boolean;
}

/** Issue types which mean, at any severity, that the server stopped before the end. */
const INCOMPLETE_ISSUES = new Set(['incomplete', 'timeout', 'throttled', 'too-costly']);

/** @returns undefined when the value is no Bundle at all. */
export function readBundle(value: unknown): BundlePage | undefined {
  if (!isObject(value) || value['resourceType'] !== 'Bundle') return undefined;
  const resources: FhirResource[] = [];
  const patientUrls: [string, string][] = [];
  let matches = 0;
  let outcome: BundlePage['outcome'];
  for (const entry of listOf(value['entry'])) {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    if (!isObject(entry) || !isResource(resource)) continue;
    if (resource.resourceType === 'OperationOutcome') {
      outcome = worse(outcome, outcomeOf(resource));
      continue;
    }
    // A Bundle inside a Bundle (batch-response) is not opened: it must not look as if nothing had been there.
    if (resource.resourceType === 'Bundle') outcome = worse(outcome, 'incomplete');
    if (searchMode(entry) !== 'include') matches += 1;
    const fullUrl = resource.resourceType === 'Patient' ? textOf(entry['fullUrl']) : undefined;
    if (fullUrl !== undefined && typeof resource.id === 'string') patientUrls.push([urlKey(fullUrl), resource.id]);
    resources.push(resource);
  }
  const total = value['total'];
  const next = nextLink(value['link']);
  return {
    resources,
    matches,
    patientUrls,
    isSearch: value['type'] === 'searchset' || value['type'] === undefined,
    ...(typeof total === 'number' && { total }),
    ...(next !== undefined && { next }),
    ...(outcome !== undefined && { outcome }),
  };
}

/** A single resource where a Bundle was expected: a Bundle of one. */
export function pageOf(resource: FhirResource): BundlePage {
  return { resources: [resource], matches: 1, patientUrls: [], isSearch: false };
}

/**
 * Do the pages hold all there is? Not when a `next` link was not followed, when fewer entries came than `total`, when an
 * outcome says so, or when a single page is as full as it was asked to be and says neither total nor next (T25).
 * @param askedCount the `_count` of the search, when it had one.
 */
export function isWhole(pages: readonly BundlePage[], askedCount?: number): boolean {
  const last = pages.at(-1);
  if (last === undefined || last.next !== undefined) return false;
  if (pages.some((page) => page.outcome !== undefined)) return false;
  const matches = pages.reduce((sum, page) => sum + page.matches, 0);
  const total = pages.find((page) => page.total !== undefined)?.total;
  if (total !== undefined) return matches >= total;
  return !(pages.length === 1 && last.isSearch && askedCount !== undefined && matches >= askedCount);
}

/** Is it an outcome that says an error, on its own or as a Bundle's entry? Epic's "no results" is a warning and is none. */
function outcomeOf(outcome: unknown): BundlePage['outcome'] {
  const issues = isObject(outcome) ? listOf(outcome['issue']).filter(isObject) : [];
  if (issues.some((issue) => issue['severity'] === 'error' || issue['severity'] === 'fatal')) return 'error';
  return issues.some((issue) => INCOMPLETE_ISSUES.has(String(issue['code']))) ? 'incomplete' : undefined;
}

function worse(one: BundlePage['outcome'], other: BundlePage['outcome']): BundlePage['outcome'] {
  return one === 'error' || other === undefined ? one : other;
}

function searchMode(entry: Record<string, unknown>): unknown {
  return isObject(entry['search']) ? entry['search']['mode'] : undefined;
}

function nextLink(links: unknown): string | undefined {
  for (const link of listOf(links)) {
    if (isObject(link) && link['relation'] === 'next') return textOf(link['url']);
  }
  return undefined;
}
