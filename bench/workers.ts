import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { post } from '../test/support/load.js';
import { PATIENT_VIEW } from '../test/support/test-client.js';
import { BUILT_COMMAND } from '../test/support/built-command.js';
import { benchRequest } from './chart.js';
import { inRounds } from './measure/in-rounds.js';
import { median } from './measure/quantile.js';

/**
 * `npx tsx bench/workers.ts --workers 1,2 --seconds 10 --resources 50`: calls a second, CPU a call and memory with so many workers,
 * alternating; medians at the end. This client asks from the same machine and takes its share of the processor; the CPU figures tell how much. Linux only.
 */
const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '1,2' },
    seconds: { type: 'string', default: '10' },
    resources: { type: 'string', default: '50' },
    connections: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
});
const TICKS_PER_SECOND = 100;
/** Calls that each worker answers first: the compiler has done its work by then. */
const WARM_UP = 1_000;
const body = benchRequest(Number(values.resources), true);

interface Service {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly dataDir: string;
}

async function start(workers: string): Promise<Service> {
  const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-bench-'));
  const settings = { WORKERS: workers, PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: '0', MAX_WAIT_MS: '10000' };
  const child = spawn(process.execPath, [BUILT_COMMAND, 'serve'], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let origin = '';
  const log = createInterface({ input: child.stderr });
  await new Promise<void>((resolve) => {
    log.on('line', (line) => {
      const { message, url } = JSON.parse(line) as { message: string; url?: string };
      if (message === 'listening') origin = String(url);
      if (message === 'ready') resolve();
    });
  });
  // To read a line for each call would cost the processor that is measured.
  log.close();
  child.stderr.resume();
  return { child, origin, dataDir };
}

/** The process and those that it started. */
function processesOf({ child: { pid = 0 } }: Service): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.split(' ').filter(Boolean).map(Number)];
}

/** Seconds, user and system. */
function cpuOf(service: Service): number {
  const ticks = processesOf(service).map((pid) => {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = after.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** MB of each process; what they share is divided among them. */
function memoryOf(service: Service): number[] {
  return processesOf(service).map((pid) => {
    const [, kB = '0'] = /^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Math.round(Number(kB) / 1000);
  });
}

/** @param isOver told how many were answered. */
async function askUntil(isOver: (answered: number) => boolean, { origin }: Service): Promise<number> {
  let answered = 0;
  await Promise.all(
    Array.from({ length: Number(values.connections) }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (; !isOver(answered); answered += 1) {
        const { status } = await post({ origin, path: PATIENT_VIEW, body, agent });
        if (status !== 200) throw new Error(`answered ${status}`);
      }
      agent.destroy();
    }),
  );
  return answered;
}

interface Measured {
  readonly perSecond: number;
  /** Milliseconds a call. */
  readonly cpu: number;
}

async function measure(workers: string): Promise<Measured> {
  const service = await start(workers);
  const idle = memoryOf(service);
  await askUntil((answered) => answered >= Number(workers) * WARM_UP, service);
  const [before, own, began] = [cpuOf(service), process.cpuUsage(), performance.now()];
  const calls = await askUntil(() => performance.now() - began > Number(values.seconds) * 1_000, service);
  const [took, { user, system }] = [(performance.now() - began) / 1_000, process.cpuUsage(own)];
  const cpu = ((cpuOf(service) - before) * 1_000) / calls;
  const asking = (user + system) / 1_000 / calls;
  const perSecond = calls / took;
  console.log(
    `${workers} workers: ${perSecond.toFixed(0)} calls a second; CPU a call ${cpu.toFixed(2)} ms, of the client ${asking.toFixed(2)} ms; ` +
      `memory idle ${idle.join(' + ')} MB, busy ${memoryOf(service).join(' + ')} MB; load ${loadavg().map(Math.round)[0]}`,
  );
  service.child.kill('SIGTERM');
  await new Promise((resolve) => service.child.once('close', resolve));
  rmSync(service.dataDir, { recursive: true });
  return { perSecond, cpu };
}

const measured = await inRounds(Number(values.rounds), values.workers.split(','), measure);
const [alone = []] = measured.values();
for (const [workers, rounds] of measured) {
  const times = median(rounds.map(({ perSecond }, round) => perSecond / (alone[round]?.perSecond ?? Number.NaN)));
  console.log(
    `median of ${rounds.length} rounds, ${workers} workers: ${median(rounds.map(({ perSecond }) => perSecond)).toFixed(0)} calls a second, ` +
      `${times.toFixed(2)} x the first; CPU a call ${median(rounds.map(({ cpu }) => cpu)).toFixed(2)} ms`,
  );
}
