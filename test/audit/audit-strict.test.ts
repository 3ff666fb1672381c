import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditEvent } from '../../src/audit/audit-event.js';
import { AuditTrail } from '../../src/audit/audit-trail.js';
import { clockAt } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { audited } from '../../src/http/audited.js';
import { refusals } from '../../src/http/refusal.js';
import type { LogFields } from '../../src/log.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { openAudit } from '../../src/open-audit.js';
import { NOW, PUBLIC_URL } from '../support/running-service.js';

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
  it('T34: what is lost with the end of the process is told in one line: AUDIT_LOST', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-audit-'));
    writeFileSync(join(dataDir, 'audit'), 'in the way');
    const codes: (string | undefined)[] = [];
    const error = (_event: string, { code }: LogFields = {}): void => void codes.push(code);
    const log = { info: () => undefined, warn: () => undefined, error };
    const metrics = new Metrics();
    const audit = openAudit(readConfig({ DATA_DIR: dataDir }), PUBLIC_URL, { clock: clockAt(NOW), log, metrics });
    const call = { kind: 'service', recorded: NOW, requestId: 'r', serviceId: 's', hook: 'h', status: 200 } as const;
    for (const id of ['a', 'b']) audit?.trail.record(auditEvent(id, { ...call, cards: [] }, PUBLIC_URL));
    await audit?.close();
    expect(codes.filter((code) => code === 'AUDIT_LOST')).toHaveLength(1);
    expect(await metrics.text()).toContain('calcitrace_audit_failures_total{code="AUDIT_LOST"} 2');
    rmSync(dataDir, { recursive: true });
  });

  it('T34: with AUDIT_STRICT no call is answered: 503 audit.unavailable with Retry-After', async () => {
    const response = await callWhileFull(true);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toContain('"audit.unavailable"');
  });

  it('T34: without it calls are answered all the same', async () => {
    expect((await callWhileFull(false)).status).toBe(200);
  });
});
