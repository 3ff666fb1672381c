import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReplayGuard } from '../../src/auth/replay-guard.js';
import { TokenMemory } from '../../src/auth/token-memory.js';
import type { TokenClaims } from '../../src/auth/verify-token.js';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import type { Store } from '../../src/store/store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { storeWith } from '../support/store-with.js';
import { seconds } from '../support/test-client.js';

let home: string;
let now: Date;
let failures: string[];
const open: Store[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'calcitrace-replay-'));
  now = new Date(seconds() * 1000);
  failures = [];
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  rmSync(home, { recursive: true });
});

async function opened(): Promise<Store> {
  const store = await SqliteStore.open(home);
  open.push(store);
  return store;
}

function guardOf(store: Store, strict = false, patienceMs = 10_000): ReplayGuard {
  const onFailure = ({ code }: StoreFailure): unknown => failures.push(code);
  return new ReplayGuard({ store, strict, patienceMs, clock: () => now, onFailure });
}

const AWAY: Partial<Store> = { rememberToken: () => Promise.reject(new StoreFailure('SQLITE_FULL')) };
const token = (jti: string, changed: Partial<TokenClaims> = {}): TokenClaims => ({
  ...{ iss: 'https://ehr.example', jti, iat: seconds(), exp: seconds(300) },
  ...changed,
});
const REPLAYED = { code: 'auth.replay' };

describe('a used token', () => {
  it('SE-12: is refused by the same process, by one beside it, and by the next one on the same file', async () => {
    const store = await opened();
    const guard = guardOf(store);
    await guard.useOnce(token('a'));
    await expect(guard.useOnce(token('a'))).rejects.toMatchObject(REPLAYED);
    await expect(guardOf(await opened()).useOnce(token('a'))).rejects.toMatchObject(REPLAYED);
    await store.close();
    const next = guardOf(await opened());
    await expect(next.useOnce(token('a'))).rejects.toMatchObject(REPLAYED);
    await next.useOnce(token('b'));
    await next.useOnce(token('a', { iss: 'https://other.example' }));
  });

  it('SE-12: of twenty at once, at two processes, one is let in', async () => {
    const guards = [guardOf(await opened()), guardOf(await opened())];
    const uses = Array.from({ length: 20 }, (_, index) => guards[index % 2]!.useOnce(token('a')));
    const settled = await Promise.allSettled(uses);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('T7: is forgotten, every ten minutes, once it has expired, skew and all', async () => {
    const forgotten: string[] = [];
    const store = await opened();
    const guard = guardOf(
      storeWith(store, {
        forgetTokens: (before) => {
          forgotten.push(before);
          return store.forgetTokens(before);
        },
      }),
    );
    await guard.useOnce(token('a'));
    now = new Date(now.getTime() + 599_999);
    await guard.useOnce(token('b', { exp: seconds(900) }));
    expect(forgotten).toEqual([]);
    now = new Date(now.getTime() + 1);
    await guard.useOnce(token('c', { exp: seconds(900) }));
    expect(forgotten).toEqual([now.toISOString()]);
    const next = guardOf(store);
    await expect(next.useOnce(token('b'))).rejects.toMatchObject(REPLAYED);
    await next.useOnce(token('a'));
  });
});

describe('while the store is away', () => {
  it('T7: a token is let in once by the memory of the process, and the failure is told', async () => {
    const guard = guardOf(storeWith(await opened(), AWAY));
    await guard.useOnce(token('a'));
    await expect(guard.useOnce(token('a'))).rejects.toMatchObject(REPLAYED);
    expect(failures).toEqual(['SQLITE_FULL']);
  });

  it('T7: a token from before the start is refused: it may have been used, and nobody remembers', async () => {
    now = new Date(now.getTime() + 400);
    const guard = guardOf(storeWith(await opened(), AWAY));
    await expect(guard.useOnce(token('a', { iat: seconds(-1) }))).rejects.toMatchObject(REPLAYED);
    await guard.useOnce(token('b'));
  });

  it('T7: with JTI_STRICT nobody is let in, and the same token will do when the store is back', async () => {
    const store = await opened();
    let changed = AWAY;
    const guard = guardOf(
      storeWith(store, { rememberToken: (...one) => storeWith(store, changed).rememberToken(...one) }),
      true,
    );
    await expect(guard.useOnce(token('a'))).rejects.toMatchObject({
      ...{ code: 'auth.unavailable', status: 503, headers: { 'Retry-After': '30' } },
    });
    changed = {};
    await guard.useOnce(token('a'));
  });

  it('T7: a store that never answers counts as away', async () => {
    const hanging = storeWith(await opened(), { rememberToken: () => new Promise(() => undefined) });
    const guard = guardOf(hanging, false, 20);
    await guard.useOnce(token('a'));
    await expect(guard.useOnce(token('a'))).rejects.toMatchObject(REPLAYED);
    expect(failures).toEqual(['LATE']);
    await expect(guardOf(hanging, true, 20).useOnce(token('a'))).rejects.toMatchObject({ status: 503 });
  });

  it('a fault that is not the store’s is not taken for one', async () => {
    const fault = new TypeError('a fault in the program');
    const guard = guardOf(storeWith(await opened(), { rememberToken: () => Promise.reject(fault) }));
    await expect(guard.useOnce(token('a'))).rejects.toBe(fault);
  });
});

describe('the memory of the process', () => {
  it('T7: tokens that have ended are forgotten long before the memory is full, valid ones never', () => {
    const memory = new TokenMemory();
    memory.remember('valid', 100_000, 0);
    for (let number = 0; number < 1_500; number += 1) memory.remember(`ended ${number}`, 1_000, 0);
    for (let number = 0; number < 3_000; number += 1) memory.remember(`later ${number}`, 100_000, 5_000);
    expect(memory.remember('ended 0', 9_000, 5_000)).toBe('new');
    expect(memory.remember('valid', 100_000, 5_000)).toBe('seen');
  });

  it('T7: when it is full it forgets what has expired, and never what has not', () => {
    const memory = new TokenMemory(2);
    expect(memory.remember('a', 2_000, 0)).toBe('new');
    expect(memory.remember('b', 9_000, 0)).toBe('new');
    expect(memory.remember('c', 9_000, 1_999)).toBe('full');
    expect(memory.remember('c', 9_000, 3_100)).toBe('new');
    expect(memory.remember('b', 9_000, 3_100)).toBe('seen');
    expect(memory.remember('a', 9_000, 8_999)).toBe('full');
  });
});
