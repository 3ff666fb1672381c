import { request } from 'node:http';
import type { ClientRequest, IncomingHttpHeaders } from 'node:http';
import { PATIENT_VIEW } from './test-client.js';

export interface HeldAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A call whose head has reached the service, which waits for the body: under way for as long as a test wants. */
export class HeldCall {
  private constructor(
    private readonly call: ClientRequest,
    /** What the service says, whether or not it got the body. */
    readonly answer: Promise<HeldAnswer>,
  ) {}

  /** Resolves once the service asked for the body (100 Continue), or has answered without it. */
  static async open(origin: string, body: string, headers: Record<string, string> = {}): Promise<HeldCall> {
    const call = request(origin + PATIENT_VIEW, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
        ...headers,
      },
    });
    const answer = new Promise<HeldAnswer>((resolve, reject) => {
      call.on('error', reject);
      call.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
    });
    const asked = new Promise<void>((resolve) => call.once('continue', resolve));
    call.flushHeaders();
    await Promise.race([asked, answer]);
    return new HeldCall(call, answer);
  }

  finish(body: string): Promise<HeldAnswer> {
    this.call.end(body);
    return this.answer;
  }

  /** Breaks the connection off, body unsent. */
  leave(): void {
    this.call.destroy();
  }
}
