import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { IssuedCard, Rest } from '../rest.js';
import { feedbackId } from './feedback-id.js';
import { keptFeedback, type FeedbackRow } from './feedback-row.js';
import { PAGE_SIZE, type FeedbackPage } from './read-pages.js';
import { SQLITE_MIGRATIONS } from './sqlite-migrations.js';
import { SqliteMemory } from './sqlite-memory.js';
import { SqliteTokens } from './sqlite-tokens.js';
import type { Kept } from './sqlite-messages.js';
import type { CardClient, FeedbackEntry } from './store.js';
import { StoreFailure } from './store-failure.js';

const BUSY_TIMEOUT_MS = 5000;

const INSERT = `insert into feedback (id, iss, tenant, service, card, matched, outcome, accepted_suggestions, reason_code,
  reason_system, reason_display, user_comment, outcome_timestamp, received_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`;

type SqliteRow = Omit<FeedbackRow, 'accepted_suggestions' | 'matched'> & {
  seq: number;
  accepted_suggestions: string;
  matched: number;
};

/** The SQLite file itself: synchronous, therefore only ever used inside the worker thread. Throws what SQLite throws. */
export class SqliteDatabase {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement;
  readonly #page: Database.Statement;
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
    this.#migrate();
    this.#insert = this.#db.prepare(INSERT);
    this.#memory = new SqliteMemory(this.#db);
    this.#tokens = new SqliteTokens(this.#db);
    this.#page = this.#db.prepare(`select * from feedback where seq > ? order by seq limit ${PAGE_SIZE}`);
  }

  /** One transaction, one synchronisation of the disk, for all batches. @returns the number of new entries and tokens of each batch. */
  keepTogether(batches: readonly Kept[]): number[] {
    return this.#inTransaction(() =>
      batches.map(({ entries, issued, rests, tokens }) => {
        for (const card of issued) this.#memory.keepCard(card);
        for (const rest of rests) this.#memory.keepRest(rest);
        const fresh = tokens.filter((token) => this.#tokens.remember(token)).length;
        return entries.reduce((count, entry) => count + this.#keep(entry), fresh);
      }),
    );
  }

  issuedCards(client: CardClient, cards: readonly string[]): IssuedCard[] {
    return this.#memory.issuedCards(client, cards);
  }

  restsOf(patient: string): Rest[] {
    return this.#memory.restsOf(patient);
  }

  forgetTokens(before: string): number {
    return this.#tokens.forget(before);
  }

  countFeedback(): number {
    return this.#number('select count(*) as n from feedback', 'n');
  }

  pageFeedback(after: number): FeedbackPage<number> {
    const rows = this.#page.all(after) as SqliteRow[];
    const last = rows.at(-1);
    const entries = rows.map((row) =>
      keptFeedback({
        ...row,
        matched: row.matched === 1,
        accepted_suggestions: JSON.parse(row.accepted_suggestions) as string[],
      }),
    );
    return last && rows.length === PAGE_SIZE ? { entries, next: last.seq } : { entries };
  }

  close(): void {
    this.#db.close();
  }

  #keep(entry: FeedbackEntry): number {
    const { changes } = this.#insert.run(
      feedbackId(entry),
      entry.iss,
      entry.tenant ?? null,
      entry.service,
      entry.card,
      entry.matched ? 1 : 0,
      entry.outcome,
      JSON.stringify(entry.acceptedSuggestions),
      entry.reasonCode ?? null,
      entry.reasonSystem ?? null,
      entry.reasonDisplay ?? null,
      entry.userComment ?? null,
      entry.outcomeTimestamp,
      entry.receivedAt,
    );
    return changes;
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
