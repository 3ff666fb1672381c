import { parseArgs } from 'node:util';
import { freePort } from '../test/support/free-port.js';
import { clientsFile } from '../test/support/guarded-service.js';
import { SpawnedService } from '../test/support/spawned-service.js';
import { TestClient } from '../test/support/test-client.js';
import { firstCard, HookCaller, quantileOf, statusCounts } from './hook-caller.js';
import { SteadyLoad } from './steady-load.js';

/**
 * `npm run build && npx tsx bench/roll-overs.ts --times 20 --rate 20 --workers 2`: one service of several workers on one port, so many
 * calls a second over kept connections (one call in ten is feedback), and SIGHUP again and again: every worker is exchanged each time.
 * Every call has to be answered with 200.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    rate: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
  },
});
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const client = new TestClient();
const service = SpawnedService.start({
  WORKERS: values.workers,
  PORT: String(port),
  PUBLIC_URL: origin,
  CLIENTS_FILE: clientsFile(client.entry()),
  STATE_KEY: 'a key that only the bench uses, of forty characters',
  RATE_LIMIT: '0',
});
await service.logged('ready');
const caller = new HookCaller(origin, client);
const card = firstCard(await caller.openChart('Practitioner/first'));

const rolledOver = (): number => service.lines.filter(({ message }) => message === 'rolled over').length;
const load = new SteadyLoad(Number(values.rate), (number, due) =>
  number % 10 === 0 ? caller.override(card, number, due) : caller.openChart(`Practitioner/${number % 200}`, due),
);
const started = performance.now();
for (let time = 1; time <= Number(values.times); time += 1) {
  service.signal('SIGHUP');
  while (rolledOver() < time) await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(`rolled over ${time} times after ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}
const calls = await load.stop();
service.signal('SIGTERM');
const exitCode = await service.ended;
const failed = calls.filter(({ status }) => status !== 200);
console.log(
  `${values.times} roll-overs of ${values.workers} workers; ${calls.length} calls, ${statusCounts(calls)}; ` +
    `p50 ${quantileOf(calls, 0.5).toFixed(0)} ms, p99 ${quantileOf(calls, 0.99).toFixed(0)} ms; exit code ${exitCode ?? 'none'}`,
);
if (failed.length > 0 || exitCode !== 0) process.exitCode = 1;
