import type { FhirResource } from 'fhir/r4.js';
import { gatherDraftOrders, gatherOrders } from '../../../src/facts/orders.js';
import { gatherPerformed } from '../../../src/facts/performed.js';
import { coded, gathering, LOINC, recordOf, report, SNOMED } from '../chart-of-test.js';

const order = (text: string, rest: object = {}) => ({
  resourceType: 'ServiceRequest',
  id: 's1',
  status: 'active',
  intent: 'order',
  code: { text },
  ...rest,
});
const ordersOf = (...resources: object[]) => gatherOrders(recordOf(resources), gathering).items;
const draftOf = (resource: unknown) => gatherDraftOrders([resource as FhirResource], gathering)[0];

describe('LOOP-2: for how long an order is on order', () => {
  it.each([
    ['a lab', 'Serum calcium', '2026-08-24', '2026-08-23'],
    ['imaging', 'CT abdomen', '2025-11-22', '2025-11-21'],
    ['a referral', 'Nephrology consult', '2025-11-22', '2025-11-21'],
  ])('%s until its last day, not a day longer', (_what, text, last, past) => {
    expect(ordersOf(order(text, { authoredOn: last }))).toHaveLength(1);
    expect(ordersOf(order(text, { authoredOn: past }))).toEqual([]);
  });

  it.each(['draft', 'active', 'on-hold'])('while its status is %s', (status) => {
    expect(ordersOf(order('CT abdomen', { status, authoredOn: '2026-11-01' }))).toMatchObject([{ status }]);
  });
});

describe('LOOP-2: an order as it comes', () => {
  it('tells what it has, and no more', () => {
    expect(draftOf({ resourceType: 'ServiceRequest', id: 's1' })).toStrictEqual({
      source: 'ServiceRequest/s1',
      name: 'Order without a name',
      status: 'draft',
      definitions: [],
      results: [],
      bringsMore: false,
      hazards: [],
    });
    expect(draftOf(order('Walking aid', { status: 'active' }))).toStrictEqual({
      source: 'ServiceRequest/s1',
      name: 'Walking aid',
      status: 'active',
      definitions: [],
      results: [],
      bringsMore: false,
      hazards: [],
    });
  });

  it.each(['entered-in-error', 'revoked', 'cancelled'])('is not at hand once it is %s', (status) => {
    expect(draftOf(order('CT abdomen', { status }))).toBeUndefined();
  });

  it('an older server calls it a ProcedureRequest; nothing else is an order', () => {
    expect(draftOf({ resourceType: 'ProcedureRequest', id: 'p1', code: { text: 'CT abdomen' } })).toMatchObject({
      imaging: { modality: 'CT' },
    });
    expect(draftOf({ resourceType: 'NutritionOrder', id: 'n1', code: { text: 'CT abdomen' } })).toBeUndefined();
    expect(draftOf('ServiceRequest')).toBeUndefined();
    expect(draftOf(order('CT abdomen', { doNotPerform: true }))).toBeUndefined();
  });

  it('what is coded as a test is no study, whatever its words', () => {
    const calcium = { coding: [{ system: LOINC, code: '17861-6', display: 'CT liver' }] };
    expect(draftOf(order('', { code: calcium }))).not.toHaveProperty('imaging');
    expect(draftOf(order('', { code: calcium }))?.results).toEqual(['calcium-total']);
  });

  it('where it looks is told by its name, else by its body site', () => {
    const imaging = (text: string, bodySite: object) => draftOf(order(text, { bodySite }))?.imaging?.organs;
    expect(imaging('CT liver', { text: 'Kidney' })).toEqual(['liver']);
    expect(imaging('CT', [{ text: 'Kidney' }])).toEqual(['kidney']);
    expect(imaging('CT', coded(SNOMED, '10200004'))).toEqual(['liver']);
  });
});

describe('SAF-4: the hazards of an order by its kind', () => {
  it.each([
    ['CT liver', ['ionising-radiation']],
    ['XR abdomen', ['ionising-radiation']],
    ['Nuclear medicine liver scan', ['ionising-radiation']],
    ['PET of the liver', ['ionising-radiation']],
    ['MRI liver', []],
    ['Ultrasound liver', []],
    ['CT liver with contrast', ['ionising-radiation', 'iodinated-contrast']],
    ['XR abdomen with contrast', ['ionising-radiation', 'iodinated-contrast']],
    ['MRI liver with contrast', ['gadolinium-contrast']],
    ['MRI liver without and with contrast', ['gadolinium-contrast']],
    ['MRI brain with and without gadolinium', ['gadolinium-contrast']],
    ['MRI brain without and with IV gadolinium', ['gadolinium-contrast']],
    ['MRI liver with or without contrast', ['gadolinium-contrast']],
    ['MRI liver with gadoterate', ['gadolinium-contrast']],
    ['CT abdomen with iohexol', ['ionising-radiation', 'iodinated-contrast']],
    ['MRI brain without gadolinium', []],
    ['MRI brain without IV gadolinium', []],
    ['CT abdomen without iodinated contrast', ['ionising-radiation']],
    ['CT liver without contrast', ['ionising-radiation']],
    ['Ultrasound liver with contrast', []],
    ['Serum calcium with contrast', []],
  ])('%s: %j', (text, hazards) => {
    expect(draftOf(order(text))?.hazards).toEqual(hazards);
  });

  it('contrast is told in the details of an order too', () => {
    const detailed = order('MRI liver', { orderDetail: [{ text: 'with contrast' }] });
    expect(draftOf(detailed)?.hazards).toEqual(['gadolinium-contrast']);
  });
});

describe('LOOP-2: what counts as carried out', () => {
  const done = (...resources: object[]) => gatherPerformed(recordOf(resources), gathering).items;
  const procedure = (rest: object) => ({
    resourceType: 'Procedure',
    id: 'p1',
    status: 'completed',
    code: { text: 'Skin biopsy' },
    ...rest,
  });
  const gene = (status: string) => ({
    resourceType: 'Observation',
    id: 'o1',
    status,
    code: { text: 'CSF1R gene analysis' },
    valueString: 'No pathogenic variant',
  });

  it('without a date it counts, and is told without one', () => {
    const [name] = done(procedure({})).flatMap(({ orders }) => orders);
    expect(done(procedure({}))).toStrictEqual([{ orders: [name], source: 'Procedure/p1' }]);
  });

  it.each([
    [{ performedDateTime: '2026-09-01' }, '2026-09-01'],
    [{ performedPeriod: { start: '2026-09-01', end: '2026-09-03' } }, '2026-09-03'],
    [{ performedPeriod: { start: '2026-09-01' } }, '2026-09-01'],
  ])('a procedure on the day it ended: %j', (when, date) => {
    expect(done(procedure(when))).toMatchObject([{ date }]);
  });

  it('a procedure until the last day of its year, and not one that is planned', () => {
    expect(done(procedure({ performedDateTime: '2025-11-22' }))).toHaveLength(1);
    expect(done(procedure({ performedDateTime: '2025-11-21' }))).toEqual([]);
    expect(done(procedure({ status: 'preparation', performedDateTime: '2026-09-01' }))).toEqual([]);
  });

  it.each(['final', 'amended', 'corrected'])('a result that is %s', (status) => {
    expect(done(gene(status))).toMatchObject([{ orders: ['csf1r-gene-test'] }]);
  });

  it.each(['preliminary', 'registered', 'cancelled', 'entered-in-error'])('no result that is %s', (status) => {
    expect(done(gene(status))).toEqual([]);
  });

  it('of a report and of an order that was completed, unless that was not to be', () => {
    expect(done(report('r1', { code: { text: 'CSF1R gene sequencing' } }))).toHaveLength(1);
    const referral = order('Nephrology consult', { status: 'completed', authoredOn: '2026-09-01' });
    expect(done(referral)).toMatchObject([{ orders: ['referral-nephrology'] }, {}]);
    expect(done({ ...referral, doNotPerform: true })).toEqual([]);
  });
});
