import { parseArgs } from 'node:util';
import { freePort } from '../test/support/free-port.js';
import { inject, type Fault } from '../test/support/fhir-fault.js';
import { FhirServer } from '../test/support/fhir-server.js';
import { clientsFile } from '../test/support/guarded-service.js';
import { LIVER_PATIENT } from '../test/support/hook-requests.js';
import { SpawnedService } from '../test/support/spawned-service.js';
import { TestClient } from '../test/support/test-client.js';
import { firstCard, HookCaller, quantileOf, recentReport, statusCounts, type Called } from './hook-caller.js';
import { MEMORY_ON_SIGNAL, slopeAMinute, type MemorySample } from './memory.js';
import { SteadyLoad } from './steady-load.js';

/**
 * `npm run build && npx tsx bench/soak.ts --minutes 10 --rate 20`: one service on SQLite, half of whose calls read the chart from a
 * FHIR server that fails at random, and one in twenty of which is feedback; each chart that is given has a report whose text nobody has
 * read before, and what is remembered of texts has been filled to its bound before the first minute. Has to hold: no answer of 500 and above, the heap (after a
 * collection) and the resident memory grow by less than 1 MB a minute in the second half, and p99 of the last minute is within 1.2 of the first:
 * of all calls, and of the charts that are given. Calls are timed from when they were due.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '20' } },
});
const minutes = Number(values.minutes);
const rate = Number(values.rate);
const MINUTE_MS = 60_000;
/** Compiling is over after it, tokens end as fast as they come, and the allocator has seen the largest that is needed at once. */
const WARM_UP_MS = (minutes / 2) * MINUTE_MS;
const SAMPLE_MS = 20_000;
/** More than it remembers (src/facts/by-content.ts, src/facts/text/readings.ts). */
const TEXTS_REMEMBERED = 2_400;
const AT_ONCE = 4;
const MB = 1024 * 1024;

/**
 * How often in a thousand requests; a server that hangs more often is left alone, and nothing more would be learnt. Where more than one
 * call in a hundred met one that hangs, p99 would be the deadline and tell of nothing else.
 */
const FAULTS: readonly (readonly [number, Fault])[] = [
  [1, { kind: 'hang' }],
  [40, { kind: 'status', status: 500 }],
  [20, { kind: 'reset' }],
  [10, { kind: 'truncated' }],
  [20, { kind: 'malformed-json' }],
  [10, { kind: 'html' }],
  [50, { kind: 'delay', ms: 200 }],
];

function anyFault(): Fault | undefined {
  let chance = Math.random() * 1_000;
  return FAULTS.find(([often]) => (chance -= often) < 0)?.[1];
}

let faults = 0;
const fhir = await FhirServer.start({
  resources: [LIVER_PATIENT, recentReport()],
  before: async (request, response) => {
    const fault = anyFault();
    if (fault === undefined) return false;
    faults += 1;
    return !(await inject(fault, request, response));
  },
});
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const client = new TestClient();
const service = SpawnedService.start(
  {
    PORT: String(port),
    PUBLIC_URL: origin,
    CLIENTS_FILE: clientsFile(client.entry({ fhirServers: [fhir.baseUrl] })),
    STATE_KEY: 'a key that only the soak uses, of forty characters',
  },
  MEMORY_ON_SIGNAL,
);
await service.logged('ready');

const caller = new HookCaller(origin, client);
const card = firstCard(await caller.openChart('Practitioner/first'));
// What is remembered of texts is full from the first minute on: what grows then is something else.
for (let accession = 1; accession <= TEXTS_REMEMBERED; accession += AT_ONCE) {
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      caller.openChart(`Practitioner/${index}`, undefined, recentReport(-accession - index)),
    ),
  );
}
const started = performance.now();

interface SoakCall extends Called {
  readonly minute: number;
  readonly kind: 'feedback' | 'given' | 'read';
}
const load = new SteadyLoad(rate, async (number, due): Promise<SoakCall> => {
  const minute = Math.floor((due - started) / MINUTE_MS);
  const userId = `Practitioner/${number % 200}`;
  if (number % 20 === 0) return { minute, kind: 'feedback', ...(await caller.override(card, number, due)) };
  if (number % 2 === 0) {
    return { minute, kind: 'given', ...(await caller.openChart(userId, due, recentReport(number))) };
  }
  return { minute, kind: 'read', ...(await caller.openUnreadChart(userId, fhir.baseUrl, due)) };
});
const sampling = setInterval(() => {
  service.signal('SIGUSR2');
}, SAMPLE_MS);
await new Promise((resolve) => setTimeout(resolve, minutes * MINUTE_MS));
clearInterval(sampling);
const calls = await load.stop();
service.signal('SIGTERM');
const exitCode = await service.ended;
await fhir.close();

const samples = service.lines
  .filter(({ message }) => message === 'memory')
  .map((line): MemorySample => ({
    at: Number(line['at']),
    heap: Number(line['heap']),
    resident: Number(line['resident']),
  }));
const warm = samples.filter(({ at }) => at - (samples[0]?.at ?? 0) >= WARM_UP_MS - SAMPLE_MS);
const heapSlope = slopeAMinute(warm, ({ heap }) => heap) / MB;
const residentSlope = slopeAMinute(warm, ({ resident }) => resident) / MB;
for (let minute = 0; minute < minutes; minute += 1) {
  const those = calls.filter((call) => call.minute === minute);
  const memory = samples.findLast(({ at }) => at <= (minute + 1) * MINUTE_MS + (samples[0]?.at ?? 0) - SAMPLE_MS);
  console.log(
    `minute ${minute + 1}: ${those.length} calls, ${statusCounts(those)}; p50 ${quantileOf(those, 0.5).toFixed(0)} ms, ` +
      `p99 ${quantileOf(those, 0.99).toFixed(0)} ms; heap ${((memory?.heap ?? 0) / MB).toFixed(1)} MB, ` +
      `resident ${((memory?.resident ?? 0) / MB).toFixed(1)} MB`,
  );
}
/** p99 of the last minute as a part of that of the first. */
function worsening(isOne: (call: SoakCall) => boolean): number {
  const p99 = (minute: number): number =>
    quantileOf(
      calls.filter((call) => call.minute === minute && isOne(call)),
      0.99,
    );
  return p99(minutes - 1) / p99(0);
}
const worse = worsening(() => true);
const worseGiven = worsening(({ kind }) => kind === 'given');
const ours = calls.filter(({ status }) => status >= 500 || status === 0);
console.log(
  `${calls.length} calls, ${fhir.requests.length} requests to the FHIR server, ${faults} of them spoilt; ${ours.length} answers of 500 ` +
    `and above or none; heap ${heapSlope.toFixed(2)} and resident ${residentSlope.toFixed(2)} MB a minute in the second half; ` +
    `p99 of the last minute ${worse.toFixed(2)} of the first, ${worseGiven.toFixed(2)} for charts that are given; exit code ${exitCode ?? 'none'}`,
);
const isWorse = !(worse <= 1.2 && worseGiven <= 1.2);
if (ours.length > 0 || heapSlope >= 1 || residentSlope >= 1 || isWorse || exitCode !== 0) process.exitCode = 1;
