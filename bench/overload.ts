import { Agent, request } from 'node:http';
import { benchRequest } from './chart.js';
import { quantile } from './measure/quantile.js';

/**
 * `npx tsx bench/overload.ts http://127.0.0.1:3000 [seconds]`: raises the load step by step until long after the service is full, and
 * tells of each step how many were answered and refused, and how long that took; health and discovery are asked all along. Start the
 * service with RATE_LIMIT=0. Nothing is judged: the figures are those of this machine, shared by both sides.
 */
const [, , origin = 'http://127.0.0.1:3000', seconds = '5'] = process.argv;
const STEPS = [10, 25, 50, 100, 200, 400];
const PROBE_MS = 200;
const agent = new Agent({ keepAlive: true });

interface Answer {
  readonly status: number;
  readonly ms: number;
}

function call(path: string, body?: string): Promise<Answer> {
  const started = performance.now();
  const took = (): number => performance.now() - started;
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    request(origin + path, { method: body === undefined ? 'GET' : 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode ?? 0, ms: took() });
      });
    })
      .on('error', () => {
        resolve({ status: 0, ms: took() });
      })
      .end(body);
  });
}

function column(answers: readonly Answer[], part: number): string {
  const times = answers.map(({ ms }) => ms);
  return quantile(times, part).toFixed(0).padStart(8);
}

async function step(perSecond: number, body: string): Promise<string> {
  const calls: Promise<Answer>[] = [];
  const probes: Promise<Answer>[] = [];
  const end = performance.now() + Number(seconds) * 1_000;
  const probe = setInterval(() => probes.push(call('/healthz'), call('/cds-services')), PROBE_MS);
  for (let sent = 0, from = performance.now(); performance.now() < end;) {
    for (; sent < ((performance.now() - from) / 1_000) * perSecond; sent += 1) {
      calls.push(call('/cds-services/calcification-patient-view', body));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  clearInterval(probe);
  const answers = await Promise.all(calls);
  const alive = await Promise.all(probes);
  const ok = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 503);
  const counts = [perSecond, answers.length, ok.length, refused.length, answers.length - ok.length - refused.length];
  const times = [column(ok, 0.5), column(ok, 0.99), column(refused, 0.99), column(alive, 0.99), column(alive, 1)];
  return [...counts.map((count) => String(count).padStart(8)), ...times].join('');
}

const names = ['asked/s', 'sent', '200', '503', 'else', '200 p50', '200 p99', '503 p99', 'up p99', 'up max'];
console.log(names.map((name) => name.padStart(8)).join(''));
const body = benchRequest(50, true);
for (const perSecond of STEPS) console.log(await step(perSecond, body));
agent.destroy();
