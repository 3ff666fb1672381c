import pg from 'pg';
import { POSTGRES_MIGRATIONS } from './postgres-migrations.js';
import { StoreFailure } from './store-failure.js';

const CONNECT_TIMEOUT_MS = 2000;
const LOCK_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 60_000;

/** Any number that no other program on the server locks; every instance of Calcitrace takes the same. */
const MIGRATION_LOCK = 4_722_001;

/** Brings the schema up to date, on a connection of its own, since a migration may take longer than any request may. */
export async function migratePostgres(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'calcitrace migration',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + LOCK_TIMEOUT_MS,
  });
  // The query that was running reports a broken connection; unheard, the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    // Held to the end of the transaction: instances that start together migrate one after the other.
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await migrateUnderLock(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function migrateUnderLock(client: pg.Client): Promise<void> {
  await client.query('create table if not exists calcitrace_schema (version integer primary key)');
  const { rows } = await client.query<{ version: number | null }>(
    'select max(version) as version from calcitrace_schema',
  );
  const done = rows[0]?.version ?? 0;
  if (done > POSTGRES_MIGRATIONS.length) throw new StoreFailure('SCHEMA_NEWER_THAN_PROGRAM');
  for (const [index, sql] of POSTGRES_MIGRATIONS.entries()) {
    if (index < done) continue;
    await client.query(sql);
    await client.query('insert into calcitrace_schema (version) values ($1)', [index + 1]);
  }
}
