import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A wire that can be cut: hands bytes on to a port of this machine, until it is told not to. */
export class TcpProxy {
  readonly #open = new Set<Socket>();
  #server: Server;

  private constructor(
    private readonly target: number,
    readonly port: number,
    server: Server,
  ) {
    this.#server = server;
  }

  static async start(target: number, port = 0): Promise<TcpProxy> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const proxy = new TcpProxy(target, typeof address === 'object' && address !== null ? address.port : 0, server);
    server.on('connection', (socket) => {
      proxy.#join(socket);
    });
    return proxy;
  }

  /** Every connection breaks, and each new one is refused. */
  async cut(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#open) socket.resetAndDestroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.#server = createServer((socket) => {
      this.#join(socket);
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #join(socket: Socket): void {
    const onward = connect(this.target, '127.0.0.1');
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.#open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
  }
}
