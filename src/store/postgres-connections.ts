import pg from 'pg';
import { migratePostgres } from './postgres-schema.js';
import { failureCode, StoreFailure } from './store-failure.js';

const CONNECT_TIMEOUT_MS = 2000;
const STATEMENT_TIMEOUT_MS = 5000;
/** A little more than the server's own limit: only a server that went without a word is given up here. */
const ANSWER_TIMEOUT_MS = 6000;

/** The connections to one PostgreSQL database. They heal by themselves when the server comes back. */
export class PostgresConnections {
  readonly #pool: pg.Pool;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  /** Connects and brings the schema up to date. Rejects with a StoreFailure that names why it could not. */
  static async open(databaseUrl: string): Promise<PostgresConnections> {
    await failing(() => migratePostgres(databaseUrl));
    return new PostgresConnections(databaseUrl);
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

  /** Rejects with a StoreFailure. */
  async query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    if (this.#closing) throw new StoreFailure('CLOSED');
    const running = failing(() => this.#pool.query<Row>(query));
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
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
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof StoreFailure) throw reason;
    throw new StoreFailure(failureCode(reason, 'POSTGRES_UNAVAILABLE'));
  }
}
