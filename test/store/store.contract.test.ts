import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PostgresStore } from '../../src/store/postgres-store.js';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import type { FeedbackEntry, KeptFeedback, Store } from '../../src/store/store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { describeWithPostgres } from '../support/describe-with-postgres.js';
import { claims } from './claims-contract.js';
import { feedbackEntry } from './feedback-entries.js';
import { issuedCard, patientRest } from './remembered.js';
import { retentionAndStatistics } from './statistics-contract.js';

async function kept(store: Store): Promise<KeptFeedback[]> {
  const entries: KeptFeedback[] = [];
  for await (const entry of store.readFeedback()) entries.push(entry);
  return entries;
}

/** What both adapters promise. `open` opens the same, at first empty, place each time; `fresh` makes a new place. */
function storeContract(place: { fresh(): string; open(where: string): Promise<Store> }): void {
  let where: string;
  let store: Store;

  beforeEach(async () => {
    where = place.fresh();
    store = await place.open(where);
  });

  afterEach(() => store.close());

  it('a new store holds no feedback', async () => {
    expect(await store.countFeedback()).toBe(0);
    expect(await kept(store)).toEqual([]);
  });

  it('FB-06: an entry comes back word for word, with every optional part, also after closing and opening again', async () => {
    const entry: FeedbackEntry = feedbackEntry('00000000-007b-9f33-e810-e841a57c502c', {
      tenant: 'ward-7',
      outcome: 'accepted',
      acceptedSuggestions: ['11111111-1111-4111-8111-111111111111', 'x"y, {z}'],
      reasonCode: 'already-done',
      reasonSystem: 'http://example.org/override',
      reasonDisplay: 'Already done elsewhere',
      userComment: 'Kalk im Segment VI – schon 2019; \'DROP TABLE feedback;-- \\ "🩺"\n二行目',
      outcomeTimestamp: '2026-11-21T23:38:58.514Z',
      receivedAt: '2026-11-22T00:00:00.001Z',
    });
    await store.keepFeedback([entry]);
    await store.close();
    store = await place.open(where);
    expect(await kept(store)).toEqual([{ ...entry, id: expect.any(String) as string }]);
  });

  it('an entry without optional parts comes back without them, not with null or undefined', async () => {
    const entry = feedbackEntry('123456');
    await store.keepFeedback([entry]);
    const [only] = await kept(store);
    expect(Object.keys(only!).sort()).toEqual([...Object.keys(entry), 'id'].sort());
  });

  it('FB-08: the same answer sent again, alone or twice in one batch, is kept once and keeps its first words', async () => {
    expect(await store.keepFeedback([feedbackEntry('a', { userComment: 'first' }), feedbackEntry('a')])).toBe(1);
    expect(await store.keepFeedback([feedbackEntry('a', { userComment: 'second' }), feedbackEntry('b')])).toBe(1);
    expect((await kept(store)).map(({ card, userComment }) => [card, userComment])).toEqual([
      ['a', 'first'],
      ['b', undefined],
    ]);
  });

  it('FB-03: a card that was shown is known to the client it was shown to, and to no other', async () => {
    const shown = issuedCard('shown', { tenant: 'ward-7' });
    await store.keepIssued([shown, issuedCard('plain')]);
    const { iss } = shown;
    expect(await store.issuedCards({ iss, tenant: 'ward-7' }, ['shown', 'plain', 'unknown'])).toEqual([shown]);
    expect(await store.issuedCards({ iss }, ['shown', 'plain'])).toEqual([issuedCard('plain')]);
    expect(await store.issuedCards({ iss: 'https://other.example.org', tenant: 'ward-7' }, ['shown'])).toEqual([]);
  });

  it('LOOP-2: a card shown again keeps its first time, until it rests on something new', async () => {
    const first = issuedCard('a', { issuedAt: '2026-11-22T08:00:00.000Z', evidence: ['1'] });
    await store.keepIssued([first]);
    await store.keepIssued([{ ...first, issuedAt: '2026-11-22T09:00:00.000Z' }]);
    expect(await store.issuedCards(first, ['a'])).toEqual([first]);
    const later = { ...first, issuedAt: '2026-11-22T10:00:00.000Z', evidence: ['1', '2'] };
    await store.keepIssued([first, later]);
    expect(await store.issuedCards(first, ['a'])).toEqual([later]);
  });

  it('LOOP-2: rests come back word for word, those of the patient and no others, after opening again', async () => {
    const whole = patientRest('p', {
      user: 'u',
      encounter: 'e',
      evidence: ['1', '2'],
      until: '2026-11-29T08:00:00.000Z',
    });
    await store.keepFeedback([feedbackEntry('a')], [whole, patientRest('q')]);
    await store.keepIssued([], [patientRest('p')]);
    await store.close();
    store = await place.open(where);
    const { patient: _p, ...rest } = whole;
    const { patient: _q, ...bare } = patientRest('p');
    expect(await store.restsOf('p')).toEqual(expect.arrayContaining([rest, bare]));
    expect(await store.restsOf('p')).toHaveLength(2);
    expect(await store.restsOf('nobody')).toEqual([]);
  });

  it('LOOP-2: of two answers about the same card by the same user the newer one holds, in whatever order they come', async () => {
    const older = patientRest('p', { user: 'u', since: '2026-11-22T08:00:00.000Z', until: '2026-11-23T08:00:00.000Z' });
    const newer = patientRest('p', { user: 'u', since: '2026-11-22T09:00:00.000Z', until: '2027-11-22T09:00:00.000Z' });
    await store.keepIssued([], [newer]);
    await store.keepIssued([], [older]);
    expect((await store.restsOf('p')).map(({ until }) => until)).toEqual([newer.until]);
    await store.keepIssued(
      [],
      [newer, { ...newer, since: '2026-11-22T10:00:00.000Z', until: '2026-11-22T10:00:00.000Z' }],
    );
    expect((await store.restsOf('p')).map(({ until }) => until)).toEqual(['2026-11-22T10:00:00.000Z']);
  });

  it('FB-08: another issuer, tenant, service, card, outcome or time is another answer', async () => {
    const others: Partial<FeedbackEntry>[] = [
      { iss: 'https://other.example.org' },
      { tenant: 'ward-7' },
      { service: 'calcification-order-sign' },
      { card: 'other' },
      { outcome: 'accepted', acceptedSuggestions: ['s'] },
      { outcomeTimestamp: '2026-11-22T08:00:00.001Z' },
    ];
    const entries = [{}, ...others].map((other) => feedbackEntry('card', other));
    expect(await store.keepFeedback(entries)).toBe(entries.length);
    expect(await store.keepFeedback(entries)).toBe(0);
    expect(await store.countFeedback()).toBe(entries.length);
  });

  it('entries are read in the order they were kept, over more pages than one', async () => {
    const cards = Array.from({ length: 1203 }, (_, index) => `card-${index}`);
    for (let start = 0; start < cards.length; start += 100) {
      await store.keepFeedback(cards.slice(start, start + 100).map((card) => feedbackEntry(card)));
    }
    expect((await kept(store)).map(({ card }) => card)).toEqual(cards);
    expect(await store.countFeedback()).toBe(1203);
  });

  it('FB-08: two hundred clients that write at once lose nothing and double nothing', async () => {
    const counts = await Promise.all(
      Array.from({ length: 200 }, (_, index) => store.keepFeedback([feedbackEntry(`card-${index % 150}`)])),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(150);
    expect(await store.countFeedback()).toBe(150);
  });

  it('a batch with one entry that cannot be kept keeps none of it, and costs no other client its entry', async () => {
    const broken = feedbackEntry('broken', { outcome: 'ignored' as FeedbackEntry['outcome'] });
    const [batch, before, after] = await Promise.allSettled([
      store.keepFeedback([feedbackEntry('beside-broken'), broken]),
      store.keepFeedback([feedbackEntry('neighbour-1')]),
      store.keepFeedback([feedbackEntry('neighbour-2')]),
    ]);
    expect([before, after]).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'fulfilled', value: 1 },
    ]);
    expect(batch).toMatchObject({ status: 'rejected', reason: expect.any(StoreFailure) as unknown });
    expect((await kept(store)).map(({ card }) => card).sort()).toEqual(['neighbour-1', 'neighbour-2']);
  });

  it('FB-13: a failure carries a code and no value of the row', async () => {
    const secret = 'Mrs Example, born 1950-01-01';
    const broken = feedbackEntry(secret, { outcome: 'ignored' as FeedbackEntry['outcome'], userComment: secret });
    const failure: unknown = await store.keepFeedback([broken]).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^(SQLITE_CONSTRAINT\w*|23514)$/) as string,
      lost: false,
    });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('Example');
  });

  it('SE-12: a token is new once and seen ever after, also when the store was closed and opened again', async () => {
    const expires = '2026-11-22T09:06:00.000Z';
    expect(await store.rememberToken('a', expires)).toBe('new');
    expect(await store.rememberToken('b', expires)).toBe('new');
    expect(await store.rememberToken('a', expires)).toBe('seen');
    await store.close();
    store = await place.open(where);
    expect(await store.rememberToken('a', expires)).toBe('seen');
    expect(await store.countFeedback()).toBe(0);
  });

  it('SE-12: of forty that bring the same token at once, at two instances, one hears that it is new', async () => {
    const other = await place.open(where);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? store : other).rememberToken('same', '2026-11-22T09:06:00.000Z'),
      ),
    );
    expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    await other.close();
  });

  claims({ store: () => store, other: () => place.open(where) });

  it('T7: tokens are forgotten once they expired, and no sooner', async () => {
    await store.rememberToken('old', '2026-11-22T08:59:59.999Z');
    await store.rememberToken('valid', '2026-11-22T09:00:00.000Z');
    await store.forgetTokens('2026-11-22T09:00:00.000Z');
    expect(await store.rememberToken('valid', '2026-11-22T09:00:00.000Z')).toBe('seen');
    expect(await store.rememberToken('old', '2026-11-22T09:10:00.000Z')).toBe('new');
  });

  retentionAndStatistics(() => store);

  it('closing finishes the writes already asked for; afterwards everything rejects as closed; closing twice is harmless', async () => {
    const writes = Array.from({ length: 50 }, (_, index) => store.keepFeedback([feedbackEntry(`card-${index}`)]));
    await store.close();
    expect(await Promise.all(writes)).toEqual(writes.map(() => 1));
    await store.close();
    await expect(store.keepFeedback([feedbackEntry('late')])).rejects.toMatchObject({ code: 'CLOSED' });
    await expect(store.countFeedback()).rejects.toMatchObject({ code: 'CLOSED' });
    await expect(kept(store)).rejects.toMatchObject({ code: 'CLOSED' });
    store = await place.open(where);
    expect(await store.countFeedback()).toBe(50);
  });

  it('two instances that start together on an empty place both open, and each reads what the other kept', async () => {
    const empty = place.fresh();
    const [one, two] = await Promise.all([place.open(empty), place.open(empty)]);
    await one.keepFeedback([feedbackEntry('by-one')]);
    expect(await two.keepFeedback([feedbackEntry('by-one'), feedbackEntry('by-two')])).toBe(1);
    expect(await one.countFeedback()).toBe(2);
    await Promise.all([one.close(), two.close()]);
  });
}

describe('store contract: embedded SQLite', () => {
  const homes: string[] = [];
  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });
  storeContract({
    fresh: () => {
      const home = mkdtempSync(join(tmpdir(), 'calcitrace-store-'));
      homes.push(home);
      return join(home, 'missing', 'data');
    },
    open: (where) => SqliteStore.open(where),
  });
});

describeWithPostgres('store contract: PostgreSQL', (server) => {
  let databases = 0;

  storeContract({
    fresh: () => server().createDatabase(`store_${(databases += 1)}`),
    open: (where) => PostgresStore.open(where),
  });

  it('T33: while the server is down writing rejects and the process lives; when it is back the same store works', async () => {
    const store = await PostgresStore.open(server().createDatabase('outage'));
    await store.keepFeedback([feedbackEntry('before')]);
    server().stop();
    await expect(store.keepFeedback([feedbackEntry('during')])).rejects.toBeInstanceOf(StoreFailure);
    server().start();
    expect(await store.keepFeedback([feedbackEntry('after')])).toBe(1);
    expect((await kept(store)).map(({ card }) => card)).toEqual(['before', 'after']);
    await store.close();
  }, 60_000);

  it('T33: rows that another instance is just forgetting are left to it, so that two never wait for each other', async () => {
    const url = server().createDatabase('forgetting');
    const store = await PostgresStore.open(url);
    const since = '2020-01-01T08:00:00.000Z';
    const ids = ['a', 'b'];
    await store.keepFeedback(ids.map((card) => feedbackEntry(card, { receivedAt: since })));
    const rests = ids.map((patient) => patientRest(patient, { since, until: since }));
    await store.keepIssued(
      ids.map((card) => issuedCard(card, { issuedAt: since })),
      rests,
    );
    for (const key of ids) await store.rememberToken(key, since);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('begin');
    for (const [table, column] of [
      ['feedback', 'card'],
      ['issued_card', 'card'],
      ['rest', 'patient'],
      ['used_token', 'key'],
    ]) {
      await other.query(`select 1 from ${table} where ${column} = 'a' for update`);
    }
    expect(await store.forget('2021-01-01T00:00:00.000Z')).toBe(4);
    await other.query('commit');
    await other.end();
    expect(await store.forget('2021-01-01T00:00:00.000Z')).toBe(4);
    await store.close();
  });

  it('a server that is not there rejects the opening within the connection time-out', async () => {
    await expect(PostgresStore.open('postgresql://postgres@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
