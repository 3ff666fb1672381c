import { jest } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import type { Card } from '../src/hooks/card.js';
import type { Store } from '../src/store/store.js';
import { StoreFailure } from '../src/store/store-failure.js';
import { cardsOf } from './conformance/answers.js';
import { bundleOf, LIVER_REPORT, liverRequest, type RequestBody } from './support/hook-requests.js';
import { storeWith } from './support/store-with.js';
import { NOW, RunningService, servicePath, type ServiceOptions } from './support/running-service.js';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60 * 1000;
const EVIDENCE = 'org.calcitrace.evidence';

let service: RunningService;
let now: Date;
const start = async (options: ServiceOptions = {}): Promise<void> => {
  now = new Date(NOW);
  service = await RunningService.start({ clock: () => now, ...options });
};
const pass = (days: number): void => {
  now = new Date(now.getTime() + days * DAY);
};

const USER = 'Practitioner/p1';
type Change = Partial<Record<'reports' | 'labs', Bundle>> & {
  userId?: string;
  encounterId?: string;
  patientId?: string;
};

/** The chart of a man with a liver calcification, opened by a user. */
function chart({ userId = USER, encounterId, reports, labs }: Change = {}, of = liverRequest()): RequestBody {
  const prefetch = { ...of.prefetch, ...(reports && { reports }), ...(labs && { labs }) };
  return { ...of, prefetch, context: { ...of.context, userId, ...(encounterId !== undefined && { encounterId }) } };
}

const open = async (request: RequestBody): Promise<readonly Card[]> => cardsOf({ reply: await service.call(request) });
const topics = async (request: RequestBody): Promise<string[]> => (await open(request)).map(({ summary }) => summary);

async function override(card: Card, code?: string, outcome: 'overridden' | 'accepted' = 'overridden'): Promise<void> {
  const answered = outcome === 'accepted' ? { acceptedSuggestions: [{ id: card.suggestions![0]!.uuid }] } : {};
  const reason = code === undefined ? {} : { overrideReason: { reason: { code } } };
  const feedback = [{ card: card.uuid, outcome, outcomeTimestamp: now.toISOString(), ...answered, ...reason }];
  const reply = await service.post(`${servicePath('patient-view')}/feedback`, { feedback });
  expect(reply.status).toBe(200);
}

const lab = (id: string, code: string, value: number, unit: string, date: string): FhirResource => ({
  ...{ resourceType: 'Observation', id, status: 'final', code: { coding: [{ system: 'http://loinc.org', code }] } },
  ...{ subject: { reference: 'Patient/liver-1' }, effectiveDateTime: date },
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});
const CALCIUM = lab('ca', '17861-6', 9.4, 'mg/dL', '2026-11-20');
const NEW_REPORT = { ...LIVER_REPORT, id: 'us-2', effectiveDateTime: '2026-11-21' } as FhirResource;

afterEach(() => service.stop());

describe('LOOP-2: an answered card rests', () => {
  beforeEach(() => start());

  const answer = async (code?: string): Promise<Card> => {
    const [card] = await open(chart());
    await override(card!, code);
    return card!;
  };

  it.each([
    ['will do later', 'will-do-later', 7],
    ['no reason', undefined, 1],
    ["a reason of the EHR's own", 'site-specific-17', 1],
  ])('%s: for the user who answered, and nobody else, as long as the table says', async (_, code, days) => {
    const { summary } = await answer(code);
    expect(await topics(chart())).toEqual([]);
    expect(await topics(chart({ userId: 'Practitioner/p2' }))).toEqual([summary]);
    pass(days - 0.001);
    expect(await topics(chart())).toEqual([]);
    pass(0.001);
    expect(await topics(chart())).toHaveLength(1);
  });

  it.each([
    ['already done elsewhere', 'done-elsewhere', 365],
    ['not appropriate for this patient', 'not-appropriate', 365],
  ])('%s: for everybody, twelve months', async (_, code, days) => {
    await answer(code);
    expect(await topics(chart({ userId: 'Practitioner/p2' }))).toEqual([]);
    pass(days - 0.001);
    expect(await topics(chart())).toEqual([]);
  });

  it.each(['known-benign', 'report-misread'])('%s: the finding rests for everybody and for good', async (code) => {
    await answer(code);
    pass(600);
    expect(await topics(chart({ userId: 'Practitioner/p2' }))).toEqual([]);
  });

  it.each(['will-do-later', 'done-elsewhere', 'known-benign', 'report-misread'])(
    'a new report wakes a card that rests by %s, and so does a new value',
    async (code) => {
      await answer(code);
      expect(await topics(chart({ reports: bundleOf(LIVER_REPORT, NEW_REPORT) }))).toHaveLength(1);
      expect(await topics(chart({ labs: bundleOf(CALCIUM) }))).toHaveLength(1);
      expect(await topics(chart())).toEqual([]);
    },
  );

  it('labs that cannot be read this time do not wake it', async () => {
    const known = chart({ labs: bundleOf(CALCIUM) });
    const [card] = await open(known);
    await override(card!, 'known-benign');
    expect(await topics(known)).toEqual([]);
    expect(await topics({ ...known, prefetch: { ...known.prefetch, labs: null } })).toEqual([]);
  });

  it('an accepted card does not rest: what was ordered will be on order', async () => {
    const [card] = await open(chart());
    await override(card!, undefined, 'accepted');
    expect(await topics(chart())).toEqual([card!.summary]);
  });

  it('FB-08: the same answer sent again later does not begin a new rest', async () => {
    const [card] = await open(chart());
    const feedback = [{ card: card!.uuid, outcome: 'overridden', outcomeTimestamp: now.toISOString() }];
    await service.post(`${servicePath('patient-view')}/feedback`, { feedback });
    pass(1);
    await service.post(`${servicePath('patient-view')}/feedback`, { feedback });
    expect(await topics(chart())).toHaveLength(1);
  });

  it('an answer that was given before the newest report was shown is an answer to another card', async () => {
    const [card] = await open(chart());
    const answeredAt = now.toISOString();
    pass(0.5);
    expect(await topics(chart({ reports: bundleOf(LIVER_REPORT, NEW_REPORT) }))).toHaveLength(1);
    const feedback = [{ card: card!.uuid, outcome: 'overridden', outcomeTimestamp: answeredAt }];
    await service.post(`${servicePath('patient-view')}/feedback`, { feedback });
    expect(await topics(chart({ reports: bundleOf(LIVER_REPORT, NEW_REPORT) }))).toHaveLength(1);
  });

  it('another patient’s card of the same kind does not rest', async () => {
    await answer('not-appropriate');
    const other = JSON.parse(JSON.stringify(chart()).replaceAll('liver-1', 'liver-2')) as RequestBody;
    expect(await topics(other)).toHaveLength(1);
  });

  it('FB-03: feedback on a card that was never shown is kept as unmatched, and nothing rests', async () => {
    const card = { uuid: 'c0ffee00-0000-4000-8000-000000000001' } as Card;
    await override(card, 'not-appropriate');
    expect(await topics(chart())).toHaveLength(1);
    const kept = [];
    for await (const entry of service.store.readFeedback()) kept.push(entry.matched);
    expect(kept).toEqual([false]);
  });

  it('no other card takes over the orders of one that rests: they are withheld as resting', async () => {
    const lung = { ...LIVER_REPORT, id: 'ct-2', code: { text: 'CT chest' } } as FhirResource;
    const both = chart({
      reports: bundleOf(LIVER_REPORT, {
        ...lung,
        conclusion: 'Calcified granuloma of the right lung.',
      } as FhirResource),
    });
    const [first, second] = await open(both);
    await override(first!, 'will-do-later');
    const left = await open(both);
    expect(left.map(({ uuid }) => uuid)).toEqual(second === undefined ? [] : [second.uuid]);
    const orders = (card: Card | undefined) => (card?.suggestions ?? []).map(({ label }) => label);
    expect(orders(left[0])).toEqual(orders(second));
    const withheld = left.flatMap(
      (card) => (card.extension[EVIDENCE] as { withheld?: { why: string }[] }).withheld ?? [],
    );
    expect(withheld).toContainEqual(expect.objectContaining({ why: 'resting' }));
  });

  it('the trace names what rests', async () => {
    await answer('will-do-later');
    const traced: RequestBody = { ...chart(), extension: { 'org.calcitrace.trace': true } };
    const reply = await service.call(traced);
    expect(reply.body).toMatchObject({
      cards: [],
      extension: { 'org.calcitrace.trace': { resting: [{ pathway: 'hepatic-calcification' }] } },
    });
  });
});

describe('SAF-1: what was answered is no longer critical, and rests a day at most', () => {
  beforeEach(() => start());
  const HIGH = bundleOf(
    lab('ca', '17861-6', 10.5, 'mg/dL', '2026-11-21'),
    lab('p', '2777-1', 6.5, 'mg/dL', '2026-11-21'),
  );
  const silent = { ...liverRequest(), prefetch: { ...liverRequest().prefetch, reports: bundleOf() } };
  const told = async (change: Change = {}): Promise<string[]> =>
    (await open(chart({ labs: HIGH, ...change }, silent))).map(({ indicator }) => indicator);

  it('critical, resting for the one who answered, a warning for others, a warning again the next day', async () => {
    const [card] = await open(chart({ labs: HIGH }, silent));
    expect(card).toMatchObject({ indicator: 'critical' });
    await override(card!, 'not-appropriate');
    expect(await told()).toEqual([]);
    pass(1);
    expect(await told()).toEqual(['warning']);
    expect(await told({ userId: 'Practitioner/p2' })).toEqual(['warning']);
  });

  it('a newer pair of values is critical at once', async () => {
    const [card] = await open(chart({ labs: HIGH }, silent));
    await override(card!, 'will-do-later');
    const newer = bundleOf(
      ...[lab('ca2', '17861-6', 10.6, 'mg/dL', '2026-11-22'), lab('p2', '2777-1', 6.6, 'mg/dL', '2026-11-22')],
    );
    expect(await told({ labs: newer })).toEqual(['critical']);
  });

  it('after an accepted suggestion it goes on as a warning', async () => {
    const [card] = await open(chart({ labs: HIGH }, silent));
    await override(card!, undefined, 'accepted');
    expect(await told()).toEqual(['warning']);
  });
});

describe('policy: once per encounter', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'calcitrace-policy-')), 'policy.json');
  writeFileSync(file, JSON.stringify({ oncePerEncounter: 'yes' }));

  it('a user sees a card once in an encounter; another user, another encounter and a new report see it', async () => {
    await start({ settings: { POLICY_FILE: file } });
    const here = chart({ encounterId: 'e1' });
    expect(await topics(here)).toHaveLength(1);
    expect(await topics(here)).toEqual([]);
    expect(await topics(chart({ encounterId: 'e1', userId: 'Practitioner/p2' }))).toHaveLength(1);
    expect(await topics(chart({ encounterId: 'e2' }))).toHaveLength(1);
    expect(await topics(chart({ encounterId: 'e1', reports: bundleOf(LIVER_REPORT, NEW_REPORT) }))).toHaveLength(1);
  });

  it('without an encounter, and by default, it is shown each time', async () => {
    await start({ settings: { POLICY_FILE: file } });
    expect(await topics(chart())).toHaveLength(1);
    expect(await topics(chart())).toHaveLength(1);
    await service.stop();
    await start();
    expect(await topics(chart({ encounterId: 'e1' }))).toHaveLength(1);
    expect(await topics(chart({ encounterId: 'e1' }))).toHaveLength(1);
  });
});

describe('T33: the hooks need no store', () => {
  const away = (real: Store): Store =>
    storeWith(real, {
      keepIssued: () => Promise.reject(new StoreFailure('SQLITE_FULL')),
      restsOf: () => new Promise(() => undefined),
    });

  it('a store that never answers costs no card, and the log says what was not remembered', async () => {
    await start({ store: away, patienceMs: 50 });
    expect(await topics(chart())).toHaveLength(1);
    const codes = (): unknown[] =>
      service.logLines.filter(({ event }) => event === 'nothing remembered').map(({ code }) => code);
    // What was shown is written when the answer is on its way.
    while (codes().length < 2) await nextTurn();
    expect(codes().sort()).toEqual(['LATE', 'SQLITE_FULL']);
  });
});
