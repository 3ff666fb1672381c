import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { benchRequest } from './chart.js';

/** CPU per request beside two floors, in one run: compare the ratios, not the milliseconds of this machine. */
/** Long enough for the compiler to have done its work on every server. */
const WARM_UP = 300;
const MEASURED = 200;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

async function startServer(kind: string, bytes: number): Promise<Running> {
  const file = fileURLToPath(new URL('bench-server.ts', import.meta.url));
  const child = fork(file, [kind, String(bytes)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port };
}

function post(port: number, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/cds-services/calcification-patient-view', headers, agent },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(bytes);
          else reject(new Error(`answered ${String(response.statusCode)}`));
        });
      },
    );
    call.on('error', reject).end(body);
  });
}

async function cpuOf({ child }: Running): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }];
  return cpu;
}

/** Milliseconds of CPU a request, user and system together. */
async function cpuPerRequest(running: Running, body: string): Promise<number> {
  for (let sent = 0; sent < WARM_UP; sent += 1) await post(running.port, body);
  const before = await cpuOf(running);
  for (let sent = 0; sent < MEASURED; sent += 4) {
    await Promise.all([1, 2, 3, 4].map(() => post(running.port, body)));
  }
  return ((await cpuOf(running)) - before) / 1000 / MEASURED;
}

async function measure(service: Running, resources: number, finding: boolean): Promise<string> {
  const body = benchRequest(resources, finding);
  const bytes = await post(service.port, body);
  const own = await cpuPerRequest(service, body);
  const floors = [];
  for (const kind of ['bare', 'express']) {
    const floor = await startServer(kind, bytes);
    floors.push(await cpuPerRequest(floor, body));
    floor.child.disconnect();
  }
  const [bare = 0, express = 0] = floors;
  const columns = [
    String(resources).padStart(5),
    `${Math.round(body.length / 1024)} kB`.padStart(8),
    (finding ? 'yes' : 'no').padStart(7),
    `${String(bytes)} B`.padStart(9),
    own.toFixed(2).padStart(9),
    bare.toFixed(2).padStart(9),
    express.toFixed(2).padStart(9),
    (own / bare).toFixed(2).padStart(9),
    (own / express).toFixed(2).padStart(11),
  ];
  return columns.join('');
}

const service = await startServer('calcitrace', 0);
console.log('CPU milliseconds per request');
console.log('  res.    body finding   answer  service     bare  express   x bare  x express');
for (const resources of [50, 200, 1000]) {
  for (const finding of [false, true]) console.log(await measure(service, resources, finding));
}
service.child.disconnect();
agent.destroy();
