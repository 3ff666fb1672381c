import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { ReadyBackends } from '../test/support/ready-backends.js';

/** Balances connections, not calls, as a Service of Kubernetes does: who keeps a connection stays with its replica until that ends. */
export class ConnectionBalancer {
  readonly backends = new ReadyBackends();

  private constructor(
    readonly origin: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<ConnectionBalancer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const balancer = new ConnectionBalancer(`http://127.0.0.1:${port}`, server);
    server.on('connection', (socket) => {
      balancer.#join(socket);
    });
    return balancer;
  }

  async close(): Promise<void> {
    this.backends.stopLooking();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  #join(client: Socket): void {
    const backend = this.backends.next();
    if (backend === undefined) {
      client.resetAndDestroy();
      return;
    }
    const replica = connect(Number(new URL(backend.origin).port), '127.0.0.1');
    replica.once('close', backend.ended);
    for (const [one, other] of [
      [client, replica],
      [replica, client],
    ] as const) {
      one.pipe(other);
      one.on('error', () => other.resetAndDestroy());
    }
  }
}
