import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import { listen, LIMITS } from '../../src/server.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Everything that is said to these bytes before the connection is closed by the service. */
async function said(bytes: string): Promise<string> {
  const app = express().post('/', (request) => request.resume());
  const limits = { ...LIMITS, headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 };
  const server = await listen(app, log, { host: '127.0.0.1', port: 0 }, limits);
  try {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.write(bytes);
    await once(socket, 'close');
    return text;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a client that takes its time', () => {
  it('T36, N9: may take 5 s for its headers and 10 s for all, is looked at each second, and there are 1,000 at most', async () => {
    expect(LIMITS).toMatchObject({ headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 });
    const server = await listen(express(), log, { host: '127.0.0.1', port: 0 });
    expect(server).toMatchObject({ headersTimeout: 5_000, requestTimeout: 10_000, maxConnections: 1_000 });
    server.close();
  });

  it('T36: keeps its idle connection longer than a load balancer does (60 s)', () => {
    expect(LIMITS.keepAliveTimeout).toBeGreaterThan(60_000);
  });

  it.each([
    ['headers', 'POST / HTTP/1.1\r\nHost: localhost\r\nX-a: '],
    ['a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n{"'],
  ])('T36: and never ends its %s is told 408 and cut off', async (_, bytes) => {
    expect(await said(bytes)).toMatch(/^HTTP\/1\.1 408 /);
  });
});
