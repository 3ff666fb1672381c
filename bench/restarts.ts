import { parseArgs } from 'node:util';
import { Balancer } from '../test/support/balancer.js';
import { postgresBinaries, startPostgres } from '../test/support/postgres.js';
import { Replicas } from '../test/support/replicas.js';
import { TestClient } from '../test/support/test-client.js';
import { ConnectionBalancer } from './connection-balancer.js';
import { firstCard, HookCaller, quantileOf, statusCounts } from './hook-caller.js';
import { SteadyLoad } from './steady-load.js';

/**
 * `npm run build && npx tsx bench/restarts.ts --restarts 20 --rate 20 --balances calls`: two replicas on one PostgreSQL behind a load
 * balancer, so many calls a second, whether or not those before were answered, over connections that are kept (one call in ten is
 * feedback), and one replica after the other gets SIGTERM once its successor is ready. `--balances calls` is a proxy that speaks HTTP and
 * sends each leaving replica one more call; `--balances connections` a wire such as a Service of Kubernetes, where connections last.
 * Nobody sends a call twice. Every call has to be answered with 200, and every process has to end with 0.
 */
const { values } = parseArgs({
  options: {
    restarts: { type: 'string', default: '20' },
    rate: { type: 'string', default: '20' },
    balances: { type: 'string', default: 'calls' },
  },
});
const binaries = postgresBinaries();
if (binaries === undefined) throw new Error('needs PostgreSQL: initdb and pg_ctl were not found');
const ofCalls = values.balances === 'calls';

const server = await startPostgres(binaries);
const client = new TestClient();
const balancer = ofCalls ? await Balancer.start() : await ConnectionBalancer.start();
const replicas = await Replicas.start(2, server.url, client, balancer);
const caller = new HookCaller(balancer.origin, client);
const card = firstCard(await caller.openChart('Practitioner/first'));

const load = new SteadyLoad(Number(values.rate), (number, due) =>
  number % 10 === 0 ? caller.override(card, number, due) : caller.openChart(`Practitioner/${number % 200}`, due),
);
const started = performance.now();
const exitCodes: (number | null)[] = [];
for (let restart = 1; restart <= Number(values.restarts); restart += 1) {
  exitCodes.push(await replicas.replaceOldest(ofCalls ? 'late' : 'in time'));
  console.log(`restart ${restart} after ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}
const seconds = (performance.now() - started) / 1_000;
const calls = await load.stop();
await replicas.stop();
server.remove();

const failed = calls.filter(({ status }) => status !== 200);
const untidy = exitCodes.filter((code) => code !== 0);
console.log(
  `${values.balances} balanced: ${exitCodes.length} restarts in ${seconds.toFixed(0)} s, ${untidy.length} that did not end with 0; ` +
    `${calls.length} calls (${(calls.length / seconds).toFixed(0)}/s), ${statusCounts(calls)}; ` +
    `p50 ${quantileOf(calls, 0.5).toFixed(0)} ms, p99 ${quantileOf(calls, 0.99).toFixed(0)} ms`,
);
if (failed.length + untidy.length > 0) process.exitCode = 1;
