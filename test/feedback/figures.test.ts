import { jest } from '@jest/globals';
import type { FhirResource } from 'fhir/r4.js';
import type { Card } from '../../src/hooks/card.js';
import type { Statistics } from '../../src/store/statistics.js';
import { cardsOf } from '../conformance/answers.js';
import { describeWithPostgres } from '../support/describe-with-postgres.js';
import { bundleOf, LIVER_REPORT, liverRequest, type RequestBody } from '../support/hook-requests.js';
import { NOW, RunningService, servicePath, type Reply } from '../support/running-service.js';

jest.setTimeout(120_000);

const FEEDBACK = `${servicePath('patient-view')}/feedback`;
const ADMIN_TOKEN = 'admin-token-of-the-tests';
const ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };
const COMMENT = 'PHI-MARKER the lesion is in the spleen';

let service: RunningService;
let now: Date;
const at = (second: number): string => new Date(now.getTime() + second * 1000).toISOString();
const send = (...feedback: object[]): Promise<Reply> => service.post(FEEDBACK, { feedback });
const shown = async (request: RequestBody = liverRequest()): Promise<readonly Card[]> =>
  cardsOf({ reply: await service.call(request) });
const overridden = (card: string, code?: string, second = 0): object => ({
  ...{ card, outcome: 'overridden', outcomeTimestamp: at(second) },
  ...(code !== undefined && { overrideReason: { reason: { code }, userComment: COMMENT } }),
});
const figures = async (query = ''): Promise<Statistics> =>
  (await service.get(`/feedback.json${query}`)).body as Statistics;

/** The same over both databases. */
function overHttp(databaseUrl: () => string | undefined): void {
  beforeEach(async () => {
    now = new Date(NOW);
    const settings = { ADMIN_TOKEN };
    service = await RunningService.start({ settings, clock: () => now, databaseUrl: databaseUrl() });
  });
  afterEach(() => service.stop());

  it('FB-08: what was shown and answered is counted for each row of its card: by outcome, reason and order', async () => {
    const [card] = await shown();
    await shown();
    const accepted = { card: card!.uuid, outcome: 'accepted', outcomeTimestamp: at(0) };
    const [suggestion] = card!.suggestions!;
    const acceptedSuggestions = [{ id: suggestion!.uuid }];
    await send({ ...accepted, acceptedSuggestions }, overridden(card!.uuid, 'known-benign'), overridden('123456'));
    await send({ ...accepted, acceptedSuggestions });
    const { cards, unmatched, rows } = await figures();
    expect(cards).toEqual({ shown: 1, accepted: 1, overridden: 1, reasons: { 'known-benign': 1 } });
    expect(unmatched).toBe(1);
    const { requirements } = card!.extension['org.calcitrace.evidence'] as { requirements: string[] };
    expect(rows.map(({ requirement }) => requirement).sort()).toEqual([...requirements].sort());
    for (const row of rows) expect(row).toMatchObject({ shown: 1, accepted: 1, overridden: 1 });
    expect(rows.flatMap(({ orders }) => Object.values(orders))).toContain(1);
    const csv = (await service.get('/feedback?format=csv')).text.split('\r\n');
    expect(csv[0]).toMatch(/^requirement,pathway,version,shown,accepted,overridden,/);
    expect(csv.slice(1, -1).map((line) => line.split(',')[0])).toEqual(rows.map(({ requirement }) => requirement));
    const page = (await service.get('/feedback', { accept: 'text/html' })).text;
    for (const { requirement } of rows) expect(page).toContain(`href="evidence/${requirement}"`);
  });

  it("FB-06: Epic's plural, batched, with its own extension, is counted under another reason", async () => {
    const [card] = await shown();
    const epic = { card: card!.uuid, outcome: 'overridden' };
    const extension = { 'com.epic.cdshooks.feedback.overrideReason.reasonTitle': 'Does not apply' };
    const reply = await send(
      { ...epic, outcomeTimestamp: at(1), overrideReasons: { extension, userComment: COMMENT } },
      { ...epic, outcomeTimestamp: at(2), overrideReasons: { reason: { code: '2', system: 'urn:x' } } },
      { ...epic, outcomeTimestamp: at(3) },
    );
    expect(reply.status).toBe(200);
    expect((await figures()).cards).toMatchObject({ overridden: 3, reasons: { other: 2, 'no-reason': 1 } });
  });

  it('LOOP-2: a resting card shows in the evidence of another as withheld, resting', async () => {
    const lung = { id: 'ct-2', code: { text: 'CT chest' }, conclusion: 'Calcified granuloma of the right lung.' };
    const request = liverRequest();
    const reports = bundleOf(LIVER_REPORT, { ...LIVER_REPORT, ...lung } as FhirResource);
    const both = { ...request, prefetch: { ...request.prefetch, reports } };
    const [first, second] = await shown(both);
    await send(overridden(first!.uuid, 'will-do-later'));
    const left = await shown(both);
    expect(left.map(({ uuid }) => uuid)).toEqual([second!.uuid]);
    const { withheld } = left[0]!.extension['org.calcitrace.evidence'] as { withheld: object[] };
    expect(withheld).toContainEqual(expect.objectContaining({ why: 'resting' }));
  });

  it('FB-13: the queue of text errors names finding, reports and words, for the bearer of the admin token alone', async () => {
    const [card] = await shown();
    await send(overridden(card!.uuid, 'report-misread'), overridden('123456', 'report-misread', 1));
    await send(overridden(card!.uuid, 'will-do-later', 2));
    expect((await service.get('/feedback/text-errors')).status).toBe(401);
    const { body } = await service.get('/feedback/text-errors', ADMIN);
    expect(body).toMatchObject({ isCut: false });
    expect((body as { textErrors: object[] }).textErrors).toMatchObject([
      {
        ...{ answeredAt: at(0), receivedAt: at(0), service: 'calcification-patient-view', card: card!.uuid },
        ...{ organ: 'liver', reports: ['DiagnosticReport/ct-1'], reason: 'report-misread', comment: COMMENT },
        knowledge: expect.stringMatching(/^sha256:/) as string,
        findingKey: expect.stringContaining('liver') as string,
        rows: expect.arrayContaining([expect.objectContaining({ pathway: 'hepatic-calcification' })]) as unknown[],
      },
    ]);
    expect((await service.get('/feedback/text-errors?to=2026-11-21', ADMIN)).body).toMatchObject({ textErrors: [] });
    const public_ = await Promise.all(
      ['/feedback.json', '/feedback.csv', '/feedback', '/metrics'].map((path) => service.get(path)),
    );
    expect(public_.map(({ text }) => text).join() + JSON.stringify(service.logLines)).not.toMatch(/PHI-MARKER|ct-1/);
  });

  it('a row that is overridden more than nine times in ten shows in the metrics, and is logged once', async () => {
    const [card] = await shown();
    const acceptedSuggestions = [{ id: card!.suggestions![0]!.uuid }];
    const accepted = { card: card!.uuid, outcome: 'accepted', outcomeTimestamp: at(0), acceptedSuggestions };
    const { requirements } = card!.extension['org.calcitrace.evidence'] as { requirements: string[] };
    const line = (name: string, value: string): string => `${name}{requirement="${requirements[0]!}"} ${value}\n`;
    const overrides = Array.from({ length: 18 }, (_, second) => overridden(card!.uuid, undefined, second));
    await send(accepted, ...overrides);
    expect(await refreshed()).not.toContain('calcitrace_override_ratio{');
    await send(overridden(card!.uuid, undefined, 50));
    now = new Date(now.getTime() + 5 * 60_000);
    const text = await refreshed('calcitrace_override_ratio{');
    expect(text).toContain(line('calcitrace_override_ratio', '0.95'));
    expect(text).toContain(line('calcitrace_overridden_mostly', '1'));
    now = new Date(now.getTime() + 5 * 60_000);
    await refreshed();
    const warnings = service.logLines.filter(({ event }) => event === 'overridden mostly');
    expect(warnings.map(({ ruleIds }) => ruleIds)).toEqual(expect.arrayContaining(requirements.map((one) => [one])));
    expect(warnings).toHaveLength(requirements.length);
    expect((await service.get('/feedback')).text).toContain('overridden mostly');
    now = new Date(now.getTime() + 91 * 24 * 60 * 60_000);
    for (let left = 100; left > 0 && (await refreshed()).includes('calcitrace_override_ratio{'); left -= 1);
    expect(await refreshed()).not.toContain('calcitrace_override');
  });

  /** A scrape waits only a moment for the figures; the next one has them. */
  async function refreshed(until?: string): Promise<string> {
    let { text } = await service.get('/metrics');
    for (let left = 100; until !== undefined && !text.includes(until) && left > 0; left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      ({ text } = await service.get('/metrics'));
    }
    return text.replace(/^#.*\n/gm, '');
  }
}

describe('feedback in figures: embedded SQLite', () => {
  overHttp(() => undefined);

  it.each([
    'from=yesterday',
    'to=2026-02-30',
    'from=2026-11-22&to=2026-11-21',
    'from=2026-11-01&from=2026-11-02',
    'from=1969-12-31',
    'format=xml',
    'from=1980-01-01&to=2200-01-01',
  ])('?%s is refused with a code, and is not repeated', async (query) => {
    const reply = await service.get(`/feedback?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ issue: [{ details: { coding: [{ code: 'statistics.invalid' }] } }] });
    expect(reply.text).not.toMatch(/yesterday|xml|1969/);
  });

  it('a period takes in its last day whole, and leaves out the days around it', async () => {
    await shown();
    expect((await figures('?from=2026-11-22&to=2026-11-22')).cards.shown).toBe(1);
    expect((await figures('?to=2026-11-21')).cards.shown).toBe(0);
    expect((await figures('?from=2026-11-23&to=2026-11-24')).cards.shown).toBe(0);
  });

  it('the page explains itself while there is nothing to show, and names no inline style or script', async () => {
    const { text, headers } = await service.get('/feedback', { accept: 'text/html' });
    expect(text).toContain('Nothing in these days');
    expect(text).not.toMatch(/<script|style=|<style/);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/feedback', 'application/json', 'application/json'],
    ['/feedback', 'text/csv', 'text/csv'],
    ['/feedback', 'text/html,*/*;q=0.8', 'text/html'],
    ['/feedback.csv', 'text/html', 'text/csv'],
    ['/feedback?format=json', 'text/html', 'application/json'],
  ])('%s for who accepts %s is %s', async (path, accept, type) => {
    expect((await service.get(path, { accept })).headers.get('content-type')).toContain(type);
  });

  it('T33: while the store is away the figures are refused with 503 and the metrics go on', async () => {
    await service.store.close();
    const reply = await service.get('/feedback');
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await service.get('/metrics')).text).toContain('calcitrace_store_failures_total{code="CLOSED"} 1');
  });
});

describeWithPostgres('feedback in figures: PostgreSQL', (server) => {
  let databases = 0;

  overHttp(() => server().createDatabase(`figures_${(databases += 1)}`));

  it('T33: stopped in the middle, feedback is 503 and hooks go on; started again, it is kept', async () => {
    const [card] = await shown();
    server().stop();
    const refused = await send(overridden(card!.uuid, 'known-benign'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await shown()).map(({ uuid }) => uuid)).toEqual([card!.uuid]);
    server().start();
    expect((await send(overridden(card!.uuid, 'known-benign'))).status).toBe(200);
    expect(await shown()).toEqual([]);
    expect((await figures()).cards).toMatchObject({ shown: 1, overridden: 1 });
  });
});
