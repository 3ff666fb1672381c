import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTransport, NoAnswer } from '../../src/conformance/wire.js';

describe('calcitrace conformance', () => {
  it('T13: reads an answer up to a bound, and one that goes on is no answer', async () => {
    const server = createServer(({ url }, response) => {
      response.write('a'.repeat(url === '/short' ? 10 : 11));
      if (url === '/short') response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const send = httpTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 10);
    const request = { method: 'GET', headers: {} } as const;
    expect((await send({ ...request, path: '/short' })).text).toBe('a'.repeat(10));
    await expect(send({ ...request, path: '/endless' })).rejects.toThrow(
      new NoAnswer('too much of an answer to GET /endless'),
    );
    server.closeAllConnections();
    server.close();
  });
});
