import { Agent as HttpAgent, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { BenchChart } from '../chart.js';

export interface Answer {
  /** 0: there was none. */
  readonly status: number;
  readonly bytes: number;
  /** Until the answer was read to its end. */
  readonly ms: number;
}

/** Who is asked: a server of the bench, or a CDS service somewhere of which only the answers are known. */
export interface Compared {
  readonly name: string;
  readonly asker: Asker;
}

export const SERVICE = 'calcification-patient-view';

/** Asks one CDS service over kept connections, as an EHR does, and reads each answer to its end. */
export class Asker {
  readonly #agent: HttpAgent;
  readonly #url: URL;

  constructor(origin: string, service = SERVICE) {
    this.#url = new URL(`${origin.replace(/\/$/, '')}/cds-services/${service}`);
    this.#agent = this.#isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  }

  /** @param since the moment from which it is timed: when it should have been asked, which a busy asker may miss. */
  ask(chart: BenchChart, since = performance.now()): Promise<Answer> {
    const body = chart.body();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'answer-bytes': chart.answerBytes,
    };
    const send = this.#isSecure ? overHttps : overHttp;
    return new Promise((resolve) => {
      let bytes = 0;
      const done = (status: number): void => {
        resolve({ status, bytes, ms: performance.now() - since });
      };
      const call = send(this.#url, { method: 'POST', headers, agent: this.#agent }, (response) => {
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => {
          done(response.statusCode ?? 0);
        });
        response.on('error', () => {
          done(0);
        });
      });
      call.on('error', () => {
        done(0);
      });
      call.end(body);
    });
  }

  /** So many calls, so many at once. @throws where one is not answered with 200. */
  async askOften(chart: BenchChart, calls: number, atOnce: number): Promise<void> {
    let begun = 0;
    await this.#askWhile(chart, () => (begun += 1) <= calls, atOnce);
  }

  /** For so long, so many at once. @returns calls a second. @throws where one is not answered with 200. */
  async askFor(chart: BenchChart, seconds: number, atOnce: number): Promise<number> {
    const began = performance.now();
    const answered = await this.#askWhile(chart, () => performance.now() - began < seconds * 1_000, atOnce);
    return answered / ((performance.now() - began) / 1_000);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #askWhile(chart: BenchChart, isWanted: () => boolean, atOnce: number): Promise<number> {
    let answered = 0;
    const oneByOne = async (): Promise<void> => {
      for (; isWanted(); answered += 1) {
        const { status } = await this.ask(chart);
        if (status !== 200) throw new Error(`${this.#url.href} answered ${status}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, oneByOne));
    return answered;
  }

  get #isSecure(): boolean {
    return this.#url.protocol === 'https:';
  }
}
