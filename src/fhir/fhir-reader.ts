import type { FhirResource } from 'fhir/r4.js';
import type { BaseUrl } from './base-url.js';
import { readBundle, type BundlePage } from './bundle.js';
import { isSendableToken, type FhirAnswer, type FhirClient } from './client.js';
import type { Deadline } from './deadline.js';
import { parseFhirJson } from './fhir-json.js';
import { ParallelLimit } from './parallel-limit.js';
import { isResource } from './resource.js';
import { asOracleAnswers, countOf, withoutOptionalParameters } from './search-parameters.js';
import { isUnavailable, unavailable, type Unavailable } from './unavailable.js';

/** What a search brought: its pages as far as they were read, and the page size asked for in the end. */
export interface SearchAnswer {
  readonly pages: readonly BundlePage[];
  readonly askedCount?: number;
}

/** One call that was made: when, by a clock that only counts, and whether it brought nothing. */
export interface FhirCallTaken {
  readonly startedMs: number;
  readonly endedMs: number;
  readonly failed: boolean;
}

const MAX_PAGES = 3;
const MAX_PARALLEL = 4;
/** Many times the longest report; of a text, 64 KB are read. */
const MAX_BINARY_BYTES = 2 * 1024 * 1024;

/** Reads from the one FHIR server of a request, with that request's token and deadline; gone when the request is (FA-06, FA-07). */
export class FhirReader {
  readonly #parallel = new ParallelLimit(MAX_PARALLEL);

  private constructor(
    private readonly client: FhirClient,
    private readonly base: BaseUrl,
    private readonly token: string | undefined,
    private readonly deadline: Deadline,
    private readonly onCall: ((call: FhirCallTaken) => void) | undefined,
  ) {}

  /** @returns undefined when the server is not listed or the token cannot be sent: then nothing is asked at all. */
  static connect(
    client: FhirClient,
    access: { readonly fhirServer: string | undefined; readonly token: string | undefined },
    deadline: Deadline,
    onCall?: (call: FhirCallTaken) => void,
  ): FhirReader | undefined {
    const base = client.allowedBase(access.fhirServer);
    const token = access.token === '' ? undefined : access.token;
    if (base === undefined || (token !== undefined && !isSendableToken(token))) return undefined;
    return new FhirReader(client, base, token, deadline, onCall);
  }

  /** @param reference "Patient/1", with its id already encoded. */
  async read(reference: string): Promise<FhirResource | Unavailable> {
    const answer = await this.#get(this.#address(reference));
    if (isUnavailable(answer)) return answer;
    const value = jsonOf(answer);
    return isResource(value) ? value : unavailable('malformed');
  }

  /**
   * @param query "Condition?patient=1"; asked again in its plainest form when the server refuses it. Where the dialect of the server
   * is known, it is not first asked for what it does not have.
   */
  async search(query: string): Promise<SearchAnswer | Unavailable> {
    const address = this.#address(query);
    const url = address !== undefined && this.client.dialect === 'oracle' ? asOracleAnswers(address) : address;
    if (url === undefined) return unavailable('not-allowed');
    const page = await this.#page(url);
    if (!isUnavailable(page)) return { pages: await this.follow(page, url), ...countOf(url) };
    const plain = withoutOptionalParameters(url);
    if (page.unavailable !== 'bad-request' || plain.href === url.href) return page;
    const plainPage = await this.#page(plain);
    return isUnavailable(plainPage) ? plainPage : { pages: await this.follow(plainPage, plain) };
  }

  /**
   * The page and those after it, at most three in all. It stops, leaving the last page's `next` where it is, at an
   * address outside the base, at one it has been to, and at an answer that is none (PD-08, T11).
   */
  async follow(first: BundlePage, from?: URL): Promise<readonly BundlePage[]> {
    const pages = [first];
    const visited = new Set(from === undefined ? [] : [from.href]);
    for (let next = first.next; next !== undefined && pages.length < MAX_PAGES;) {
      const url = URL.canParse(next, this.#root()) ? new URL(next, this.#root()) : undefined;
      if (url === undefined || visited.has(url.href)) break;
      visited.add(url.href);
      const page = await this.#page(url);
      if (isUnavailable(page)) break;
      pages.push(page);
      next = page.next;
    }
    return pages;
  }

  /** A Binary, as FHIR JSON or as it is. */
  readRaw(reference: string): Promise<FhirAnswer | Unavailable> {
    return this.#get(this.#address(reference), MAX_BINARY_BYTES);
  }

  async #page(url: URL): Promise<BundlePage | Unavailable> {
    const answer = await this.#get(url);
    if (isUnavailable(answer)) return answer;
    return readBundle(jsonOf(answer)) ?? unavailable('malformed');
  }

  async #get(url: URL | undefined, maxBytes?: number): Promise<FhirAnswer | Unavailable> {
    if (url === undefined) return unavailable('not-allowed');
    return this.#parallel.run(() =>
      this.deadline.signal.aborted ? Promise.resolve(unavailable('timeout')) : this.#call(url, maxBytes),
    );
  }

  async #call(url: URL, maxBytes: number | undefined): Promise<FhirAnswer | Unavailable> {
    const { base, token, deadline } = this;
    const startedMs = performance.now();
    const answer = await this.client.get({ base, url, token, deadline, maxBytes });
    this.onCall?.({ startedMs, endedMs: performance.now(), failed: isUnavailable(answer) });
    return answer;
  }

  /** An id such as ".." would climb: the path must come out of the URL parser as it went in. */
  #address(relative: string): URL | undefined {
    const text = this.#root() + relative;
    if (!URL.canParse(text)) return undefined;
    const url = new URL(text);
    const [path = ''] = relative.split('?', 1);
    return url.pathname === `${this.base.path}/${path}` ? url : undefined;
  }

  #root(): string {
    return `${this.base.origin}${this.base.path}/`;
  }
}

function jsonOf(answer: FhirAnswer): unknown {
  return answer.contentType.includes('json') ? parseFhirJson(answer.body) : undefined;
}
