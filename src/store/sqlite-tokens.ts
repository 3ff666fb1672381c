import type Database from 'libsql';
import type { UsedToken } from './sqlite-messages.js';

/** The table of used tokens in the SQLite file; synchronous, inside the worker thread. */
export class SqliteTokens {
  readonly #remember: Database.Statement;
  readonly #forget: Database.Statement;

  constructor(db: Database.Database) {
    this.#remember = db.prepare('insert into used_token (key, expires) values (?, ?) on conflict (key) do nothing');
    this.#forget = db.prepare('delete from used_token where expires < ?');
  }

  /** @returns whether it was new. */
  remember({ key, expires }: UsedToken): boolean {
    return this.#remember.run(key, expires).changes === 1;
  }

  /** @returns how many went. */
  forget(before: string): number {
    return this.#forget.run(before).changes;
  }
}
