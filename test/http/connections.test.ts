import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Connections } from '../../src/http/connections.js';
import { Readiness } from '../../src/http/readiness.js';

describe('connections of a service that ends', () => {
  it('T32, T34: when all are closed, each answer that was cut has been told so, and is recorded', async () => {
    const calls = new EventEmitter();
    let cut = 0;
    const server = createServer((_request, response) => {
      response.once('close', () => (cut += 1));
      calls.emit('call');
    });
    const connections = new Connections(server, new Readiness('ready'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (let call = 1; call <= 3; call += 1) {
      const called = once(calls, 'call');
      connect(port, '127.0.0.1').write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
      await called;
    }
    await connections.close(0);
    expect(cut).toBe(3);
  });

  it('T32: a worker that leaves answers once more on a connection that was idle, says that it closes, and takes no new one', async () => {
    const server = createServer((_request, response) => response.end('answered'));
    const connections = new Connections(server, new Readiness('ready'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const kept = connect(port, '127.0.0.1').setEncoding('utf8');
    const ask = async (): Promise<string> => {
      kept.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
      const [answer] = (await once(kept, 'data')) as [string];
      return answer;
    };
    expect(await ask()).toContain('Connection: keep-alive');
    const left = connections.leaveToOthers(60_000);
    const [refused] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(refused.code).toBe('ECONNREFUSED');
    expect(await ask()).toContain('Connection: close');
    await left;
    await connections.close(0);
  });
});
