import type { HookName } from '../../src/hooks/hook-request.js';
import { LIVER_REPORT, bundleOf, liverRequest } from '../support/hook-requests.js';
import { actionsOf, cardsOf, ordersOf, suggestionsOf } from './answers.js';
import { answers, service } from './the-answers.js';

const at = (...hooks: HookName[]) => answers.filter(({ request }) => hooks.includes(request.hook));

describe('a suggestion', () => {
  it('SU-01: has a label in words', () => {
    expect(suggestionsOf(answers).length).toBeGreaterThan(10);
    for (const { label } of suggestionsOf(answers)) expect(label).toMatch(/^\S.*\w/);
  });

  it("SU-02: has a uuid of its own in the answer, none of them a card's", () => {
    for (const answer of answers) {
      const uuids = [...suggestionsOf([answer]), ...cardsOf(answer)].map(({ uuid }) => uuid);
      for (const uuid of uuids) expect(uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(uuids).size).toBe(uuids.length);
    }
  });

  it('SU-02: keeps its uuid from call to call', async () => {
    const { request } = at('patient-view').find((answer) => suggestionsOf([answer]).length > 0)!;
    const replies = [await service.call(request), await service.call(request)];
    const [first, second] = replies.map((reply) =>
      suggestionsOf([{ request, reply, name: '' }]).map(({ uuid }) => uuid),
    );
    expect(first).not.toEqual([]);
    expect(second).toEqual(first);
  });

  it('SU-03: is preselected as a boolean, and few are', () => {
    for (const { isRecommended = true } of suggestionsOf(answers)) expect(isRecommended).toBe(true);
    const preselected = suggestionsOf(answers).filter(({ isRecommended }) => isRecommended === true);
    expect(preselected.length).toBeLessThan(suggestionsOf(answers).length);
  });

  it('SU-04: has exactly one action, since Epic reads only one', () => {
    for (const { actions } of suggestionsOf(answers)) expect(actions).toHaveLength(1);
  });

  it('SU-05: creates what carries no id of its own, so that the order of actions does not matter', () => {
    for (const order of ordersOf(answers)) expect(order).not.toHaveProperty('id');
  });

  it('SU-06: never says actionSelectionBehavior, which a 2.0 client does not know', () => {
    for (const { reply } of answers) expect(reply.text).not.toContain('actionSelectionBehavior');
  });
});

describe('an action', () => {
  it('AC-01: creates or deletes', () => {
    for (const { type } of actionsOf(answers)) expect(['create', 'delete']).toContain(type);
  });

  it('AC-02: has a description in words, which is all that Epic shows', () => {
    for (const { description } of actionsOf(answers)) expect(description).toMatch(/^\S.*\w/);
  });

  it('AC-03: creates a complete draft ServiceRequest for the patient of the request', () => {
    for (const answer of answers) {
      for (const order of ordersOf([answer])) {
        expect(order).toMatchObject({
          resourceType: 'ServiceRequest',
          status: 'draft',
          intent: 'proposal',
          subject: { reference: `Patient/${String(answer.request.context['patientId'])}` },
        });
        expect(order.code?.text).toMatch(/\w/);
      }
    }
  });

  it('AC-03: its reason is a resource that the request holds', () => {
    for (const answer of answers) {
      for (const { reasonReference = [] } of ordersOf([answer])) {
        for (const { reference = '' } of reasonReference) {
          const [resourceType, id] = reference.split('/');
          const sent = JSON.stringify([answer.request.prefetch, answer.request.context]);
          expect([resourceType, sent.includes(`"id":"${id ?? ''}"`)]).toEqual([resourceType, true]);
        }
      }
    }
  });

  it.each([undefined, 'a b', '../Patient/1', '<b>'])(
    'AC-03: a report with the id %j is no reason that could be referred to',
    async (id) => {
      const request = liverRequest();
      request.prefetch['reports'] = bundleOf({ ...LIVER_REPORT, id });
      const orders = ordersOf([{ request, reply: await service.call(request), name: '' }]);
      expect(orders).not.toEqual([]);
      for (const order of orders) expect(order).not.toHaveProperty('reasonReference');
    },
  );

  it('AC-04: never rewrites an order, so that nothing of a draft can be lost', () => {
    for (const { reply } of answers) expect(reply.text).not.toMatch(/"type":"update"/);
  });

  it('AC-05, AC-06: deletes by resourceId alone, and only what is a draft of the request', () => {
    for (const answer of answers) {
      for (const action of actionsOf([answer])) {
        if (action.type !== 'delete') continue;
        expect(action).not.toHaveProperty('resource');
        expect(action.resourceId).toMatch(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]+$/);
        expect(JSON.stringify(answer.request.context['draftOrders'])).toContain(action.resourceId.split('/')[1]);
      }
    }
    for (const { resource } of actionsOf(answers).flatMap((action) => (action.type === 'create' ? [action] : []))) {
      expect(typeof resource).toBe('object');
    }
  });

  it('AC-03: no drug is ever suggested', () => {
    for (const { reply } of answers) expect(reply.text).not.toMatch(/"resourceType":"Medication/);
  });
});
