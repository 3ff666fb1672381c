import { gatherPerformed } from '../../../src/facts/performed.js';
import { coded, condition, gathering, recordOf, SNOMED } from '../chart-of-test.js';

/** A consultation may be known by its name and by its specialty: it counts once. */
const followed = (...resources: object[]) => {
  const items = gatherPerformed(recordOf(resources), gathering).items;
  return [...new Map(items.map(({ orders, date }) => [orders.join('+'), date] as const))];
};
const order = (rest: object) => ({
  resourceType: 'ServiceRequest',
  id: 's1',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-09-01',
  code: { text: 'Renal ultrasound' },
  ...rest,
});
const procedure = (rest: object) => ({
  resourceType: 'Procedure',
  id: 'v1',
  status: 'completed',
  performedDateTime: '2026-10-30T09:00:00Z',
  ...rest,
});

describe('SAF-1: a specialty that follows the patient already', () => {
  it.each([
    ['an order that it asked for', order({ requester: { display: 'Dr. B, Nephrology' } }), '2026-09-01'],
    ['an order that it performs', order({ performer: [{ display: 'Renal clinic' }] }), '2026-09-01'],
    ['an order for one of its kind', order({ performerType: { text: 'Nephrologist' } }), '2026-09-01'],
    ['a consultation', procedure({ code: { text: 'Consult to nephrology' } }), '2026-10-30'],
    ['haemodialysis', procedure({ code: { text: 'Hemodialysis' }, status: 'in-progress' }), '2026-10-30'],
    ['a kidney transplant on the problem list', condition('c', { code: { text: 'Kidney transplant' } }), undefined],
    ['dialysis by code', condition('c', { code: coded(SNOMED, '236435004') }), undefined],
  ])('nephrology by %s', (_title, resource, date) => {
    expect(followed(resource)).toEqual([['referral-nephrology', date]]);
  });

  it.each([
    ['draft', true],
    ['active', true],
    ['on-hold', true],
    ['completed', true],
    ['revoked', false],
    ['entered-in-error', false],
    ['unknown', false],
  ])('an order that is %s tells of who asked for it: %s', (status, tells) => {
    expect(followed(order({ status, requester: { display: 'Nephrology' } }))).toHaveLength(tells ? 1 : 0);
  });

  it.each([
    ['completed', true],
    ['in-progress', true],
    ['preparation', false],
    ['stopped', false],
    ['unknown', false],
  ])('dialysis that is %s tells of nephrology: %s', (status, tells) => {
    expect(followed(procedure({ status, code: { text: 'Hemodialysis' } }))).toHaveLength(tells ? 1 : 0);
  });

  it('its day is when it took place, else when it was asked for; of a procedure when it began', () => {
    const by = { requester: { display: 'Nephrology' } };
    expect(followed(order({ ...by, occurrenceDateTime: '2026-09-20' }))[0]?.[1]).toBe('2026-09-20');
    const performedPeriod = { start: '2026-10-01', end: '2026-10-05' };
    const dialysis = procedure({ code: { text: 'Hemodialysis' }, performedDateTime: undefined, performedPeriod });
    expect(followed(dialysis)[0]?.[1]).toBe('2026-10-01');
  });

  it('people and concepts that are no objects tell of nobody', () => {
    expect(followed(order({ performer: ['Nephrology', null], performerType: 'Nephrologist' }))).toEqual([]);
  });

  it('endocrinology by who performs', () => {
    expect(followed(order({ performer: { display: 'Endocrinology associates' } }))).toEqual([
      ['referral-endocrinology', '2026-09-01'],
    ]);
  });

  it.each([
    ['a revoked order', order({ status: 'revoked', requester: { display: 'Nephrology' } })],
    ['an order that is not to be done', order({ doNotPerform: true, requester: { display: 'Nephrology' } })],
    ['a procedure that was not done', procedure({ status: 'not-done', code: { text: 'Hemodialysis' } })],
    ['dialysis that is denied', condition('c', { code: { text: 'CKD 4, not on dialysis' } })],
    ['dialysis of the past', condition('c', { code: { text: 'History of dialysis' } })],
    [
      'dialysis that is over',
      condition('c', { code: coded(SNOMED, '236435004'), clinicalStatus: { coding: [{ code: 'resolved' }] } }),
    ],
    ['a family history', condition('c', { code: { text: 'Family history of dialysis' } })],
    ['another clinic', order({ requester: { display: 'Cardiology' } })],
  ])('not by %s', (_title, resource) => {
    expect(followed(resource)).toEqual([]);
  });
});
