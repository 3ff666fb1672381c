import { boundedBody } from '../fhir/bounded-body.js';

/** One HTTP exchange with the service under test. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'OPTIONS' | 'PUT';
  /** Behind the base URL: "/cds-services". */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Transport = (request: WireRequest) => Promise<WireReply>;

/** No answer: refused, cut off, or none in time. The words of the library stay out of it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const PATIENCE_MS = 15_000;
/** No answer of a service is as long: one that never ends is none, and must not fill the memory of whoever checks it. */
const LONGEST_BODY = 32 * 1024 * 1024;
const TRIES = 4;
const LONGEST_PAUSE_S = 10;

/** Sends as a client would; waits when the service asks for it (429 with Retry-After). */
export function httpTransport(base: string, longestBody = LONGEST_BODY): Transport {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await sendOnce(base, longestBody, request);
      const pause = Number(reply.headers.get('retry-after') ?? 1);
      if (reply.status !== 429 || attempt === TRIES || !(pause <= LONGEST_PAUSE_S)) return reply;
      await new Promise((resolve) => setTimeout(resolve, pause * 1000));
    }
  };
}

async function sendOnce(
  base: string,
  longestBody: number,
  { method, path, headers, body }: WireRequest,
): Promise<WireReply> {
  try {
    const response = await fetch(base + path, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body }),
    });
    const bytes = await boundedBody(response, longestBody);
    if (bytes === undefined) throw new NoAnswer(`too much of an answer to ${method} ${path}`);
    return { status: response.status, headers: response.headers, text: new TextDecoder().decode(bytes) };
  } catch (reason) {
    if (reason instanceof NoAnswer) throw reason;
    throw new NoAnswer(`no answer to ${method} ${path}`);
  }
}

/** The parsed body; undefined when there is none or it is no JSON. */
export function jsonOf({ text }: WireReply): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
