import { alive, ready } from '../../src/http/health.js';
import type { ReadyParts } from '../../src/http/health.js';
import { Readiness } from '../../src/http/readiness.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';

const there: ReadyParts['store'] = { restsOf: () => Promise.resolve([]) };
const away: ReadyParts['store'] = { restsOf: () => Promise.reject(new StoreFailure('AWAY')) };
const hanging: ReadyParts['store'] = { restsOf: () => new Promise(() => undefined) };

async function probes(
  parts: ReadyParts,
  act: (ask: (path: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const server = express().get('/healthz', alive).get('/readyz', ready(parts)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    await act(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.json()];
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('whether requests may be sent here', () => {
  it('T35, T32: not before the code is warm and not after SIGTERM, while the process is alive all along', async () => {
    const readiness = new Readiness();
    await probes({ readiness, store: there, storeRequired: false }, async (ask) => {
      expect(await ask('/readyz')).toEqual([503, { status: 'warming up' }]);
      expect(await ask('/healthz')).toEqual([200, { status: 'ok' }]);
      readiness.warm();
      expect(await ask('/readyz')).toEqual([200, { status: 'ok' }]);
      readiness.drain();
      readiness.warm();
      expect(await ask('/readyz')).toEqual([503, { status: 'draining' }]);
      expect(await ask('/healthz')).toEqual([200, { status: 'ok' }]);
    });
  });

  it.each([
    ['is away', away],
    ['hangs', hanging],
  ])('T33: a store that %s stops no hook, so the service is ready and says what is missing', async (_, store) => {
    await probes({ readiness: new Readiness('ready'), store, storeRequired: false }, async (ask) => {
      expect(await ask('/readyz')).toEqual([200, { status: 'degraded', store: 'away' }]);
    });
  });

  it('T7: with JTI_STRICT nobody is let in without the store, so the service is not ready', async () => {
    await probes({ readiness: new Readiness('ready'), store: away, storeRequired: true }, async (ask) => {
      expect(await ask('/readyz')).toEqual([503, { status: 'degraded', store: 'away' }]);
    });
  });

  it('T33: however often it is asked, the store is asked once in a while', async () => {
    let asked = 0;
    const store = { restsOf: () => Promise.resolve((asked += 1) > 0 ? [] : []) };
    await probes({ readiness: new Readiness('ready'), store, storeRequired: false }, async (ask) => {
      await Promise.all(Array.from({ length: 20 }, () => ask('/readyz')));
    });
    expect(asked).toBe(1);
  });
});
