import type { Clock } from '../clock.js';
import { AllowList } from './allow-list.js';
import { isUnderBase, type BaseUrl } from './base-url.js';
import { boundedBody } from './bounded-body.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { Deadline } from './deadline.js';
import { outboundFetch } from './outbound.js';
import { postOrder, type CreatedOrder, type NewOrder } from './post-order.js';
import { isUnavailable, reasonOfError, reasonOfStatus, unavailable, type Unavailable } from './unavailable.js';

export interface FhirClientOptions {
  /** For one call, headers and body together. */
  readonly timeoutMs?: number;
  /** Of one answer, after decompression. */
  readonly maxBytes?: number;
  /** `oracle`: searches are asked in the form that Oracle Health answers, instead of after a refusal. */
  readonly dialect?: 'epic' | 'oracle';
}

/** One GET under a listed base. */
export interface FhirCall {
  readonly base: BaseUrl;
  readonly url: URL;
  /** Sent on each call when there is one (FA-02); checked by `isSendableToken` before. */
  readonly token?: string | undefined;
  readonly deadline: Deadline;
  /** When less than usual is enough. */
  readonly maxBytes?: number | undefined;
}

export interface FhirAnswer {
  /** Without parameters, in lower case. */
  readonly contentType: string;
  readonly body: Buffer;
}

const CALL_TIMEOUT_MS = 800;
const MAX_BYTES = 8 * 1024 * 1024;
const RETRY_NEEDS_MS = 700;

/** A token with a line break would travel in the error message of fetch (security.md N7): only visible ASCII is sent. */
export function isSendableToken(token: string): boolean {
  return /^[\x21-\x7e]{1,16384}$/.test(token);
}

/** The way out to listed FHIR servers: GETs, and draft orders; bounded in time, size and tries; failures are values. */
export class FhirClient {
  readonly #allowList: AllowList;
  readonly #breaker: CircuitBreaker;
  readonly #silent = new WeakSet<Deadline>();
  readonly #timeoutMs: number;
  readonly #maxBytes: number;
  readonly dialect: FhirClientOptions['dialect'];

  /** @throws StartProblem for a server that is no plain http(s) base address. */
  constructor(fhirServers: readonly string[], clock: Clock, options: FhirClientOptions = {}) {
    this.#allowList = new AllowList(fhirServers);
    this.#breaker = new CircuitBreaker(clock);
    this.#timeoutMs = options.timeoutMs ?? CALL_TIMEOUT_MS;
    this.#maxBytes = options.maxBytes ?? MAX_BYTES;
    this.dialect = options.dialect;
  }

  /** The listed base of a request's fhirServer; undefined = must not be contacted. */
  allowedBase(fhirServer: string | undefined): BaseUrl | undefined {
    return this.#allowList.find(fhirServer);
  }

  /** One call, and at most one more after a reset, 502 or 503 while there is time (T24). */
  async get(call: FhirCall): Promise<FhirAnswer | Unavailable> {
    if (!isUnderBase(call.base, call.url)) return unavailable('not-allowed');
    const server = call.base.origin + call.base.path;
    if (this.#breaker.isOpen(server)) return unavailable('circuit-open');
    let answer = await this.#attempt(call);
    if (isWorthRetrying(answer) && call.deadline.leftMs() > RETRY_NEEDS_MS) answer = await this.#attempt(call);
    this.#note(server, call.deadline, answer);
    return answer;
  }

  /**
   * Creates a draft order: the only way in which anything is ever written. Never tried again, since nobody knows what became of a
   * request without an answer.
   * @returns "ServiceRequest/1", as the server calls it.
   */
  create(call: NewOrder): Promise<CreatedOrder | Unavailable> {
    const { base, deadline } = call;
    if (this.#breaker.isOpen(base.origin + base.path)) return Promise.resolve(unavailable('circuit-open'));
    return postOrder(call, AbortSignal.any([deadline.signal, AbortSignal.timeout(this.#timeoutMs)]));
  }

  /** Silence counts once a request, whatever number of its calls met it; one bad moment is not an outage. */
  #note(server: string, request: Deadline, answer: FhirAnswer | Unavailable): void {
    if (!isSilence(answer)) this.#breaker.answered(server);
    else if (!this.#silent.has(request)) {
      this.#silent.add(request);
      this.#breaker.failed(server);
    }
  }

  async #attempt(call: FhirCall): Promise<FhirAnswer | Unavailable> {
    const signal = AbortSignal.any([call.deadline.signal, AbortSignal.timeout(this.#timeoutMs)]);
    try {
      const response = await outboundFetch(call.url, {
        headers: {
          accept: 'application/fhir+json',
          ...(call.token !== undefined && { authorization: `Bearer ${call.token}` }),
        },
        signal,
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        return unavailable(reasonOfStatus(response.status));
      }
      const body = await boundedBody(response, Math.min(this.#maxBytes, call.maxBytes ?? this.#maxBytes));
      if (body === undefined) return unavailable('too-large');
      return { contentType: mediaTypeOf(response.headers.get('content-type')), body };
    } catch (error) {
      return unavailable(reasonOfError(error, signal));
    }
  }
}

function isWorthRetrying(answer: FhirAnswer | Unavailable): boolean {
  return isUnavailable(answer) && (answer.unavailable === 'reset' || answer.unavailable === 'bad-gateway');
}

/** The server said nothing at all; an error status is an answer. */
function isSilence(answer: FhirAnswer | Unavailable): boolean {
  return isUnavailable(answer) && ['timeout', 'reset', 'unreachable'].includes(answer.unavailable);
}

function mediaTypeOf(contentType: string | null): string {
  const [type = ''] = (contentType ?? '').split(';');
  return type.trim().toLowerCase();
}
