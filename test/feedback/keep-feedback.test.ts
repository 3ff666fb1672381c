import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFeedback } from '../../src/feedback/check-feedback.js';
import { keepFeedback, type FeedbackSender } from '../../src/feedback/keep-feedback.js';
import { openStore } from '../../src/store/open-store.js';
import type { KeptFeedback, Store } from '../../src/store/store.js';
import { testSite } from '../support/site.js';
import { issuedCard } from '../store/remembered.js';
import { storeWith } from '../support/store-with.js';

const SENDER: FeedbackSender = { iss: 'https://ehr.example.org', service: 'calcification-patient-view' };
const NOW = new Date('2026-11-22T08:00:00.000Z');
const { policy } = testSite().knowledge;

/** As the sandbox sent them, one accepted suggestion and one dismissal with a reason, and as Epic documents its own. */
const SENT = {
  feedback: [
    {
      card: '00000000-0000-4000-8000-000000000001',
      outcome: 'accepted',
      acceptedSuggestions: [{ id: '11111111-1111-4111-8111-111111111111' }],
      outcomeTimestamp: '2026-11-21T23:38:58.514Z',
    },
    {
      card: '00000000-0000-4000-8000-000000000001',
      outcome: 'overridden',
      outcomeTimestamp: '2026-11-21T23:38:59.845Z',
      overrideReason: { reason: { code: 'already-done', system: 'http://example.org/override' } },
    },
    {
      card: '123456',
      outcome: 'overridden',
      outcomeTimestamp: '2022-05-19T19:44:04Z',
      overrideReasons: {
        extension: { 'com.epic.cdshooks.feedback.overrideReason.reasonTitle': 'Does not apply' },
        userComment: 'synthetic words',
      },
    },
  ],
};

async function kept(store: Store): Promise<KeptFeedback[]> {
  const entries: KeptFeedback[] = [];
  for await (const entry of store.readFeedback()) entries.push(entry);
  return entries;
}

describe('keeping feedback', () => {
  let home: string;
  let store: Store;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'calcitrace-feedback-'));
    store = await openStore({ dataDir: home });
  });
  afterEach(async () => {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('FB-06, FB-11: each item is kept with who sent it, on which service and when it came', async () => {
    expect(await keepFeedback(checkFeedback(SENT), { ...SENDER, tenant: 'ward-7' }, { store, policy }, NOW)).toBe(3);
    const received = {
      ...SENDER,
      tenant: 'ward-7',
      matched: false,
      receivedAt: '2026-11-22T08:00:00.000Z',
      id: expect.any(String) as string,
    };
    expect(await kept(store)).toEqual([
      {
        ...received,
        card: '00000000-0000-4000-8000-000000000001',
        outcome: 'accepted',
        acceptedSuggestions: ['11111111-1111-4111-8111-111111111111'],
        outcomeTimestamp: '2026-11-21T23:38:58.514Z',
      },
      {
        ...received,
        card: '00000000-0000-4000-8000-000000000001',
        outcome: 'overridden',
        acceptedSuggestions: [],
        reasonCode: 'already-done',
        reasonSystem: 'http://example.org/override',
        outcomeTimestamp: '2026-11-21T23:38:59.845Z',
      },
      {
        ...received,
        card: '123456',
        outcome: 'overridden',
        acceptedSuggestions: [],
        reasonDisplay: 'Does not apply',
        userComment: 'synthetic words',
        outcomeTimestamp: '2022-05-19T19:44:04.000Z',
      },
    ]);
  });

  it('FB-08: the same request sent again, later or with another offset, adds nothing', async () => {
    const item = { card: 'a', outcome: 'overridden', outcomeTimestamp: '2026-11-21T23:00:00Z' };
    const sameInstant = { ...item, outcomeTimestamp: '2026-11-22T00:00:00.000+01:00' };
    expect(await keepFeedback(checkFeedback({ feedback: [item] }), SENDER, { store, policy }, NOW)).toBe(1);
    const later = new Date('2026-11-23T08:00:00.000Z');
    expect(await keepFeedback(checkFeedback({ feedback: [item, sameInstant] }), SENDER, { store, policy }, later)).toBe(
      0,
    );
    expect(await store.countFeedback()).toBe(1);
  });

  it('FB-03: an answer to a card that another worker is just writing waits for it', async () => {
    let asked = 0;
    const slow = storeWith(store, {
      issuedCards: (client, cards) =>
        Promise.resolve((asked += 1) < 3 ? [] : cards.map((card) => issuedCard(card, client))),
    });
    const items = checkFeedback({
      feedback: [{ card: 'a', outcome: 'overridden', outcomeTimestamp: '2026-11-21T23:00:00Z' }],
    });
    await keepFeedback(items, SENDER, { store: slow, policy }, NOW);
    expect((await kept(store)).map(({ matched }) => matched)).toEqual([true]);
  });

  it('FB-11: the same card answered under another issuer is that issuer’s own entry', async () => {
    const items = checkFeedback({
      feedback: [{ card: 'a', outcome: 'overridden', outcomeTimestamp: '2026-11-21T23:00:00Z' }],
    });
    await keepFeedback(items, SENDER, { store, policy }, NOW);
    expect(await keepFeedback(items, { ...SENDER, iss: 'https://other.example.org' }, { store, policy }, NOW)).toBe(1);
  });

  it('T33: a store that fails answers 503 with Retry-After, and nothing is acknowledged', async () => {
    await store.close();
    await expect(keepFeedback(checkFeedback(SENT), SENDER, { store, policy }, NOW)).rejects.toMatchObject({
      code: 'feedback.unavailable',
      status: 503,
      headers: { 'Retry-After': '30' },
      cause: { code: 'CLOSED' },
    });
    store = await openStore({ dataDir: home });
    expect(await store.countFeedback()).toBe(0);
  });

  it('T33: a store that could not be opened at start answers the same', async () => {
    writeFileSync(join(home, 'file'), '');
    const shut = await openStore({ dataDir: join(home, 'file', 'data') });
    await expect(keepFeedback(checkFeedback(SENT), SENDER, { store: shut, policy }, NOW)).rejects.toMatchObject({
      status: 503,
    });
    await shut.close();
  });

  it('FB-02: an empty request asks nothing of the store, so it is answered even while the store is away', async () => {
    await store.close();
    expect(await keepFeedback([], SENDER, { store, policy }, NOW)).toBe(0);
  });

  it('a fault that is not the store’s is not dressed up as one', async () => {
    const faulty = storeWith(store, { keepFeedback: () => Promise.reject(new TypeError('a fault in the program')) });
    await expect(keepFeedback(checkFeedback(SENT), SENDER, { store: faulty, policy }, NOW)).rejects.toBeInstanceOf(
      TypeError,
    );
  });
});
