import type { ServiceRequest } from 'fhir/r4.js';
import { gatherDraftOrders } from '../../../src/facts/orders.js';
import { coded, gathering, SNOMED } from '../chart-of-test.js';

const interventionOf = (rest: Partial<ServiceRequest>) => {
  const subject = { reference: 'Patient/p1' };
  const draft = {
    resourceType: 'ServiceRequest',
    id: 's1',
    status: 'draft',
    intent: 'order',
    subject,
    ...rest,
  } as const;
  return gatherDraftOrders([draft], gathering)[0]?.intervention;
};
const named = (text: string, rest: Partial<ServiceRequest> = {}) => interventionOf({ code: { text }, ...rest });
const LEFT_KIDNEY = { bodySite: [{ ...coded(SNOMED, '64033007'), text: 'Left kidney' }] };

describe('REN-1: an order at hand is an operation or a biopsy, of this or that organ and side', () => {
  it.each([
    ['Laparoscopic partial nephrectomy, left', { kind: 'surgery', organs: ['kidney'], laterality: 'left' }],
    ['Nephrectomy', { kind: 'surgery', organs: ['kidney'] }],
    ['CT guided biopsy of left kidney', { kind: 'biopsy', organs: ['kidney'], laterality: 'left' }],
    ['Renal biopsy', { kind: 'biopsy', organs: ['kidney'] }],
    ['Liver biopsy', { kind: 'biopsy', organs: ['liver'] }],
    ['Excision of lesion', { kind: 'surgery', organs: [] }],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('the body site tells the organ where the name does not', () => {
    expect(named('Percutaneous biopsy', LEFT_KIDNEY)).toEqual({
      kind: 'biopsy',
      organs: ['kidney'],
      laterality: 'left',
    });
  });

  it.each(['CT of the kidneys', 'Serum creatinine', 'Referral to nephrology'])('%s is neither', (text) => {
    expect(named(text)).toBeUndefined();
  });
});
