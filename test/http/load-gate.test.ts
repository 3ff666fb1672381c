import { EventEmitter, once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { jsonBody } from '../../src/http/json-body.js';
import { LoadGate, type LoadLimits } from '../../src/http/load-gate.js';
import { refusals } from '../../src/http/refusal.js';
import { HeldCall } from '../support/held-call.js';
import { RunningService } from '../support/running-service.js';
import { PATIENT_VIEW } from '../support/test-client.js';

const BODY = '{"any":"body"}';
const LIMITS = { maxConcurrent: 2, maxWaitMs: 300, behindMs: () => 0, elapsed: () => 0 };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const answered: RequestHandler = (_request, response) => response.end();

/** The gate and a body behind it. @returns its address. */
async function gated(limits: Partial<LoadLimits>, answer = answered): Promise<string> {
  const gate = new LoadGate({ ...LIMITS, ...limits });
  const body = jsonBody((read) => gate.bodyBy(read));
  const app = express().post(PATIENT_VIEW, gate.enter, ...body, answer);
  app.use(refusals({ info: () => undefined, warn: () => undefined, error: () => undefined }));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function post(origin: string, body = BODY, type = 'application/json'): Promise<Response> {
  return fetch(origin + PATIENT_VIEW, { method: 'POST', headers: { 'content-type': type }, body });
}

const heldAt = (origin: string): Promise<HeldCall[]> =>
  Promise.all([HeldCall.open(origin, BODY), HeldCall.open(origin, BODY)]);

describe('more requests than may be in work', () => {
  it('RS-06, N9: the next one is refused with 503 and Retry-After, whatever its body, and those before are answered', async () => {
    const origin = await gated({});
    const held = await heldAt(origin);
    for (const response of [await post(origin), await post(origin, 'no JSON', 'text/plain')]) {
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await response.text()).toContain('"overload"');
    }
    const answers = await Promise.all(held.map((call) => call.finish(BODY)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await post(origin)).status).toBe(200);
  });

  it('N9: a client that goes away in the middle gives its place back', async () => {
    const origin = await gated({});
    const held = await heldAt(origin);
    for (const call of held) call.leave();
    await Promise.allSettled(held.map(({ answer }) => answer));
    let status = 503;
    while (status === 503) ({ status } = await post(origin));
    expect(status).toBe(200);
  });

  it('N9: a body that takes over a second to arrive loses its place to the next call, the slowest first', async () => {
    let elapsed = 0;
    const origin = await gated({ elapsed: () => elapsed });
    const slow = await HeldCall.open(origin, BODY);
    elapsed = 1;
    const lessSlow = await HeldCall.open(origin, BODY);
    elapsed = 1_000;
    expect((await post(origin)).status).toBe(503);
    elapsed = 1_001;
    expect((await post(origin)).status).toBe(200);
    expect(await slow.answer).toMatchObject({ status: 503, headers: { connection: 'close', 'retry-after': '1' } });
    expect((await lessSlow.finish(BODY)).status).toBe(200);
  });

  it('N9: what has arrived and is in work keeps its place, however long it takes', async () => {
    let elapsed = 0;
    const calls = new EventEmitter();
    const reached = once(calls, 'reached');
    const origin = await gated({ maxConcurrent: 1, elapsed: () => elapsed }, (_request, response) => {
      calls.emit('reached', response);
    });
    const answer = post(origin);
    const [inWork] = (await reached) as [ServerResponse];
    elapsed = 60_000;
    expect((await post(origin)).status).toBe(503);
    inWork.end('done');
    expect(await (await answer).text()).toBe('done');
  });

  it('N9: discovery and health answer all the same', async () => {
    const service = await RunningService.start({ settings: { MAX_CONCURRENT: '1' } });
    const held = await HeldCall.open(service.baseUrl, BODY);
    for (const path of ['/cds-services', '/healthz', '/readyz']) expect((await service.get(path)).status).toBe(200);
    held.leave();
    await service.stop();
  });
});

describe('a processor that is behind', () => {
  it('N9: lets a burst in, and refuses new requests where the row stays longer than MAX_WAIT_MS for over a second', async () => {
    let [behind, elapsed] = [300, 0];
    const origin = await gated({ behindMs: () => behind, elapsed: () => elapsed });
    const statusAt = async (row: number, time: number): Promise<number> => {
      [behind, elapsed] = [row, time];
      return (await post(origin)).status;
    };
    expect(await statusAt(300, 0)).toBe(200);
    expect(await statusAt(301, 5_000)).toBe(200);
    expect(await statusAt(900, 6_000)).toBe(200);
    expect(await statusAt(301, 6_001)).toBe(503);
    expect(await statusAt(300, 6_002)).toBe(200);
    expect(await statusAt(301, 6_003)).toBe(200);
    expect(await statusAt(301, 7_004)).toBe(503);
  });
});
