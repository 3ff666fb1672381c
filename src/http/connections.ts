import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/** The connections of a server: lets those that are busy finish when the process has to go (T32). */
export class Connections {
  readonly #server: Server;
  readonly #underWay = new Set<ServerResponse>();
  #isClosing = false;

  constructor(server: Server) {
    this.#server = server;
    // Before the app, which may answer at once.
    server.prependListener('request', (_request, response: ServerResponse) => {
      this.#underWay.add(response);
      response.once('close', () => this.#underWay.delete(response));
      if (this.#isClosing) response.shouldKeepAlive = false;
    });
  }

  /** Accepts no more; what is under way is answered with `Connection: close`; after so many milliseconds all are cut. */
  async close(patienceMs: number): Promise<void> {
    this.#isClosing = true;
    for (const response of this.#underWay) response.shouldKeepAlive = false;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    const cut = setTimeout(() => {
      this.#server.closeAllConnections();
    }, patienceMs);
    await closed;
    clearTimeout(cut);
    // The server is closed a moment before the answers that were cut: whoever counts or records them has to be waited for.
    await Promise.all([...this.#underWay].map((response) => once(response, 'close')));
  }
}
