import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrderGuard } from '../../src/smart/order-guard.js';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import { StoreFailure } from '../../src/store/store-failure.js';

const folder = mkdtempSync(join(tmpdir(), 'calcitrace-orders-'));
let store: SqliteStore;
let now: Date;
const failures: string[] = [];
const guard = (claims: Pick<SqliteStore, 'claim' | 'release'> = store): OrderGuard =>
  new OrderGuard(
    claims,
    () => now,
    ({ code }) => failures.push(code),
  );

beforeAll(async () => {
  store = await SqliteStore.open(folder);
});
beforeEach(() => {
  now = new Date('2026-11-22T09:00:00Z');
  failures.length = 0;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const alreadyOrdered = expect.objectContaining({ code: 'smart.already-ordered', status: 409 }) as Error;

describe('a draft order', () => {
  it('AC-03: that two instances are asked for at once is sent by one of them, and by none for a minute after', async () => {
    const sent: string[] = [];
    const send = (who: string) => async () => {
      await later(10);
      sent.push(who);
    };
    const [here, there] = [guard(), guard()];
    const both = await Promise.allSettled([here.once('s', send('here')), there.once('s', send('there'))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: alreadyOrdered });
    await expect(there.once('s', send('there'))).rejects.toEqual(alreadyOrdered);
    expect(sent).toHaveLength(1);
    now = new Date(now.getTime() + 60_001);
    await there.once('s', send('later'));
    await here.once('another', send('another'));
    expect(sent.slice(1)).toEqual(['later', 'another']);
  });

  it('AC-03: that the EHR refused may be tried again at once, at either instance', async () => {
    const refusal = new Error('refused');
    await expect(guard().once('refused', () => Promise.reject(refusal))).rejects.toBe(refusal);
    await expect(guard().once('refused', () => Promise.resolve())).resolves.toBeUndefined();
  });

  it('T33: is sent while the store is away, and a double click is noticed all the same', async () => {
    const away = guard({
      claim: () => Promise.reject(new StoreFailure('SQLITE_FULL')),
      release: () => Promise.reject(new StoreFailure('SQLITE_FULL')),
    });
    const first = away.once('s', () => later(10));
    await expect(away.once('s', () => later(10))).rejects.toEqual(alreadyOrdered);
    await expect(first).resolves.toBeUndefined();
    expect(failures).toEqual(['SQLITE_FULL']);
  });
});
