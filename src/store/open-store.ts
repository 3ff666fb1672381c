import { PostgresStore } from './postgres-store.js';
import { ReopeningStore } from './reopening-store.js';
import { SqliteStore } from './sqlite-store.js';
import type { Store } from './store.js';
import type { StoreFailure } from './store-failure.js';

const RETRY_AFTER_MS = 5000;

export interface StoreSettings {
  /** PostgreSQL; without it the embedded SQLite file under `dataDir` is used. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  /** Told when the store cannot be opened or was lost, for the log. */
  readonly onFailure?: (failure: StoreFailure) => void;
}

/**
 * Never rejects: a store that cannot be opened now is opened when it is next used, at most every five seconds. Until then
 * feedback is refused and the hooks go on answering (T33).
 */
export async function openStore({ databaseUrl, dataDir, onFailure }: StoreSettings): Promise<Store> {
  const open = databaseUrl === undefined ? () => SqliteStore.open(dataDir) : () => PostgresStore.open(databaseUrl);
  const store = new ReopeningStore(open, {
    retryAfterMs: RETRY_AFTER_MS,
    onFailure: onFailure ?? (() => undefined),
    elapsed: () => performance.now(),
  });
  // The failure has been reported to onFailure; the start goes on.
  await store.opened().catch(() => undefined);
  return store;
}
