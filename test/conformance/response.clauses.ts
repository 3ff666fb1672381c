import { LIVER_REPORT, bundleOf, demoRequests, liverRequest, silentRequest } from '../support/hook-requests.js';
import { servicePath } from '../support/running-service.js';
import { schemaFaults } from '../support/schema-faults.js';
import { cardsOf, withReport } from './answers.js';
import { answers, service } from './the-answers.js';

describe('the answer to a hook', () => {
  it('RS-01, RS-02: success is 200 with an object that has cards, sound by the schema', () => {
    expect(answers.length).toBeGreaterThan(demoRequests().length);
    for (const { reply, name } of answers) {
      expect([name, reply.status, schemaFaults('service-response', reply.body)]).toEqual([name, 200, []]);
      expect(Array.isArray(cardsOf({ reply }))).toBe(true);
    }
  });

  it('RS-03, SY-02: system actions, which a client would carry out unseen, are never answered', () => {
    for (const { reply } of answers) expect(reply.body).not.toHaveProperty('systemActions');
  });

  it('RS-04: nothing to say is exactly {"cards":[]}', async () => {
    const reply = await service.call(silentRequest());
    expect([reply.status, reply.text]).toEqual([200, '{"cards":[]}']);
    for (const text of ['Liver: normal. No hepatic calcification.', 'Clear lungs.', 'Calcium 9.4 mg/dL.']) {
      expect((await service.call(withReport(text))).text).toBe('{"cards":[]}');
    }
  });

  it('RS-04: a user who is a patient or a relative is told nothing', async () => {
    for (const userId of ['Patient/liver-1', 'RelatedPerson/7']) {
      const request = liverRequest();
      request.context['userId'] = userId;
      expect((await service.call(request)).text).toBe('{"cards":[]}');
    }
  });

  it('RS-05: 412 when the needed data cannot be had', async () => {
    const request = { ...liverRequest(), prefetch: { conditions: bundleOf() } };
    expect((await service.call(request)).status).toBe(412);
  });

  it('RS-06, RS-07: a refusal carries an OperationOutcome with severity and code', async () => {
    const path = servicePath('patient-view');
    const replies = [
      await service.post(path, '['),
      await service.get('/x'),
      await service.call({ hook: 'patient-view' }),
    ];
    for (const { status, body } of replies) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
      expect((body as { issue: { code: string }[] }).issue[0]?.code).toMatch(/^[a-z-]+$/);
    }
  });

  it('RS-08: one answer says nothing twice', () => {
    for (const answer of answers) {
      const cards = cardsOf(answer);
      expect(new Set(cards.map(({ summary }) => summary)).size).toBe(cards.length);
      const orders = cards.flatMap(({ suggestions = [] }) => suggestions.map(({ label }) => label));
      expect(new Set(orders).size).toBe(orders.length);
    }
  });

  it('RS-09: the same question gets the same cards with the same uuids, so that newer ones replace older ones', async () => {
    const [first, second] = [await service.call(liverRequest()), await service.call(liverRequest())];
    expect(second.text).toBe(first.text);
    const later = liverRequest();
    later.hookInstance = 'a70baa1b-2a4e-4a70-8d5d-59ba0d3cbbba';
    const again = await service.call(later);
    expect(cardsOf({ reply: again }).map(({ uuid }) => uuid)).toEqual(
      cardsOf({ reply: first }).map(({ uuid }) => uuid),
    );
  });

  it('RS-09: the order of the entries does not change the card', async () => {
    const older = { ...LIVER_REPORT, id: 'ct-0', effectiveDateTime: '2026-05-01' } as typeof LIVER_REPORT;
    const replies = [bundleOf(older, LIVER_REPORT), bundleOf(LIVER_REPORT, older)].map((reports) =>
      service.call({ ...liverRequest(), prefetch: { ...liverRequest().prefetch, reports } } as { hook: string }),
    );
    const [forth, back] = await Promise.all(replies);
    expect(cardsOf({ reply: back! }).map(({ uuid, summary }) => [uuid, summary])).toEqual(
      cardsOf({ reply: forth! }).map(({ uuid, summary }) => [uuid, summary]),
    );
  });

  it('RS-04: three cards at most', () => {
    for (const answer of answers) expect(cardsOf(answer).length).toBeLessThanOrEqual(3);
  });
});
