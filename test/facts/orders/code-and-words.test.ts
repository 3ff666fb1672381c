import type { FhirResource } from 'fhir/r4.js';
import { gatherDraftOrders, gatherOrders } from '../../../src/facts/orders.js';
import { coded, gathering, LOINC, recordOf } from '../chart-of-test.js';

const order = (rest: object) => ({
  resourceType: 'ServiceRequest',
  id: 's1',
  status: 'draft',
  intent: 'order',
  ...rest,
});
const drafts = (...resources: unknown[]) => gatherDraftOrders(resources as FhirResource[], gathering);

describe('LOOP-2: a code outweighs the words beside it', () => {
  const read = (code: object) => {
    const [one] = drafts(order({ code }));
    return { results: one?.results, imaging: one?.imaging };
  };

  it('a test is that test, whatever it is called', () => {
    expect(read(coded(LOINC, '17861-6', 'Ceruloplasmin'))).toEqual({ results: ['calcium-total'], imaging: undefined });
    expect(read({ ...coded(LOINC, '17861-6'), text: 'CT liver' })).toEqual({
      results: ['calcium-total'],
      imaging: undefined,
    });
    expect(read({ ...coded(LOINC, '24320-4'), text: 'CT liver' }).imaging).toBeUndefined();
  });

  it('an examination is one by its code and by its words', () => {
    expect(read(coded(LOINC, '30612-6')).imaging).toEqual({ modality: 'CT', organs: ['liver'] });
    expect(read({ text: 'CT liver' }).imaging).toEqual({ modality: 'CT', organs: ['liver'] });
  });

  it('of several names the first one counts', () => {
    const both = { text: 'Calcium', coding: [{ display: 'Ceruloplasmin' }] };
    expect(drafts(order({ code: both }))[0]?.results).toEqual(drafts(order({ code: { text: 'Calcium' } }))[0]?.results);
  });

  it('orders that came in part may hold more', () => {
    expect(gatherOrders(recordOf([], { orders: 'partial' }), gathering).completeness).toBe('partial');
    expect(gatherOrders(recordOf([], { labs: 'partial' }), gathering).completeness).toBe('complete');
  });

  it.each([
    ['draft', 1],
    ['active', 1],
    ['on-hold', 1],
    ['unknown', 1],
    ['revoked', 0],
    ['cancelled', 0],
    ['entered-in-error', 0],
  ])('a draft that is %s is at hand: %d', (status, count) => {
    expect(drafts(order({ status, code: { text: 'CT liver' } }))).toHaveLength(count);
  });
});

describe('SAF-4: an order that brings contrast says so in its name', () => {
  const hazards = (text: string) => drafts(order({ code: { text } }))[0]?.hazards;

  it.each([
    'CECT abdomen',
    'CT angiogram aorta',
    'CTA chest',
    'CT urogram',
    'CT urography',
    'Biphasic CT liver',
    'IVP x-ray',
    'IVU x-ray',
    'X-ray intravenous pyelogram',
    'X-ray intravenous urography',
  ])('%s', (text) => {
    expect(hazards(text)).toEqual(['ionising-radiation', 'iodinated-contrast']);
  });

  it.each(['CT abdomen', 'CT KUB', 'Plain CT abdomen', 'CT abdomen without contrast'])('not so: %s', (text) => {
    expect(hazards(text)).toEqual(['ionising-radiation']);
  });
});
