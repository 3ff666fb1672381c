import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuditTrail } from '../../src/audit/audit-trail.js';
import { clockAt } from '../../src/clock.js';
import { audited } from '../../src/http/audited.js';
import { refusals } from '../../src/http/refusal.js';
import { NOW } from '../support/running-service.js';

/** What a call is answered with while the spool is full and the sink away. */
async function callWhileFull(strict: boolean): Promise<Response> {
  const sink = { append: () => Promise.resolve({ written: 0, failure: 'ENOSPC' }) };
  const trail = new AuditTrail({ sink, strict, spool: 0, onFailure: () => undefined });
  const app = express();
  const audit = { trail, strict, publicUrl: 'https://cds.example', clock: clockAt(NOW), newId: () => 'id' };
  app.post('/', audited('service', audit), (_request, response) => {
    response.end('answered');
  });
  app.use(refusals({ info: () => undefined, warn: () => undefined, error: () => undefined }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' });
  await response.clone().text();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return response;
}

describe('while the audit can take no more', () => {
  it('T34: with AUDIT_STRICT no call is answered: 503 audit.unavailable with Retry-After', async () => {
    const response = await callWhileFull(true);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toContain('"audit.unavailable"');
  });

  it('T34: without it calls are answered all the same', async () => {
    expect((await callWhileFull(false)).status).toBe(200);
  });
});
