import { Agent, request } from 'node:http';

export interface Call {
  readonly origin: string;
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without one the call has a connection of its own. */
  readonly agent?: Agent;
}

/** An answer, or that there was none. */
export interface Outcome {
  readonly status: number | 'lost';
  readonly requestId: string;
  readonly text: string;
}

/** An EHR gives up long before. */
const LONGEST_MS = 15_000;

/** One POST; it resolves also where the connection breaks, or nobody answers. */
export function post({ origin, path, body, headers = {}, agent }: Call): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = {
      method: 'POST',
      agent: agent ?? false,
      headers: { 'content-type': 'application/json', ...headers },
    };
    const asked = request(origin + path, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      const requestId = String(response.headers['x-request-id']);
      response.once('error', () => {
        resolve({ status: 'lost', requestId, text });
      });
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 'lost', requestId, text });
      });
    });
    asked.once('error', () => {
      resolve({ status: 'lost', requestId: '', text: '' });
    });
    // A connection that was just being handed to a worker as it died is answered by nobody and closed by nobody.
    asked.setTimeout(LONGEST_MS, () => asked.destroy(new Error('no answer')));
    asked.end(body);
  });
}

/** Calls one after another on each of some kept connections, for as long as a test wants. */
export class Load {
  readonly outcomes: Outcome[] = [];
  readonly #ended: Promise<unknown>;
  #isOver = false;

  /** @param next makes the next call. */
  constructor(connections: number, next: () => Call) {
    this.#ended = Promise.all(Array.from({ length: connections }, () => this.#goOn(next)));
  }

  /** Resolves after so many more answers. */
  async more(answers: number): Promise<void> {
    const enough = this.outcomes.length + answers;
    while (this.outcomes.length < enough) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** @returns what was not answered 200. */
  async end(): Promise<Outcome[]> {
    this.#isOver = true;
    await this.#ended;
    return this.outcomes.filter(({ status }) => status !== 200);
  }

  async #goOn(next: () => Call): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!this.#isOver) this.outcomes.push(await post({ ...next(), agent }));
    agent.destroy();
  }
}
