import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssuedCard, Rest } from '../../src/rest.js';
import { openStore } from '../../src/store/open-store.js';
import { ReopeningStore } from '../../src/store/reopening-store.js';
import { statisticsOf, type Statistics } from '../../src/store/statistics.js';
import type { FeedbackEntry, KeptFeedback, Store } from '../../src/store/store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { feedbackEntry } from './feedback-entries.js';

const RETRY_AFTER_MS = 5000;

/** A store in memory whose next verb can be made to fail. */
class FakeStore implements Store {
  failNext: StoreFailure | undefined;
  closings = 0;
  readonly entries: KeptFeedback[] = [];

  async keepFeedback(entries: readonly FeedbackEntry[]): Promise<number> {
    await this.#failed();
    this.entries.push(...entries.map((entry) => ({ ...entry, id: entry.card })));
    return entries.length;
  }

  async keepIssued(): Promise<void> {
    await this.#failed();
  }

  async issuedCards(): Promise<IssuedCard[]> {
    await this.#failed();
    return [];
  }

  async restsOf(): Promise<Rest[]> {
    await this.#failed();
    return [];
  }

  async rememberToken(): Promise<'new'> {
    await this.#failed();
    return 'new';
  }

  async claim(): Promise<boolean> {
    await this.#failed();
    return true;
  }

  async release(): Promise<void> {
    await this.#failed();
  }

  async forgetTokens(): Promise<void> {
    await this.#failed();
  }

  async countFeedback(): Promise<number> {
    await this.#failed();
    return this.entries.length;
  }

  async statistics(): Promise<Statistics> {
    await this.#failed();
    return statisticsOf([]);
  }

  async statisticsOfEach(): Promise<Statistics[]> {
    await this.#failed();
    return [];
  }

  async forget(): Promise<number> {
    await this.#failed();
    return 0;
  }

  async *readFeedback(): AsyncGenerator<KeptFeedback> {
    await this.#failed();
    yield* this.entries;
  }

  close(): Promise<void> {
    this.closings += 1;
    return Promise.resolve();
  }

  #failed(): Promise<void> {
    const failure = this.failNext;
    this.failNext = undefined;
    return failure ? Promise.reject(failure) : Promise.resolve();
  }
}

interface Scene {
  readonly store: ReopeningStore;
  readonly failures: string[];
  readonly opened: FakeStore[];
  cannotOpen: string | undefined;
  now: number;
}

function scene(): Scene {
  const failures: string[] = [];
  const opened: FakeStore[] = [];
  const open = (): Promise<Store> => {
    if (played.cannotOpen !== undefined) return Promise.reject(new StoreFailure(played.cannotOpen));
    const store = new FakeStore();
    opened.push(store);
    return Promise.resolve(store);
  };
  const played: Scene = {
    store: new ReopeningStore(open, {
      retryAfterMs: RETRY_AFTER_MS,
      onFailure: ({ code }) => failures.push(code),
      elapsed: () => played.now,
    }),
    failures,
    opened,
    cannotOpen: undefined,
    now: 0,
  };
  return played;
}

describe('a store that may not be open', () => {
  it('T33: rejects while it cannot be opened, tries again after the pause, and then works', async () => {
    const played = scene();
    played.cannotOpen = 'EROFS';
    await expect(played.store.keepFeedback([feedbackEntry('a')])).rejects.toMatchObject({ code: 'EROFS' });
    played.cannotOpen = undefined;
    played.now = RETRY_AFTER_MS - 1;
    await expect(played.store.keepFeedback([feedbackEntry('a')])).rejects.toMatchObject({ code: 'EROFS' });
    expect(played.failures).toEqual(['EROFS']);
    played.now = RETRY_AFTER_MS;
    expect(await played.store.keepFeedback([feedbackEntry('a')])).toBe(1);
    expect(await played.store.countFeedback()).toBe(1);
    expect(played.opened).toHaveLength(1);
  });

  it('many callers share one opening', async () => {
    const played = scene();
    await Promise.all(Array.from({ length: 20 }, (_, index) => played.store.keepFeedback([feedbackEntry(`${index}`)])));
    expect(played.opened).toHaveLength(1);
  });

  it('a lost store is closed and opened again after the pause; the write that met the loss is refused', async () => {
    const played = scene();
    await played.store.opened();
    played.opened[0]!.failNext = new StoreFailure('WORKER_LOST', true);
    await expect(played.store.keepFeedback([feedbackEntry('a')])).rejects.toMatchObject({ code: 'WORKER_LOST' });
    expect(played.opened[0]!.closings).toBe(1);
    await expect(played.store.countFeedback()).rejects.toMatchObject({ code: 'WORKER_LOST' });
    played.now = RETRY_AFTER_MS;
    expect(await played.store.keepFeedback([feedbackEntry('a')])).toBe(1);
    expect(played.opened).toHaveLength(2);
    expect(played.failures).toEqual(['WORKER_LOST']);
  });

  it('a failure that is not a loss, such as a full disk, keeps the store open', async () => {
    const played = scene();
    await played.store.opened();
    played.opened[0]!.failNext = new StoreFailure('SQLITE_FULL');
    await expect(played.store.keepFeedback([feedbackEntry('a')])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await played.store.keepFeedback([feedbackEntry('a')])).toBe(1);
    expect(played.opened).toHaveLength(1);
  });

  it('a loss met while reading is a loss too', async () => {
    const played = scene();
    await played.store.opened();
    played.opened[0]!.failNext = new StoreFailure('SQLITE_CORRUPT', true);
    await expect(played.store.readFeedback().next()).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
    expect(played.opened[0]!.closings).toBe(1);
  });

  it('closing closes the store behind; afterwards nothing is opened any more', async () => {
    const played = scene();
    const writing = played.store.keepFeedback([feedbackEntry('a')]);
    await played.store.close();
    await writing.catch(() => undefined);
    expect(played.opened[0]!.closings).toBe(1);
    await expect(played.store.countFeedback()).rejects.toMatchObject({ code: 'CLOSED' });
    expect(played.opened).toHaveLength(1);
  });
});

describe('opening the store at start', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'calcitrace-open-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('without a database URL the embedded file is opened under the data directory', async () => {
    const store = await openStore({ dataDir: join(home, 'data') });
    expect(await store.keepFeedback([feedbackEntry('a')])).toBe(1);
    await store.close();
    const again = await openStore({ dataDir: join(home, 'data') });
    expect(await again.countFeedback()).toBe(1);
    await again.close();
  });

  it('T33: a data directory that cannot be made does not stop the start; the failure is reported once', async () => {
    writeFileSync(join(home, 'file'), '');
    const failures: string[] = [];
    const store = await openStore({
      dataDir: join(home, 'file', 'data'),
      onFailure: ({ code }) => failures.push(code),
    });
    await expect(store.keepFeedback([feedbackEntry('a')])).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(failures).toEqual(['ENOTDIR']);
    await store.close();
  });

  it('T33: a PostgreSQL server that is not there does not stop the start', async () => {
    const failures: string[] = [];
    const databaseUrl = 'postgresql://postgres@127.0.0.1:1/none';
    const store = await openStore({ databaseUrl, dataDir: home, onFailure: ({ code }) => failures.push(code) });
    await expect(store.countFeedback()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(failures).toEqual(['ECONNREFUSED']);
    await store.close();
  });
});
