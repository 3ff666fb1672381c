import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { Balancer } from './support/balancer.js';
import { Callers } from './support/callers.js';
import { describeWithPostgres } from './support/describe-with-postgres.js';
import { bundleOf, LIVER_REPORT, liverRequest } from './support/hook-requests.js';
import { Replicas } from './support/replicas.js';
import { TcpProxy } from './support/tcp-proxy.js';
import { PATIENT_VIEW, TestClient } from './support/test-client.js';

const FEEDBACK = `${PATIENT_VIEW}/feedback`;
const DAY_MS = 24 * 60 * 60 * 1_000;
const OUTAGE_MS = 2_500;
const ehr = new TestClient();

interface Answer {
  readonly status: number;
  readonly text: string;
}

describeWithPostgres('three replicas over PostgreSQL', (server) => {
  let wire: TcpProxy;
  let replicas: Replicas;
  let store: Store;

  beforeAll(async () => {
    const url = new URL(server().url);
    wire = await TcpProxy.start(Number(url.port));
    url.port = String(wire.port);
    replicas = await Replicas.start(3, url.href, ehr, await Balancer.start());
    // What is in the database is seen past the wire.
    store = await openStore({ databaseUrl: server().url, dataDir: '' });
  }, 120_000);
  afterAll(async () => {
    await replicas.stop();
    await wire.cut();
    await store.close();
  }, 60_000);

  const origin = (): string => replicas.balancer.origin;
  const now = (): number => Math.floor(Date.now() / 1_000);
  const token = (path: string): string => ehr.token(ehr.claims({ aud: origin() + path, iat: now(), exp: now() + 300 }));

  async function post(at: string, path: string, body: unknown, authorization = token(path)): Promise<Answer> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${authorization}` };
    try {
      const reply = await fetch(at + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: reply.status, text: await reply.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  /** A chart of last week, opened by this user. */
  function chart(userId: string): unknown {
    const request = liverRequest();
    const report = { ...LIVER_REPORT, effectiveDateTime: new Date(Date.now() - 7 * DAY_MS).toISOString().slice(0, 10) };
    const prefetch = { ...request.prefetch, reports: bundleOf(report) };
    return { ...request, prefetch, context: { ...request.context, userId } };
  }

  const cardsAt = async (at: string, userId: string): Promise<string[]> => {
    const { text } = await post(at, PATIENT_VIEW, chart(userId));
    return (JSON.parse(text) as { cards: { uuid: string }[] }).cards.map(({ uuid }) => uuid);
  };
  /** An answer of its own for each number: what is sent twice is kept once. */
  const overridden = (card: string, number = 0) => ({
    feedback: [{ card, outcome: 'overridden', outcomeTimestamp: new Date(Date.now() - 60_000 + number).toISOString() }],
  });

  async function shownCard(userId: string): Promise<string> {
    const [card = ''] = await cardsAt(replicas.origins[0]!, userId);
    // A clinician takes longer than the write that the answer did not wait for.
    while ((await store.issuedCards({ iss: ehr.iss }, [card])).length === 0) await pause(20);
    return card;
  }

  const readiness = (): Promise<string[]> =>
    Promise.all(replicas.origins.map(async (at) => (await fetch(`${at}/readyz`)).text()));

  it('SE-12: a token that one has let in, the others refuse', async () => {
    const once = token(PATIENT_VIEW);
    const statuses: number[] = [];
    for (const at of replicas.origins) {
      statuses.push((await post(at, PATIENT_VIEW, chart('Practitioner/a'), once)).status);
    }
    expect(statuses).toEqual([200, 401, 401]);
  });

  it('LOOP-2: a card that one has shown and another was told to be overridden rests everywhere, and has its uuid everywhere', async () => {
    const card = await shownCard('Practitioner/b');
    const [, second, third] = replicas.origins;
    expect(await cardsAt(third!, 'Practitioner/b')).toEqual([card]);
    expect((await post(second!, FEEDBACK, overridden(card))).status).toBe(200);
    const shown = await Promise.all(replicas.origins.map((at) => cardsAt(at, 'Practitioner/b')));
    expect(shown).toEqual([[], [], []]);
  });

  it('T32: one after the other is replaced under load, and no call fails, though each gets one more when it was told to go', async () => {
    const card = await shownCard('Practitioner/c');
    const before = new Set(replicas.origins);
    const load = new Callers(4, (number) =>
      number % 4 === 0
        ? post(origin(), FEEDBACK, overridden(card, number))
        : post(origin(), PATIENT_VIEW, chart('Practitioner/d')),
    );
    const exits: (number | null)[] = [];
    for (let replica = 0; replica < 3; replica += 1) exits.push(await replicas.replaceOldest('late'));
    const answers = await load.stop();
    expect(exits).toEqual([0, 0, 0]);
    expect(replicas.origins.filter((one) => before.has(one))).toEqual([]);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  }, 120_000);

  it('T33: while the database is away hooks are answered and feedback is not acknowledged; back, all goes on, and what was acknowledged is there', async () => {
    const card = await shownCard('Practitioner/e');
    const hooks = new Callers(3, () => post(origin(), PATIENT_VIEW, chart('Practitioner/f')));
    const told = new Callers(1, async (number) => {
      const body = overridden(card, number);
      return { ...(await post(origin(), FEEDBACK, body)), at: body.feedback[0]!.outcomeTimestamp };
    });
    await pause(500);
    await wire.cut();
    await pause(OUTAGE_MS);
    expect(new Set(await readiness())).toEqual(new Set(['{"status":"degraded","store":"away"}']));
    await wire.mend();
    const isKept = async (): Promise<boolean> => (await post(origin(), FEEDBACK, overridden(card, -1))).status === 200;
    while (!(await isKept())) await pause(100);
    await pause(500);
    const [calls, answers] = await Promise.all([hooks.stop(), told.stop()]);
    expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect(answers.at(-1)?.status).toBe(200);
    const kept: string[] = [];
    for await (const entry of store.readFeedback()) {
      if (entry.card === card) kept.push(entry.outcomeTimestamp);
    }
    const acknowledged = answers.filter(({ status }) => status === 200).map(({ at }) => at);
    expect(acknowledged.filter((at) => kept.filter((one) => one === at).length !== 1)).toEqual([]);
    // It looks at the store at most every two seconds.
    while ((await readiness()).some((text) => text !== '{"status":"ok"}')) await pause(100);
  }, 60_000);
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
