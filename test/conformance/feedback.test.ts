import type { Store } from '../../src/store/store.js';
import { liverRequest } from '../support/hook-requests.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';
import { schemaFaults } from '../support/schema-faults.js';
import { cardsOf } from './answers.js';

let service: RunningService;
beforeEach(async () => {
  service = await RunningService.start();
});
afterEach(() => service.stop());

const AT = '2026-11-22T08:59:58.514Z';
const PATH = `${servicePath('patient-view')}/feedback`;
const overridden = { card: 'c0ffee00-0000-4000-8000-000000000001', outcome: 'overridden', outcomeTimestamp: AT };

const send = (...feedback: unknown[]): Promise<Reply> => service.post(PATH, { feedback });

async function kept(store: Store = service.store) {
  const entries = [];
  for await (const entry of store.readFeedback()) entries.push(entry);
  return entries;
}

describe('feedback', () => {
  it('FB-01, FB-03, FB-05: the uuids of our own card and suggestion come back and are kept, under the service', async () => {
    const [card] = cardsOf({ reply: await service.call(liverRequest()) });
    const suggestion = card!.suggestions![0]!.uuid;
    const accepted = { card: card!.uuid, outcome: 'accepted', acceptedSuggestions: [{ id: suggestion }] };
    expect(schemaFaults('feedback-request', { feedback: [{ ...accepted, outcomeTimestamp: AT }] })).toEqual([]);
    expect((await send({ ...accepted, outcomeTimestamp: AT })).status).toBe(200);
    expect(await kept()).toMatchObject([
      {
        ...{ service: 'calcification-patient-view', card: card!.uuid, outcome: 'accepted' },
        ...{ acceptedSuggestions: [suggestion], outcomeTimestamp: AT, receivedAt: '2026-11-22T09:00:00.000Z' },
      },
    ]);
  });

  it('FB-02: a body without a feedback array is refused; an empty array is fine', async () => {
    for (const body of [{}, [], { feedback: {} }, { feedback: null }]) {
      expect((await service.post(PATH, body)).status).toBe(400);
    }
    expect((await send()).status).toBe(200);
    expect(await kept()).toEqual([]);
  });

  it('FB-03: a card that we never sent is accepted', async () => {
    expect((await send({ ...overridden, card: '123456' })).status).toBe(200);
    expect(await kept()).toMatchObject([{ card: '123456' }]);
  });

  it('FB-04, FB-05, FB-07: another outcome, no suggestion and a bad time are refused, and nothing of the batch is kept', async () => {
    const wrong = [
      { ...overridden, outcome: 'ignored' },
      { ...overridden, outcome: 'accepted' },
      { ...overridden, outcomeTimestamp: 'yesterday' },
      { ...overridden, outcomeTimestamp: undefined },
    ];
    for (const item of wrong) {
      const reply = await send(overridden, item);
      expect([reply.status, reply.text.includes('feedback[1]')]).toEqual([400, true]);
    }
    expect(await kept()).toEqual([]);
  });

  it("FB-06: reasons of the sandbox, of Epic and of nobody's are accepted", async () => {
    const reasons = [
      {},
      { overrideReason: { reason: { code: 'already-done', system: 'http://example.org/override' } } },
      { overrideReason: { reason: { code: 'already-done' } } },
      { overrideReason: { userComment: 'seen by the liver team' } },
      { overrideReasons: { reason: { code: '2', system: 'urn:x' }, userComment: 'later' } },
      { overrideReasons: { extension: { 'com.epic.cdshooks.feedback.overrideReason.reasonTitle': 'Later' } } },
    ];
    const reply = await send(...reasons.map((reason, at) => ({ ...overridden, ...reason, card: `card-${at}` })));
    expect(reply.status).toBe(200);
    expect(await kept()).toHaveLength(reasons.length);
  });

  it('FB-08: a batch of a hundred is kept; what comes twice is acknowledged twice and counted once', async () => {
    const batch = Array.from({ length: 100 }, (_, at) => ({ ...overridden, card: `card-${at}` }));
    expect((await send(...batch)).status).toBe(200);
    expect((await send(...batch.slice(0, 50), batch[0])).status).toBe(200);
    expect(await kept()).toHaveLength(100);
  });

  it('FB-09: there is no outcome for a card that was passed over', async () => {
    for (const outcome of ['ignored', 'displayed', '']) {
      expect((await send({ ...overridden, outcome })).status).toBe(400);
    }
  });

  it('FB-10: every card has the uuid that feedback needs', async () => {
    const cards = cardsOf({ reply: await service.call(liverRequest()) });
    expect(cards).not.toEqual([]);
    for (const { uuid } of cards) expect(uuid).toMatch(/^[\da-f-]{36}$/);
  });

  it('FB-12: is answered with 200 and no body, which would be an empty JSON otherwise', async () => {
    const reply = await send(overridden);
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  it('FB-01: an unknown service is 404, another method 405', async () => {
    expect((await service.post('/cds-services/unknown/feedback', { feedback: [] })).status).toBe(404);
    const reply = await service.get(PATH);
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, expect.stringContaining('POST')]);
  });

  it('FB-13: what a user wrote is kept, and stands in no log line and no answer', async () => {
    const userComment = 'PHI-MARKER Mrs Example declined';
    const reply = await send({ ...overridden, overrideReason: { userComment } }, { outcome: userComment });
    const good = await send({ ...overridden, overrideReason: { userComment } });
    expect([reply.status, good.status]).toEqual([400, 200]);
    expect(await kept()).toMatchObject([{ userComment }]);
    expect(JSON.stringify(service.logLines) + reply.text + good.text).not.toContain('PHI-MARKER');
  });
});
