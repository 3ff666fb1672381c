import { chartAgain, chartWithNewTexts, type BenchChart } from '../bench/chart.js';
import { withAnswerOf } from '../bench/measure/answered-chart.js';
import { MeasuredServer, type ServerName } from '../bench/measure/measured-server.js';

const RESOURCES = 20;
const NAMES = ['service', 'bare', 'express', 'rule'] as const;
let servers: Record<ServerName, MeasuredServer>;

/** Starting four processes takes its time on a busy machine. */
beforeAll(async () => {
  const started = await Promise.all(NAMES.map(async (name) => [name, await MeasuredServer.start(name)] as const));
  servers = Object.fromEntries(started) as typeof servers;
}, 120_000);
afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

async function cardsOf({ origin }: MeasuredServer, chart: BenchChart): Promise<unknown[]> {
  const reply = await fetch(`${origin}/cds-services/calcification-patient-view`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: chart.body(),
  });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { cards: unknown[] }).cards;
}

describe('what npm run bench compares', () => {
  it.each([
    ['as EHRs send it', chartAgain(RESOURCES, true), chartAgain(RESOURCES, false)],
    ['slim', chartAgain(RESOURCES, true, 'slim'), chartAgain(RESOURCES, false, 'slim')],
    ['with texts not read before', chartWithNewTexts(RESOURCES, true), chartWithNewTexts(RESOURCES, false)],
  ])(
    'a chart %s: the service and the rule written by hand show a card for the finding, and none without',
    async (_, found, none) => {
      for (const server of [servers.service, servers.rule]) {
        expect([server.name, (await cardsOf(server, found)).length]).toEqual([server.name, 1]);
        expect([server.name, await cardsOf(server, none)]).toEqual([server.name, []]);
      }
    },
  );

  it('no call of a chart with new texts has a text that another had', () => {
    const chart = chartWithNewTexts(RESOURCES, true);
    expect(new Set([chart.body(), chart.body(), chartWithNewTexts(RESOURCES, true).body()]).size).toBe(3);
  });

  it('the floors answer as many bytes as the service does, and each tells what it used', async () => {
    const chart = await withAnswerOf(servers.service, chartAgain(RESOURCES, true));
    for (const server of [servers.bare, servers.express]) {
      expect(await server.asker.ask(chart)).toMatchObject({ status: 200, bytes: chart.answerBytes });
    }
    for (const server of Object.values(servers)) {
      const { cpu, resident, peak } = await server.usage();
      expect([server.name, cpu > 0, resident > 1e6, peak > 1e6]).toEqual([server.name, true, true, true]);
    }
  });

  it('a chart about which the service does not say what it should stops the bench', async () => {
    const silent = { ...chartAgain(RESOURCES, false), finding: true };
    await expect(withAnswerOf(servers.service, silent)).rejects.toThrow('says nothing');
  });
});
