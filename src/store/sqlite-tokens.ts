import type Database from 'libsql';
import type { UsedToken } from './sqlite-messages.js';

export interface Claim {
  readonly key: string;
  readonly now: string;
  readonly until: string;
}

/** The table of used tokens and claimed keys in the SQLite file; synchronous, inside the worker thread. */
export class SqliteTokens {
  readonly #remember: Database.Statement;
  readonly #claim: Database.Statement;
  readonly #release: Database.Statement;
  readonly #forget: Database.Statement;

  constructor(db: Database.Database) {
    this.#remember = db.prepare('insert into used_token (key, expires) values (?, ?) on conflict (key) do nothing');
    this.#claim = db.prepare(`insert into used_token (key, expires) values (:key, :until)
      on conflict (key) do update set expires = excluded.expires where used_token.expires < :now`);
    this.#release = db.prepare('delete from used_token where key = ?');
    this.#forget = db.prepare('delete from used_token where expires < ?');
  }

  /** @returns whether it was new. */
  remember({ key, expires }: UsedToken): boolean {
    return this.#remember.run(key, expires).changes === 1;
  }

  /** @returns 1 where it was to be had. */
  claim({ key, now, until }: Claim): number {
    return this.#claim.run({ key, now, until }).changes;
  }

  release(key: string): number {
    return this.#release.run(key).changes;
  }

  /** @returns how many went. */
  forget(before: string): number {
    return this.#forget.run(before).changes;
  }
}
