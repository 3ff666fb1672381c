import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

type Answer = 'keys' | 'error' | 'redirect' | 'huge' | 'no-json' | 'no-keys' | 'hang';

/** Publishes a client's keys on loopback; can be made to fail in each way such a server fails. */
export class KeySetServer {
  keys: readonly JWK[];
  answer: Answer = 'keys';
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    this.#reply(request.url ?? '', response);
  });

  private constructor(keys: readonly JWK[]) {
    this.keys = keys;
  }

  static async start(...keys: readonly JWK[]): Promise<KeySetServer> {
    const server = new KeySetServer(keys);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.#server.unref();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.origin}/jwks.json`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #reply(path: string, response: ServerResponse): void {
    const keys = JSON.stringify({ keys: this.keys });
    const json = (body: string, status = 200): unknown =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (path === '/moved.json' || this.answer === 'keys') json(keys);
    else if (this.answer === 'error') json(keys, 503);
    else if (this.answer === 'redirect') response.writeHead(302, { location: `${this.origin}/moved.json` }).end();
    else if (this.answer === 'huge') json(JSON.stringify({ keys: this.keys, x: 'a'.repeat(300_000) }));
    else if (this.answer === 'no-json') json('<html>sign in</html>');
    else if (this.answer === 'no-keys') json('{"keys":[]}');
  }
}
