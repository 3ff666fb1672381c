import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const LOOK_MS = 100;

interface Backend {
  readonly origin: string;
  isReady: boolean;
}

/**
 * A load balancer as sites have one: one address for several replicas, in turn those whose /readyz is 200, asked ten times a second.
 * Nothing is sent twice: a call that a replica does not answer is a 502, which is what the tests look for.
 */
export class Balancer {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #backends = new Map<string, Backend>();
  readonly #looking: NodeJS.Timeout;
  #turn = 0;

  private constructor(
    readonly origin: string,
    private readonly server: Server,
  ) {
    this.#looking = setInterval(() => {
      for (const backend of this.#backends.values()) void look(backend);
    }, LOOK_MS);
  }

  static async start(): Promise<Balancer> {
    const server = createServer().listen(0, '127.0.0.1');
    // Longer than any test: a client must not meet the end of a connection that it believes to be open.
    server.keepAliveTimeout = 600_000;
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const balancer = new Balancer(`http://127.0.0.1:${port}`, server);
    server.on('request', (incoming, response) => {
      balancer.#forward(incoming, response);
    });
    return balancer;
  }

  /** Resolves when it gets calls. */
  async add(origin: string): Promise<void> {
    const backend = { origin, isReady: false };
    this.#backends.set(origin, backend);
    while (!(await look(backend))) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  remove(origin: string): void {
    this.#backends.delete(origin);
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const ready = [...this.#backends.values()].filter(({ isReady }) => isReady);
    const backend = ready[(this.#turn += 1) % ready.length];
    if (backend === undefined) {
      response.writeHead(502).end('nobody is ready');
      return;
    }
    const { method, headers, url } = incoming;
    const onward = request(`${backend.origin}${url ?? '/'}`, { method, headers, agent: this.#agent }, (answer) => {
      const { connection: _, ...rest } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, rest);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end('the replica did not answer');
    });
    incoming.pipe(onward);
  }
}

async function look(backend: Backend): Promise<boolean> {
  const answer = await fetch(`${backend.origin}/readyz`).catch(() => undefined);
  backend.isReady = answer?.status === 200;
  await answer?.text().catch(() => undefined);
  return backend.isReady;
}
