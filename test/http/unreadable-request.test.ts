import { connect } from 'node:net';
import { RunningService, servicePath } from '../support/running-service.js';

let service: RunningService;
beforeEach(async () => {
  service = await RunningService.start();
});
afterEach(() => service.stop());

const POST = `POST ${servicePath('patient-view')} HTTP/1.1\r\n`;

const JSON_TYPE = 'Content-Type: application/json\r\n';

/** What comes back for these bytes until the server closes; the connection is asked to close. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(service.port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => (received += data));
    socket.on('close', () => {
      resolve(received);
    });
    socket.on('error', reject);
  });
}

describe('what is no readable HTTP', () => {
  it.each([
    ['garbage', 400, 'PHI-MARKER is not HTTP\r\n\r\n'],
    ['a TLS hello', 400, '\u0016\u0003\u0001\u0000PHI-MARKER'],
    ['two lengths', 400, `${POST}Host: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    [
      'a length and chunks',
      400,
      `${POST}Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'chunks that are none',
      400,
      `${POST}Host: localhost\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n`,
    ],
    ['a negative length', 400, `${POST}Host: localhost\r\nContent-Length: -1\r\n\r\n`],
    ['a header of 20 KB', 431, `GET /cds-services HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['no Host', 400, 'GET /cds-services HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('TR-01, T36: %s is refused with %i in JSON, and the service goes on', async (_, status, bytes) => {
    const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/content-type: application\/json/i);
    expect(head).toMatch(/x-request-id: [\w-]{36}/i);
    expect(JSON.parse(body)).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'invalid', details: { coding: [{ code: 'request.malformed' }] } }],
    });
    expect(JSON.stringify(service.logLines) + body).not.toContain('PHI-MARKER');
    expect(service.logLines).toMatchObject([{ event: 'answered', status, code: 'request.malformed' }]);
    expect((await service.get('/cds-services')).status).toBe(200);
  });

  it('T36: a client that goes away in the middle is no event', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(service.port, '127.0.0.1', () => {
        socket.write(
          `${POST}Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"hook":`,
        );
        setTimeout(() => socket.resetAndDestroy(), 50);
      });
      socket.on('close', () => {
        resolve();
      });
      socket.on('error', () => undefined);
    });
    expect((await service.get('/cds-services')).status).toBe(200);
    expect(service.logLines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('T36: a hundred connections that never finish their headers do not keep others waiting', async () => {
    const held = Array.from({ length: 100 }, () => {
      const socket = connect(service.port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nX-a: '));
      socket.on('error', () => undefined);
      return socket;
    });
    expect((await service.get('/cds-services')).status).toBe(200);
    for (const socket of held) socket.destroy();
  });
});
