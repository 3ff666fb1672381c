import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { IssuedCard, Rest } from '../rest.js';
import type { FeedbackPage } from './read-pages.js';
import { SQLITE_MIGRATIONS } from './sqlite-migrations.js';
import { SqliteMemory } from './sqlite-memory.js';
import { SqliteFeedback } from './sqlite-feedback.js';
import { SQLITE_FORGET } from './sqlite-forget.js';
import { SQLITE_TALLIES } from './sqlite-tallies.js';
import { SqliteTokens, type Claim } from './sqlite-tokens.js';
import type { Kept } from './sqlite-messages.js';
import type { Period, Tally } from './statistics.js';
import type { CardClient, FeedbackChoice } from './store.js';
import { StoreFailure } from './store-failure.js';

const BUSY_TIMEOUT_MS = 5000;

/** The SQLite file itself: synchronous, therefore only ever used inside the worker thread. Throws what SQLite throws. */
export class SqliteDatabase {
  readonly #db: Database.Database;
  readonly #feedback: SqliteFeedback;
  readonly #memory: SqliteMemory;
  readonly #tokens: SqliteTokens;

  /** Creates directory and file where missing, readable by their owner alone: comments are patient data (FB-13). */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    this.#db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    this.#db.pragma('journal_mode = WAL');
    // FULL: the log is synchronised at every commit, so that an acknowledged entry outlives a power cut as well.
    this.#db.pragma('synchronous = FULL');
    // What is forgotten is overwritten, not only unlinked: comments are patient data.
    this.#db.pragma('secure_delete = on');
    this.#migrate();
    this.#feedback = new SqliteFeedback(this.#db);
    this.#memory = new SqliteMemory(this.#db);
    this.#tokens = new SqliteTokens(this.#db);
  }

  /** One transaction, one synchronisation of the disk, for all batches. @returns the number of new entries and tokens of each batch. */
  keepTogether(batches: readonly Kept[]): number[] {
    return this.#inTransaction(() =>
      batches.map(({ entries, issued, rests, tokens }) => {
        for (const card of issued) this.#memory.keepCard(card);
        for (const rest of rests) this.#memory.keepRest(rest);
        const fresh = tokens.filter((token) => this.#tokens.remember(token)).length;
        return entries.reduce((count, entry) => count + this.#feedback.keep(entry), fresh);
      }),
    );
  }

  issuedCards(client: CardClient, cards: readonly string[]): IssuedCard[] {
    return this.#memory.issuedCards(client, cards);
  }

  restsOf(patient: string): Rest[] {
    return this.#memory.restsOf(patient);
  }

  claim(claim: Claim): number {
    return this.#tokens.claim(claim);
  }

  release(key: string): number {
    return this.#tokens.release(key);
  }

  forgetTokens(before: string): number {
    return this.#tokens.forget(before);
  }

  /** A bounded number at a time, so that the hooks' questions come in between. @returns how many went: 0 when all are gone. */
  forgetSome(before: string): number {
    return SQLITE_FORGET.reduce((gone, sql) => gone + this.#db.prepare(sql).run({ before }).changes, 0);
  }

  tallies({ from, to, reasons }: Period): Tally[] {
    return this.#db.prepare(SQLITE_TALLIES).all({ from, to, reasons: JSON.stringify(reasons) }) as Tally[];
  }

  countFeedback(): number {
    return this.#number('select count(*) as n from feedback', 'n');
  }

  pageFeedback(after: number, which: FeedbackChoice): FeedbackPage<number> {
    return this.#feedback.page(after, which);
  }

  close(): void {
    this.#db.close();
  }

  #migrate(): void {
    const version = this.#number('pragma user_version', 'user_version');
    if (version > SQLITE_MIGRATIONS.length) throw new StoreFailure('SCHEMA_NEWER_THAN_PROGRAM');
    if (version === SQLITE_MIGRATIONS.length) return;
    this.#inTransaction(() => {
      // Read again under the lock: another process may have migrated meanwhile.
      const done = this.#number('pragma user_version', 'user_version');
      for (const sql of SQLITE_MIGRATIONS.slice(done)) this.#db.exec(sql);
      this.#db.exec(`pragma user_version = ${SQLITE_MIGRATIONS.length}`);
    });
  }

  #inTransaction<T>(work: () => T): T {
    this.#db.exec('begin immediate');
    try {
      const result = work();
      this.#db.exec('commit');
      return result;
    } catch (reason) {
      // A full disk makes SQLite roll back by itself; a second rollback would hide the reason.
      if (this.#db.inTransaction) this.#db.exec('rollback');
      throw reason;
    }
  }

  #number(sql: string, column: string): number {
    const row = this.#db.prepare(sql).get() as Record<string, number>;
    return row[column] ?? 0;
  }
}
