import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { callWith, reasonOf, startGuarded } from '../support/guarded-service.js';
import type { RunningService } from '../support/running-service.js';
import { storeWith } from '../support/store-with.js';
import { TestClient } from '../support/test-client.js';

const ehr = new TestClient();
const home = mkdtempSync(join(tmpdir(), 'calcitrace-restart-'));
let service: RunningService;
let isAway = false;

/** The store in the same folder each time; nothing can be remembered while it is away. */
async function start(): Promise<void> {
  const store: Store = await openStore({ dataDir: home });
  const kept = storeWith(store, {
    rememberToken: (key, expires) =>
      isAway ? Promise.reject(new StoreFailure('SQLITE_IOERR')) : store.rememberToken(key, expires),
  });
  service = await startGuarded([ehr.entry()], { store: () => kept, settings: { JTI_STRICT: 'true' } });
}

beforeAll(start);
afterAll(async () => {
  await service.stop();
  rmSync(home, { recursive: true });
});

describe('the whole service, with its store', () => {
  it('SE-12: refuses after a restart the token that it took before', async () => {
    const token = ehr.token();
    expect((await callWith(service, token)).status).toBe(200);
    await service.stop();
    await start();
    expect((await callWith(service, token)).status).toBe(401);
    expect(reasonOf(service)).toBe('auth.replay');
  });

  it('T7: with JTI_STRICT answers 503 while the store is away, and takes the same token afterwards', async () => {
    const token = ehr.token();
    isAway = true;
    const refused = await callWith(service, token);
    isAway = false;
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.body).toMatchObject({
      issue: [{ code: 'transient', details: { coding: [{ code: 'auth.unavailable' }] } }],
    });
    const warnings = service.logLines.filter(({ event }) => event === 'replay not checked in the store');
    expect(warnings).toEqual([{ level: 'warn', event: 'replay not checked in the store', code: 'SQLITE_IOERR' }]);
    expect((await callWith(service, token)).status).toBe(200);
  });
});
