import pg from 'pg';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { keptFeedback, type FeedbackRow } from './feedback-row.js';
import { restOf, type RestRow } from './memory-row.js';
import { ISSUED_CARDS, KEEP, keepParameters, RESTS_OF } from './postgres-keep.js';
import { forgetAll } from './forget-all.js';
import { POSTGRES_FORGET } from './postgres-forget.js';
import { POSTGRES_TALLIES } from './postgres-tallies.js';
import { migratePostgres } from './postgres-schema.js';
import { PAGE_SIZE, readPages, type FeedbackPage } from './read-pages.js';
import { statisticsOf, type Period, type Statistics, type Tally } from './statistics.js';
import type { CardClient, FeedbackEntry, KeptFeedback, Store } from './store.js';
import { failureCode, StoreFailure } from './store-failure.js';

const CONNECT_TIMEOUT_MS = 2000;
const STATEMENT_TIMEOUT_MS = 5000;
/** A little more than the server's own limit: only a server that went without a word is given up here. */
const ANSWER_TIMEOUT_MS = 6000;

const PAGE = `select * from feedback where seq > $1 and ($3::text is null or reason_code = $3) order by seq limit $2`;

const REMEMBER_TOKEN = 'insert into used_token (key, expires) values ($1, $2) on conflict (key) do nothing';

const FORGET_TOKENS = 'delete from used_token where expires < $1';

type PostgresRow = Omit<FeedbackRow, 'outcome_timestamp' | 'received_at'> & {
  seq: string;
  outcome_timestamp: Date;
  received_at: Date;
};

type PostgresRestRow = Omit<RestRow, 'since' | 'until'> & { since: Date; until: Date | null };

/** The shared store, for several instances behind one address. The pool heals by itself when the server comes back. */
export class PostgresStore implements Store {
  readonly #pool: pg.Pool;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  /** Connects and brings the schema up to date. Rejects with a StoreFailure that names why it could not. */
  static async open(databaseUrl: string): Promise<PostgresStore> {
    await failing(() => migratePostgres(databaseUrl));
    return new PostgresStore(databaseUrl);
  }

  private constructor(databaseUrl: string) {
    this.#pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'calcitrace',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
    });
    // A connection that breaks is replaced at the next query, which reports what is wrong; unheard, it would end the process.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async keepFeedback(entries: readonly FeedbackEntry[], rests: readonly PatientRest[] = []): Promise<number> {
    return this.#keep(keepParameters(entries, [], rests));
  }

  async keepIssued(cards: readonly IssuedCard[], rests: readonly PatientRest[] = []): Promise<void> {
    await this.#keep(keepParameters([], cards, rests));
  }

  async issuedCards({ iss, tenant }: CardClient, cards: readonly string[]): Promise<IssuedCard[]> {
    const values = [iss, tenant ?? '', cards];
    const { rows } = await this.#query<{ body: IssuedCard }>({ name: 'issued', text: ISSUED_CARDS, values });
    return rows.map(({ body }) => body);
  }

  async restsOf(patient: string): Promise<Rest[]> {
    const { rows } = await this.#query<PostgresRestRow>({ name: 'rests', text: RESTS_OF, values: [patient] });
    return rows.map((row) =>
      restOf({ ...row, since: row.since.toISOString(), until: row.until?.toISOString() ?? null }),
    );
  }

  async rememberToken(key: string, expires: string): Promise<'new' | 'seen'> {
    const { rowCount } = await this.#query({ name: 'remember-token', text: REMEMBER_TOKEN, values: [key, expires] });
    return rowCount === 1 ? 'new' : 'seen';
  }

  async forgetTokens(before: string): Promise<void> {
    await this.#query({ name: 'forget-tokens', text: FORGET_TOKENS, values: [before] });
  }

  async countFeedback(): Promise<number> {
    return this.#number({ text: 'select count(*) as n from feedback' });
  }

  readFeedback(reason?: string): AsyncIterable<KeptFeedback> {
    return readPages('0', (after) => this.#page(after, reason));
  }

  async statistics({ from, to, reasons }: Period): Promise<Statistics> {
    const { rows } = await this.#query<Tally>({ text: POSTGRES_TALLIES, values: [from, to, [...reasons]] });
    return statisticsOf(rows);
  }

  forget(before: string): Promise<number> {
    return forgetAll(() => this.#number({ text: POSTGRES_FORGET, values: [before] }));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The pool's own end forgets those who still wait for a connection. */
  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#pool.end();
  }

  async #keep(values: readonly string[]): Promise<number> {
    return this.#number({ name: 'keep', text: KEEP, values: [...values] });
  }

  async #number(query: pg.QueryConfig): Promise<number> {
    const { rows } = await this.#query<{ n: string }>(query);
    return Number(rows[0]?.n);
  }

  async #page(after: string, reason: string | undefined): Promise<FeedbackPage<string>> {
    const { rows } = await this.#query<PostgresRow>({ text: PAGE, values: [after, PAGE_SIZE, reason ?? null] });
    const last = rows.at(-1);
    const entries = rows.map((row) =>
      keptFeedback({
        ...row,
        outcome_timestamp: row.outcome_timestamp.toISOString(),
        received_at: row.received_at.toISOString(),
      }),
    );
    return last && rows.length === PAGE_SIZE ? { entries, next: last.seq } : { entries };
  }

  async #query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    if (this.#closing) throw new StoreFailure('CLOSED');
    const running = failing(() => this.#pool.query<Row>(query));
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof StoreFailure) throw reason;
    throw new StoreFailure(failureCode(reason, 'POSTGRES_UNAVAILABLE'));
  }
}
