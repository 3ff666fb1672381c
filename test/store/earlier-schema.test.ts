import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { POSTGRES_MIGRATIONS } from '../../src/store/postgres-migrations.js';
import { PostgresStore } from '../../src/store/postgres-store.js';
import { SQLITE_MIGRATIONS } from '../../src/store/sqlite-migrations.js';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import type { KeptFeedback, Store } from '../../src/store/store.js';
import { describeWithPostgres } from '../support/describe-with-postgres.js';
import { issuedCard } from './remembered.js';

/** Before cards were counted by their rows. */
const EARLIER = 6;
const CARD = issuedCard('a', { tenant: 'ward-7', requirements: ['HEP-2', 'MEC-1'] });
const AT = CARD.issuedAt;

const CARD_ROW = `insert into issued_card (iss, tenant, card, body, issued_at)
  values ('${CARD.iss}', 'ward-7', 'a', '${JSON.stringify(CARD)}', '${AT}')`;
const feedbackRow = (card: string, tenant: string, matched: string): string =>
  `insert into feedback (id, iss, tenant, service, card, matched, outcome, accepted_suggestions, outcome_timestamp, received_at)
   values ('${card}', '${CARD.iss}', ${tenant}, 's', '${card}', ${matched}, 'overridden', '[]', '${AT}', '${AT}')`;

async function expectCounted(store: Store): Promise<void> {
  const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', reasons: [] };
  const { cards, rows, unmatched } = await store.statistics(period);
  expect([cards.shown, cards.overridden, unmatched]).toEqual([1, 1, 1]);
  expect(rows.map(({ requirement, version, shown, overridden }) => [requirement, version, shown, overridden])).toEqual([
    ['HEP-2', '1.0.0', 1, 1],
    ['MEC-1', '1.0.0', 1, 1],
  ]);
  const entries: KeptFeedback[] = [];
  for await (const entry of store.readFeedback()) entries.push(entry);
  expect(entries.map(({ card, about }) => [card, about?.rows.length])).toEqual([
    ['a', 2],
    ['unknown', undefined],
  ]);
  expect(await store.issuedCards(CARD, ['a'])).toMatchObject([CARD]);
  await store.keepIssued([{ ...CARD, issuedAt: '2026-12-24T08:00:00.000Z' }]);
  expect(await store.issuedCards(CARD, ['a'])).toEqual([CARD]);
  expect(await store.forget('2026-12-24T00:00:00.000Z')).toBe(2);
}

describe('what an earlier version kept is read and counted', () => {
  it('SQLite', async () => {
    const home = mkdtempSync(join(tmpdir(), 'calcitrace-earlier-'));
    const db = new Database(join(home, 'calcitrace.db'));
    for (const sql of SQLITE_MIGRATIONS.slice(0, EARLIER)) db.exec(sql);
    db.exec(`pragma user_version = ${EARLIER}`);
    for (const sql of [CARD_ROW, feedbackRow('a', "'ward-7'", '1'), feedbackRow('unknown', 'null', '0')]) db.exec(sql);
    db.close();
    const store = await SqliteStore.open(home);
    await expectCounted(store);
    await store.close();
    rmSync(home, { recursive: true });
  });
});

describeWithPostgres('what an earlier version kept in PostgreSQL is read and counted', (server) => {
  it('beside an instance of the earlier version that still writes', async () => {
    const { url } = server();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table calcitrace_schema (version integer primary key)');
    for (const [at, sql] of POSTGRES_MIGRATIONS.slice(0, EARLIER).entries()) {
      await client.query(sql);
      await client.query('insert into calcitrace_schema values ($1)', [at + 1]);
    }
    for (const sql of [CARD_ROW, feedbackRow('a', "'ward-7'", 'true')]) await client.query(sql);
    const store = await PostgresStore.open(url);
    await client.query(feedbackRow('unknown', 'null', 'false'));
    await expectCounted(store);
    await client.query(CARD_ROW.replace("'a', '{", "'b', '{"));
    await Promise.all([store.close(), client.end()]);
  });
});
