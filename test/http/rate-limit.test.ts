import { EventEmitter, once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import { TokenRefusal } from '../../src/auth/token-refusal.js';
import { authenticate } from '../../src/http/authenticate.js';
import { FailureLimit } from '../../src/http/failure-limit.js';
import { refusals } from '../../src/http/refusal.js';
import type { Service } from '../../src/knowledge/knowledge.js';
import { callWith, postWith, startGuarded } from '../support/guarded-service.js';
import { liverRequest } from '../support/hook-requests.js';
import { PUBLIC_URL, RunningService } from '../support/running-service.js';
import { PATIENT_VIEW, TestClient } from '../support/test-client.js';

const silent = (): undefined => undefined;

let service: RunningService;
afterEach(() => service.stop());

const proxied = (address: string) => ({ 'content-type': 'application/json', 'x-forwarded-for': address });

describe('requests of one client within a minute', () => {
  it('T22: beyond RATE_LIMIT are refused with 429, Retry-After and the RateLimit headers, feedback among them', async () => {
    service = await RunningService.start({ settings: { RATE_LIMIT: '3' } });
    const replies = [
      await service.call(liverRequest()),
      await service.post(`${PATIENT_VIEW}/feedback`, { feedback: [] }),
      await service.post(PATIENT_VIEW, '{'),
      await service.post(`${PATIENT_VIEW}/feedback`, { feedback: [] }),
      await service.call(liverRequest()),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 400, 429, 429]);
    expect(replies.map(({ headers }) => headers.get('ratelimit')?.split(';')[1])).toEqual([
      ...['r=2', 'r=1', 'r=0', 'r=0', 'r=0'],
    ]);
    const { headers, body } = replies[4]!;
    expect(headers.get('ratelimit-policy')).toBe('"client";q=3;w=60');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    const details = { coding: [expect.objectContaining({ code: 'rate.limited' })] };
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'throttled', details }] });
    expect((await service.get('/cds-services')).status).toBe(200);
    expect((await service.get('/healthz')).status).toBe(200);
  });

  it('T22: are counted by who signed, not by who is claimed, and one client takes nothing from another', async () => {
    const [busy, quiet] = [new TestClient('https://busy.example'), new TestClient('https://quiet.example')];
    service = await startGuarded([busy.entry(), quiet.entry()], { settings: { RATE_LIMIT: '2' } });
    const forged = busy.token({ iss: quiet.iss });
    const statuses = [];
    for (const token of [busy.token(), forged, forged, forged, busy.token(), busy.token(), quiet.token()]) {
      statuses.push((await callWith(service, token)).status);
    }
    expect(statuses).toEqual([200, 401, 401, 401, 200, 429, 200]);
  });

  it('T22: are counted by address in open mode, and a proxy says whose', async () => {
    service = await RunningService.start({ settings: { RATE_LIMIT: '1', TRUST_PROXY: 'true' } });
    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2', 'invented, 192.0.2.1']) {
      statuses.push((await service.post(PATIENT_VIEW, liverRequest(), proxied(address))).status);
    }
    expect(statuses).toEqual([200, 429, 200, 429]);
  });

  it('T22: an X-Forwarded-For that no proxy of ours wrote counts for nothing', async () => {
    service = await RunningService.start({ settings: { RATE_LIMIT: '1' } });
    expect((await service.post(PATIENT_VIEW, liverRequest(), proxied('192.0.2.1'))).status).toBe(200);
    expect((await service.post(PATIENT_VIEW, liverRequest(), proxied('192.0.2.2'))).status).toBe(429);
  });

  it('T22: are not limited with RATE_LIMIT=0', async () => {
    service = await RunningService.start({ settings: { RATE_LIMIT: '0' } });
    const reply = await service.call(liverRequest());
    expect([reply.status, reply.headers.has('ratelimit')]).toEqual([200, false]);
  });
});

describe('refused tokens of one address within a minute', () => {
  it('T5: beyond AUTH_FAILURE_LIMIT are answered 429, and valid calls before did not count', async () => {
    const ehr = new TestClient();
    service = await startGuarded([ehr.entry()], { settings: { AUTH_FAILURE_LIMIT: '2', TRUST_PROXY: 'true' } });
    const call = async (token: string, address: string): Promise<number> => {
      const headers = { ...proxied(address), authorization: `Bearer ${token}` };
      return (await service.post(PATIENT_VIEW, liverRequest(), headers)).status;
    };
    for (let valid = 0; valid < 3; valid += 1) expect(await call(ehr.token(), '192.0.2.1')).toBe(200);
    expect(await call('a.b.c', '192.0.2.1')).toBe(401);
    expect(await call('a.b.c', '192.0.2.1')).toBe(401);
    expect(await call('a.b.c', '192.0.2.1')).toBe(429);
    expect(await call(ehr.token(), '192.0.2.1')).toBe(429);
    expect(await call(ehr.token(), '192.0.2.9')).toBe(200);
  });

  it('T5: who does not stay to hear the refusal is counted all the same', async () => {
    const calls = new EventEmitter();
    const gone = once(calls, 'gone');
    const identify = async (): Promise<never> => {
      calls.emit('reached');
      await gone;
      throw new TokenRefusal('auth.signature');
    };
    const find = (): Service => ({ id: 'one' }) as Service;
    const door = { authenticator: { identify }, find, publicUrl: PUBLIC_URL, failures: new FailureLimit('tokens', 1) };
    const app = express().get('/', (_request, response, next) => {
      response.once('close', () => calls.emit('gone'));
      next();
    });
    app.get('/', authenticate(door, '')).use(refusals({ info: silent, warn: silent, error: silent }));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const reached = once(calls, 'reached');
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await reached;
    socket.destroy();
    await gone;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(429);
    server.closeAllConnections();
    server.close();
  });

  it('T5: a token that is known, and came twice, is none of them', async () => {
    const ehr = new TestClient();
    service = await startGuarded([ehr.entry()], { settings: { AUTH_FAILURE_LIMIT: '1' } });
    const token = ehr.token();
    const statuses = [];
    for (const one of [token, token, token, ehr.token()]) statuses.push((await callWith(service, one)).status);
    expect(statuses).toEqual([200, 401, 401, 200]);
  });

  it.each(['false', 'true'])(
    'T34: calls beyond the limits leave no record, so that a flood does not fill the audit trail (AUDIT_STRICT=%s)',
    async (AUDIT_STRICT) => {
      const ehr = new TestClient();
      const settings = { AUDIT_STRICT, AUTH_FAILURE_LIMIT: '2', RATE_LIMIT: '1' };
      service = await startGuarded([ehr.entry()], { settings });
      await callWith(service, ehr.token());
      await callWith(service, ehr.token());
      for (let bad = 0; bad < 5; bad += 1) await callWith(service, 'a.b.c');
      const recorded = (await service.auditEvents()).map(({ outcomeDesc }) => outcomeDesc);
      expect(recorded).toEqual([undefined, 'auth.refused', 'auth.refused']);
    },
  );

  it('T5: a call that is refused for another reason is no refused token', async () => {
    const ehr = new TestClient();
    service = await startGuarded([ehr.entry()], { settings: { AUTH_FAILURE_LIMIT: '1' } });
    for (let bad = 0; bad < 3; bad += 1) {
      expect((await postWith(service, PATIENT_VIEW, ehr.token(), '{')).status).toBe(400);
    }
  });
});

describe('wrong admin tokens of one address within a minute', () => {
  it('T5: beyond AUTH_FAILURE_LIMIT are answered 429, apart from the tokens of clients; a browser not yet asked guesses nothing', async () => {
    const ehr = new TestClient();
    const settings = { AUTH_FAILURE_LIMIT: '2', ADMIN_TOKEN: 'the-token-of-the-admin' };
    service = await startGuarded([ehr.entry()], { settings });
    const statuses = [];
    for (const authorization of ['', '', '', 'Bearer a', 'Basic eDph', 'Bearer the-token-of-the-admin']) {
      statuses.push((await service.get('/metrics', authorization === '' ? {} : { authorization })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await service.get('/feedback.json')).status).toBe(429);
    expect((await callWith(service, ehr.token())).status).toBe(200);
  });
});
