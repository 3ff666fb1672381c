import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ReadyBackends } from './ready-backends.js';

/**
 * A load balancer as sites have one: one address for several replicas. Nothing is sent twice: a call that a replica does not answer is
 * a 502, which is what the tests look for.
 */
export class Balancer {
  readonly backends = new ReadyBackends();
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(
    readonly origin: string,
    private readonly server: Server,
  ) {}

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

  async close(): Promise<void> {
    this.backends.stopLooking();
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const backend = this.backends.next();
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
    onward.once('close', backend.ended);
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end('the replica did not answer');
    });
    incoming.pipe(onward);
  }
}
