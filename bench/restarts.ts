import { parseArgs } from 'node:util';
import { Callers } from '../test/support/callers.js';
import { postgresBinaries, startPostgres } from '../test/support/postgres.js';
import { Replicas } from '../test/support/replicas.js';
import { TestClient } from '../test/support/test-client.js';
import { firstCard, HookCaller, quantile, statusCounts } from './hook-caller.js';

/**
 * `npm run build && npx tsx bench/restarts.ts --restarts 20 --callers 8`: two replicas on one PostgreSQL behind a load balancer, callers
 * who call again a tenth of a second after each answer (one call in ten is feedback), and one replica after the other gets SIGTERM once
 * its successor is ready. Every call has to be answered with 200, and every process has to end with 0.
 */
const { values } = parseArgs({
  options: { restarts: { type: 'string', default: '20' }, callers: { type: 'string', default: '8' } },
});
const binaries = postgresBinaries();
if (binaries === undefined) throw new Error('needs PostgreSQL: initdb and pg_ctl were not found');

const server = await startPostgres(binaries);
const client = new TestClient();
const replicas = await Replicas.start(2, server.url, client);
const caller = new HookCaller(replicas.balancer.origin, client);
const card = firstCard(await caller.openChart('Practitioner/first'));

const load = new Callers(Number(values.callers), (number) =>
  number % 10 === 0 ? caller.override(card, number) : caller.openChart(`Practitioner/${number % 200}`),
);
const started = performance.now();
const exitCodes: (number | null)[] = [];
for (let restart = 1; restart <= Number(values.restarts); restart += 1) {
  exitCodes.push(await replicas.replaceOldest());
  console.log(`restart ${restart} after ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}
const seconds = (performance.now() - started) / 1_000;
const calls = await load.stop();
await replicas.stop();
server.remove();

const failed = calls.filter(({ status }) => status !== 200);
const untidy = exitCodes.filter((code) => code !== 0);
console.log(
  `${exitCodes.length} restarts in ${seconds.toFixed(0)} s, ${untidy.length} that did not end with 0; ` +
    `${calls.length} calls (${(calls.length / seconds).toFixed(0)}/s), ${statusCounts(calls)}; ` +
    `p50 ${quantile(calls, 0.5).toFixed(0)} ms, p99 ${quantile(calls, 0.99).toFixed(0)} ms`,
);
if (failed.length + untidy.length > 0) process.exitCode = 1;
