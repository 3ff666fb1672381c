import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../test/support/free-port.js';
import { clientsFile } from '../test/support/guarded-service.js';
import { postgresBinaries, startPostgres } from '../test/support/postgres.js';
import { SpawnedService } from '../test/support/spawned-service.js';
import { TestClient } from '../test/support/test-client.js';
import { chartAgain, chartWithNewTexts } from './chart.js';
import { firstCard, HookCaller, type Called } from './hook-caller.js';
import { MEMORY_ON_SIGNAL } from './memory.js';

/**
 * `npm run build && npx tsx bench/capacity.ts`: what a call costs one replica that verifies tokens, keeps them and its cards in
 * PostgreSQL and writes the audit: processor time by size of the chart, and bytes. Its calls come one after the other, so what it has at
 * the most is less than under a burst. docs/scaling.md reckons with these.
 */
/** Before anything counts, and before each chart. */
const FIRST_WARM_UP = 1_500;
const WARM_UP = 100;
const MEASURED = 400;
const binaries = postgresBinaries();
if (binaries === undefined) throw new Error('needs PostgreSQL: initdb and pg_ctl were not found');

const server = await startPostgres(binaries);
const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-capacity-'));
const port = await freePort();
const client = new TestClient();
const service = SpawnedService.start(
  {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CLIENTS_FILE: clientsFile(client.entry()),
    STATE_KEY: 'a key that only the bench uses, of forty characters',
    DATABASE_URL: server.url,
    DATA_DIR: dataDir,
    RATE_LIMIT: '0',
  },
  MEMORY_ON_SIGNAL,
);
await service.logged('ready');
const caller = new HookCaller(`http://127.0.0.1:${port}`, client);
const database = new pg.Client(server.url);
await database.connect();

/** The line that the service writes when it is asked what it has used. */
async function used(): Promise<Record<string, unknown>> {
  const before = service.lines.length;
  service.signal('SIGUSR2');
  for (;;) {
    const line = service.lines.slice(before).find(({ message }) => message === 'memory');
    if (line !== undefined) return line;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function calls(count: number, call: (number: number) => Promise<Called>): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const { status } = await call(number);
    if (status !== 200) throw new Error(`answered ${status}`);
  }
}

async function perCall(call: (number: number) => Promise<Called>): Promise<string> {
  await calls(WARM_UP, call);
  const before = Number((await used())['cpu']);
  await calls(MEASURED, call);
  const after = await used();
  const [resident = 0, peak = 0] = [after['resident'], after['peak']].map((bytes) => Number(bytes) / 1e6);
  const cost = (Number(after['cpu']) - before) / 1_000 / MEASURED;
  return `${cost.toFixed(1)} ms of processor a call, ${resident.toFixed(0)} MB resident after a collection, ${peak.toFixed(0)} MB at the most so far`;
}

async function tableBytes(table: string): Promise<string> {
  const { rows } = await database.query<{ bytes: string; n: string }>(
    `select pg_total_relation_size('${table}') as bytes, (select count(*) from ${table}) as n`,
  );
  const { bytes = '0', n = '0' } = rows[0] ?? {};
  return `${table}: ${n} rows of ${(Number(bytes) / Number(n)).toFixed(0)} bytes with their indexes`;
}

const first = chartAgain(200, true);
await calls(FIRST_WARM_UP, () => caller.send(first.body()));
for (const resources of [50, 200, 1_000]) {
  for (const finding of [true, false]) {
    const charts = [
      ['texts read before', chartAgain(resources, finding)],
      ['texts not read before', chartWithNewTexts(resources, finding)],
    ] as const;
    for (const [texts, chart] of charts) {
      const kilobytes = Buffer.byteLength(chart.body()) / 1_000;
      const cost = await perCall(() => caller.send(chart.body()));
      const what = `${finding ? 'a' : 'no'} finding, ${texts}`;
      console.log(`${resources} resources (${kilobytes.toFixed(0)} kB), ${what}: ${cost}`);
    }
  }
}
const auditBytes = (): number =>
  readdirSync(join(dataDir, 'audit')).reduce((sum, name) => sum + statSync(join(dataDir, 'audit', name)).size, 0);
const auditBefore = auditBytes();
await calls(1_000, (number) => caller.openChart(`Practitioner/${number}`));
const card = firstCard(await caller.openChart('Practitioner/0'));
await calls(1_000, (number) => caller.override(card, number));
// Written in the background.
await new Promise((resolve) => setTimeout(resolve, 1_000));
console.log(`audit: ${((auditBytes() - auditBefore) / 2_000).toFixed(0)} bytes a call or feedback`);
for (const table of ['used_token', 'issued_card', 'feedback']) console.log(await tableBytes(table));

await database.end();
service.signal('SIGTERM');
await service.ended;
server.remove();
rmSync(dataDir, { recursive: true, force: true });
