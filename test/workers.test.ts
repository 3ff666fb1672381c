import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { auditFolder } from '../src/audit/audit-files.js';
import { readAudit } from '../src/audit/read-audit.js';
import type { Card } from '../src/hooks/card.js';
import { clientsFile } from './support/guarded-service.js';
import { liverRequest } from './support/hook-requests.js';
import { Load, post, type Call, type Outcome } from './support/load.js';
import { SpawnedService } from './support/spawned-service.js';
import { PATIENT_VIEW, TestClient } from './support/test-client.js';

/** Starting three processes takes its time on a busy machine. */
jest.setTimeout(180_000);

const ADMIN = 'the-admin-token-of-the-tests';
const FAILURES = 6;
/** Each worker says which process it is, so that a test can kill it. */
const TELLING_PIDS = `import cluster from 'node:cluster';
  if (cluster.isWorker) console.error(JSON.stringify({ message: 'pid', worker: cluster.worker.id, pid: process.pid }));`;

const ehr = new TestClient('https://ehr.example');
const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-workers-'));
const agents = new Map<unknown, Agent>();
let service: SpawnedService;
let origin: string;

beforeAll(async () => {
  // A STATE_KEY cannot be kept here: each worker would make its own.
  mkdirSync(join(dataDir, 'state.key'));
  const limits = { RATE_LIMIT: '0', AUTH_FAILURE_LIMIT: String(FAILURES) };
  const files = { DATA_DIR: dataDir, CLIENTS_FILE: clientsFile(ehr.entry()) };
  service = SpawnedService.start({ WORKERS: '2', ADMIN_TOKEN: ADMIN, ...files, ...limits }, TELLING_PIDS);
  origin = String((await service.logged('listening'))['url']);
  await service.logged('ready');
});
afterAll(async () => {
  for (const agent of agents.values()) agent.destroy();
  // Where the test that ends it did not run.
  service.signal('SIGTERM');
  await service.ended;
  rmSync(dataDir, { recursive: true });
});

function signed(path = PATIENT_VIEW): Record<string, string> {
  const now = Math.floor(Date.now() / 1000);
  return { authorization: `Bearer ${ehr.token({ aud: origin + path, iat: now, exp: now + 300 })}` };
}

const view = (): Call => ({ origin, path: PATIENT_VIEW, body: JSON.stringify(liverRequest()), headers: signed() });
const cardsIn = ({ text }: Outcome): Card[] => (JSON.parse(text) as { cards: Card[] }).cards;

async function workerOf({ requestId }: Outcome): Promise<unknown> {
  for (;;) {
    const line = service.lines.find(({ reqId }) => reqId === requestId);
    if (line !== undefined) return line['worker'];
    await after(10);
  }
}

/** A connection to each of the two workers, kept open. */
async function connections(): Promise<[Agent, Agent]> {
  while (agents.size < 2) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const worker = await workerOf(await post({ origin, path: '/nowhere', body: '{}', agent }));
    if (agents.has(worker)) agent.destroy();
    else agents.set(worker, agent);
  }
  const [one, other] = [...agents.values()];
  return [one!, other!];
}

async function figures(agent?: Agent): Promise<Map<string, number>> {
  const reply = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${ADMIN}` } });
  expect([agent, reply.status]).toEqual([agent, 200]);
  const lines = (await reply.text()).split('\n').filter((line) => !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))] as const));
}

const ANSWERS = 'calcitrace_answers_total{service="calcification-patient-view"}';
const DEATHS = 'calcitrace_worker_deaths_total';

describe('two workers on one port', () => {
  it('T35: all of them together say once that they are ready', () => {
    expect(service.lines.filter(({ message }) => message === 'ready')).toEqual([
      expect.objectContaining({ workers: 2 }),
    ]);
  });

  it('CA-01: show the same card under the same uuid, with links to the port that PORT=0 became', async () => {
    const [one, other] = await connections();
    const [here, there] = [await post({ ...view(), agent: one }), await post({ ...view(), agent: other })];
    expect(await workerOf(here)).not.toBe(await workerOf(there));
    const [card] = cardsIn(here);
    expect(cardsIn(there).map(({ uuid }) => uuid)).toEqual([card!.uuid]);
    expect(card!.links.map(({ url }) => new URL(url).origin)).toEqual(card!.links.map(() => origin));
    expect(new URL(origin).port).not.toBe('0');
  });

  it('SE-12: a token that opened one opens the other no more', async () => {
    const [one, other] = await connections();
    const call = view();
    expect((await post({ ...call, agent: one })).status).toBe(200);
    expect((await post({ ...call, agent: other })).status).toBe(401);
  });

  it('FB-03, LOOP-2: what one showed is answered at the other, and rests at both', async () => {
    const [one, other] = await connections();
    const body = JSON.stringify({
      ...liverRequest(),
      context: { ...liverRequest().context, userId: 'Practitioner/dr-2' },
    });
    const [card] = cardsIn(await post({ ...view(), body, agent: one }));
    const path = `${PATIENT_VIEW}/feedback`;
    const feedback = [{ card: card!.uuid, outcome: 'overridden', outcomeTimestamp: new Date().toISOString() }];
    const sent = { origin, path, body: JSON.stringify({ feedback }), headers: signed(path), agent: other };
    expect((await post(sent)).status).toBe(200);
    for (const agent of [one, other]) expect(cardsIn(await post({ ...view(), body, agent }))).toEqual([]);
  });

  it('have their figures added up, whichever is asked', async () => {
    const [one, other] = await connections();
    const before = await figures();
    await Promise.all([post({ ...view(), agent: one }), post({ ...view(), agent: other }), post(view())]);
    const [first, second] = [await figures(), await figures()];
    expect([first.get(ANSWERS), second.get(ANSWERS)]).toEqual([before.get(ANSWERS)! + 3, before.get(ANSWERS)! + 3]);
    expect([first.get('calcitrace_workers'), first.get(DEATHS)]).toEqual([2, 0]);
  });
});

describe('under load', () => {
  it('T39: of a worker that is killed the calls under way are lost and no others, and another takes its place', async () => {
    const load = new Load(4, view);
    await load.more(20);
    const before = service.lines.length;
    process.kill(Number((await service.logged('pid'))['pid']), 'SIGKILL');
    expect(await service.logged('worker died')).toMatchObject({ level: 'error', code: 'SIGKILL', worker: 1 });
    while (!service.lines.slice(before).some(({ message }) => message === 'listening')) await after(20);
    await load.more(20);
    const failed = await load.end();
    expect(failed.length).toBeLessThanOrEqual(4);
    expect(failed.map(({ status }) => status)).toEqual(failed.map(() => 'lost'));
    const now = await figures();
    expect([now.get('calcitrace_workers'), now.get(DEATHS)]).toEqual([2, 1]);
  });

  it('T32: a roll-over (SIGHUP) exchanges every worker and loses no call, and what was counted stays counted', async () => {
    // Those to the worker that died.
    for (const agent of agents.values()) agent.destroy();
    agents.clear();
    await connections();
    const before = (await figures()).get(ANSWERS) ?? 0;
    const load = new Load(4, view);
    await load.more(8);
    service.signal('SIGHUP');
    const left = [await letGo(1), await letGo(2)];
    await service.logged('rolled over');
    await load.more(8);
    expect(left).toEqual(left.map(({ worker }) => ({ worker, status: 200, answeredBy: worker })));
    expect(new Set(left.map(({ worker }) => worker))).toEqual(new Set(agents.keys()));
    expect(await load.end()).toEqual([]);
    expect((await figures()).get(ANSWERS)).toBe(before + left.length + load.outcomes.length);
    expect([...agents.keys()]).not.toContain(await workerOf(load.outcomes.at(-1)!));
  });

  /** The first, second... worker that was told to go, and what became of a call on a connection to it that was idle until then. */
  async function letGo(number: number): Promise<{ worker: unknown; status: unknown; answeredBy: unknown }> {
    const told = (): Record<string, unknown>[] => service.lines.filter(({ message }) => message === 'draining');
    while (told().length < number) await after(10);
    const { worker } = told()[number - 1]!;
    const outcome = await post({ ...view(), agent: agents.get(worker)! });
    const { status } = outcome;
    return { worker, status, answeredBy: status === 'lost' ? undefined : await workerOf(outcome) };
  }
});

describe('limits and the end', () => {
  it('T5: refused tokens are counted together, by workers that were exchanged too', async () => {
    const statuses: unknown[] = [];
    const refused = { ...view(), headers: { authorization: 'Bearer nonsense' } };
    for (let at = 0; at <= FAILURES; at += 1) statuses.push((await post(refused)).status);
    // Counted apart, each would have seen half of them.
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  });

  it('T32, T34: on SIGTERM all end, exit code 0, and no line of the audit was torn by two that wrote at once', async () => {
    const counted = await figures();
    service.signal('SIGTERM');
    expect(await service.ended).toBe(0);
    const torn: string[] = [];
    const answered = { patientView: 0 };
    for await (const line of readAudit(auditFolder(dataDir), {}, () => torn.push('torn'))) {
      if (line.includes('"outcome":"0"') && !line.includes('/feedback')) answered.patientView += 1;
    }
    expect([torn, answered.patientView > 40, counted.get(ANSWERS)! > 40]).toEqual([[], true, true]);
  });
});

describe('a start that cannot be', () => {
  it('is told once, however many workers there were to be, exit code 1', async () => {
    const cannot = SpawnedService.start({ WORKERS: '3', POLICY_FILE: '/nowhere/policy.json' });
    expect(await cannot.ended).toBe(1);
    expect(cannot.lines.map(({ message, file }) => [message, file])).toEqual([
      ['cannot start', '/nowhere/policy.json'],
    ]);
  });
});
