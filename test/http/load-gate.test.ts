import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { loadGate } from '../../src/http/load-gate.js';
import { refusals } from '../../src/http/refusal.js';
import { HeldCall } from '../support/held-call.js';
import { liverRequest } from '../support/hook-requests.js';
import { RunningService } from '../support/running-service.js';
import { PATIENT_VIEW } from '../support/test-client.js';

const BODY = JSON.stringify(liverRequest());

describe('more requests than may be in work', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await RunningService.start({ settings: { MAX_CONCURRENT: '2' } });
  });
  afterAll(() => service.stop());

  it('RS-06, N9: the next one is refused with 503 and Retry-After, whatever its body, while discovery and health answer', async () => {
    const held = await Promise.all([HeldCall.open(service.baseUrl, BODY), HeldCall.open(service.baseUrl, BODY)]);
    const refused = [
      await service.post(PATIENT_VIEW, liverRequest()),
      await service.post(PATIENT_VIEW, 'no JSON', { 'content-type': 'text/plain' }),
      await service.post(`${PATIENT_VIEW}/feedback`, {}),
    ];
    for (const { status, headers, text } of refused) {
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      expect(text).toContain('"overload"');
    }
    for (const path of ['/cds-services', '/healthz', '/readyz']) expect((await service.get(path)).status).toBe(200);
    const answers = await Promise.all(held.map((call) => call.finish(BODY)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await service.post(PATIENT_VIEW, liverRequest())).status).toBe(200);
  });

  it('N9: a client that goes away in the middle gives its place back', async () => {
    const held = [await HeldCall.open(service.baseUrl, BODY), await HeldCall.open(service.baseUrl, BODY)];
    for (const call of held) call.leave();
    await Promise.allSettled(held.map(({ answer }) => answer));
    let status = 503;
    while (status === 503) ({ status } = await service.post(PATIENT_VIEW, liverRequest()));
    expect(status).toBe(200);
  });
});

describe('a processor that is behind', () => {
  it('N9: lets a burst in, and refuses new requests where the row stays longer than MAX_WAIT_MS for over a second', async () => {
    let [behind, elapsed] = [300, 0];
    const gate = loadGate({ maxConcurrent: 10, maxWaitMs: 300, behindMs: () => behind, elapsed: () => elapsed });
    const app = express().get('/', gate, (_request, response) => response.end());
    app.use(refusals({ info: () => undefined, warn: () => undefined, error: () => undefined }));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const status = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/`)).status;
    const statusAt = (row: number, time: number): Promise<number> => {
      [behind, elapsed] = [row, time];
      return status();
    };
    expect(await statusAt(300, 0)).toBe(200);
    expect(await statusAt(301, 5_000)).toBe(200);
    expect(await statusAt(900, 6_000)).toBe(200);
    expect(await statusAt(301, 6_001)).toBe(503);
    expect(await statusAt(300, 6_002)).toBe(200);
    expect(await statusAt(301, 6_003)).toBe(200);
    expect(await statusAt(301, 7_004)).toBe(503);
    server.closeAllConnections();
    server.close();
  });
});
