import cluster from 'node:cluster';
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Readiness } from './readiness.js';

/**
 * The connections of a server: lets those that are busy finish when the process has to go (T32). From the moment that it drains each
 * answer says that its connection closes, so that a client who keeps one is elsewhere before it is cut.
 */
export class Connections {
  readonly #server: Server;
  readonly #readiness: Readiness;
  readonly #underWay = new Set<ServerResponse>();
  #isClosing = false;

  constructor(server: Server, readiness: Readiness) {
    this.#server = server;
    this.#readiness = readiness;
    // Before the app, which may answer at once.
    server.prependListener('request', (_request, response: ServerResponse) => {
      this.#underWay.add(response);
      response.once('close', () => this.#underWay.delete(response));
      if (this.#isClosing || this.#readiness.state === 'draining') response.shouldKeepAlive = false;
    });
  }

  /**
   * Leaves new connections to others, and lets go of those that are open without breaking one that a client is just about to use:
   * each is told with its next answer (`Connection: close`). Resolves when none is left, or after so many milliseconds.
   */
  async leaveToOthers(patienceMs: number): Promise<void> {
    this.#closeAfterAnswers();
    // Not that of http, which breaks off what is idle at this moment.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(this.#server, resolve));
    await Promise.race([closed, after(patienceMs, undefined, { ref: false })]);
  }

  /** Accepts no more; what is under way is answered with `Connection: close`; after so many milliseconds all are cut. */
  async close(patienceMs: number): Promise<void> {
    this.#closeAfterAnswers();
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

  #closeAfterAnswers(): void {
    this.#isClosing = true;
    for (const response of this.#underWay) response.shouldKeepAlive = false;
  }
}

/**
 * Closes every connection beyond so many at once (N9). A worker does it by itself: one that it refused by `maxConnections` would be
 * handed to another worker, which refuses it too, and so on.
 */
export function limitConnections(server: Server, most: number): void {
  if (!cluster.isWorker) {
    server.maxConnections = most;
    return;
  }
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => (open -= 1));
    if (open > most) socket.destroy();
  });
}
