import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.js';
import type { Amount } from './amount.js';
import { rounded, type Section } from '../section.js';
import { median } from './quantile.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LOOK_MS = 5;
const MOST_SECONDS = 1;

/** From `node dist/main.js` to the first 200 of /readyz, each time with an empty folder of data: the database is made too. */
export async function start({ starts }: Amount): Promise<Section> {
  const seconds: number[] = [];
  for (let number = 0; number < starts; number += 1) seconds.push(await secondsToReady());
  const figure = { name: 'ready, median', value: median(seconds), unit: 's', aim: { atMost: MOST_SECONDS } };
  const [quickest, slowest] = [Math.min(...seconds), Math.max(...seconds)];
  return {
    title: 'Start',
    method: `From \`node dist/main.js\` to the first 200 of /readyz, seconds, ${starts} starts, each with an empty DATA_DIR.`,
    columns: ['Starts', 'median', 'quickest', 'slowest'],
    rows: [[`${starts}`, ...[figure.value, quickest, slowest].map(rounded)]],
    figures: [figure],
  };
}

async function secondsToReady(): Promise<number> {
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
  child.kill();
  await once(child, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
  return took / 1_000;
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
