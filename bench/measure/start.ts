import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.js';
import { chartAgain } from '../chart.js';
import type { Amount } from './amount.js';
import { Asker } from './asker.js';
import { rounded, type Section } from '../section.js';
import { median } from './quantile.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LOOK_MS = 5;
const MOST_SECONDS = 1;
const FIRST = chartAgain(200, true);

/** From `node dist/main.js` to the first 200 of /readyz, each time with an empty folder of data: the database is made too. */
export async function start({ starts }: Amount): Promise<Section> {
  const seconds: number[] = [];
  const firstCalls: number[] = [];
  for (let number = 0; number < starts; number += 1) {
    const { ready, firstCall } = await started();
    seconds.push(ready);
    firstCalls.push(firstCall);
  }
  const figure = { name: 'ready, median', value: median(seconds), unit: 's', aim: { atMost: MOST_SECONDS } };
  const [quickest, slowest] = [Math.min(...seconds), Math.max(...seconds)];
  const first = { name: 'first call after it, median', value: median(firstCalls), unit: 'ms' };
  return {
    title: 'Start',
    method:
      `From \`node dist/main.js\` to the first 200 of /readyz, seconds, ${starts} starts, each with an empty DATA_DIR; and how many ` +
      `milliseconds the call takes that follows at once (${FIRST.resources} resources, a finding).`,
    columns: ['Starts', 'median', 'quickest', 'slowest', 'first call'],
    rows: [[`${starts}`, ...[figure.value, quickest, slowest, first.value].map(rounded)]],
    figures: [figure, first],
  };
}

/** Seconds to ready, and milliseconds of the first call. */
async function started(): Promise<{ readonly ready: number; readonly firstCall: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-start-'));
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: String(port) },
    stdio: 'ignore',
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the service did not start: exit code ${child.exitCode}`);
    await after(LOOK_MS);
  }
  const took = performance.now() - began;
  const asker = new Asker(`http://127.0.0.1:${port}`);
  const { status, ms } = await asker.ask(FIRST);
  if (status !== 200) throw new Error(`the first call was answered with ${status}`);
  asker.close();
  child.kill();
  await once(child, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
  return { ready: took / 1_000, firstCall: ms };
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => {
      resolve(false);
    });
  });
}
