import { gatherDraftOrders, gatherOrders } from '../../../src/facts/orders.js';
import type { FhirResource } from 'fhir/r4.js';
import { coded, gathering, HPO, LOINC, recordOf, SNOMED } from '../chart-of-test.js';

const order = (rest: object = {}) => ({
  resourceType: 'ServiceRequest',
  id: 's1',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-11-01',
  ...rest,
});
const ordersOf = (...resources: object[]) => gatherOrders(recordOf(resources), gathering).items;
const drafts = (...resources: unknown[]) => gatherDraftOrders(resources as FhirResource[], gathering);

describe('PAR-2: what an order is for', () => {
  it.each([
    ['a coded reason', { reasonCode: [coded(HPO, 'HP:0002135')] }, { organs: ['brain'], sources: [] }],
    [
      'a reason in words',
      { reasonCode: [{ text: 'Calcification of the pallidum' }] },
      { organs: ['brain'], sources: [] },
    ],
    [
      'a reason in words that name the organ',
      { reasonCode: [{ text: 'Renal calcification on radiograph' }] },
      { organs: ['kidney'], sources: [] },
    ],
    [
      'the report that it refers to',
      { reasonReference: [{ reference: 'https://ehr.example/fhir/DiagnosticReport/r1/_history/2' }] },
      { organs: [], sources: ['DiagnosticReport/r1'] },
    ],
    [
      'a problem that it refers to by name and reference',
      { reasonReference: { reference: 'Condition/c1', display: 'Basal ganglia calcification' } },
      { organs: ['brain'], sources: ['Condition/c1'] },
    ],
  ])('%s', (_title, asked, reason) => {
    expect(drafts(order({ code: { text: 'MRI' }, ...asked }))[0]?.reason).toEqual(reason);
  });

  it.each([
    ['no reason', {}],
    ['a reason that names no organ', { reasonCode: [{ text: 'Headache' }] }],
    ['a reference to another server', { reasonReference: [{ reference: 'https://other.example/fhir/Condition/c1' }] }],
  ])('%s is none', (_title, asked) => {
    expect(drafts(order({ code: { text: 'MRI' }, ...asked }))[0]?.reason).toBeUndefined();
  });
});

describe('LOOP-2: what is on order', () => {
  it.each([
    ['calcium', coded(LOINC, '17861-6'), ['calcium-total']],
    [
      'a comprehensive panel',
      coded(LOINC, '24323-8'),
      ['calcium-total', 'albumin', 'creatinine', 'alp', 'alt', 'ast', 'bilirubin-total'],
    ],
    ['a basic panel under its older code', coded(LOINC, '24320-4'), ['calcium-total', 'creatinine']],
    ['a renal panel', coded(LOINC, '24362-6'), ['calcium-total', 'phosphate', 'albumin', 'creatinine']],
    ['a hepatic panel', coded(LOINC, '24325-3'), ['albumin', 'alp', 'alt', 'ast', 'bilirubin-total']],
    ['PTH with calcium', coded(LOINC, '24346-9'), ['pth-intact', 'calcium-total']],
    [
      'a panel in words',
      { text: 'Comp Metabolic Panel (CMP)' },
      ['calcium-total', 'albumin', 'creatinine', 'alp', 'alt', 'ast', 'bilirubin-total'],
    ],
    ['vitamin D in words', { text: 'Vitamin D, 25-Hydroxy' }, ['vitamin-d-25-oh']],
    ['intact PTH in words', { text: 'PTH, Intact' }, ['pth-intact']],
    ['two labs in words', { text: 'Calcium, phosphorus' }, ['calcium-total', 'phosphate']],
  ])('%s brings its results', (_title, code, results) => {
    expect(ordersOf(order({ code }))[0]?.results).toEqual(results);
  });

  it.each([
    'Ionized calcium',
    'Urine albumin/creatinine ratio',
    'PTH related peptide',
    'CT coronary calcium score',
    'Calcium, urine',
  ])('"%s" brings none of the serum results', (text) => {
    expect(ordersOf(order({ code: { text } }))[0]?.results).toEqual([]);
  });

  it.each([
    ['completed', { status: 'completed' }],
    ['revoked', { status: 'revoked' }],
    ['not to be performed', { doNotPerform: true }],
    ['older than 90 days', { authoredOn: '2026-08-01' }],
  ])('an order %s is not on order', (_title, rest) => {
    expect(ordersOf(order({ code: coded(LOINC, '17861-6'), ...rest }))).toEqual([]);
  });

  it.each([
    ['draft', { status: 'draft' }],
    ['on hold', { status: 'on-hold' }],
    ['without a date', { authoredOn: undefined }],
    ['imaging eleven months old', { authoredOn: '2025-12-22', code: coded(LOINC, '30612-6') }],
  ])('an order %s is on order', (_title, rest) => {
    expect(ordersOf(order({ code: coded(LOINC, '17861-6'), ...rest }))).toHaveLength(1);
  });

  it('a referral is known by its code and called by its title', () => {
    expect(ordersOf(order({ code: coded(SNOMED, '306286007') }))[0]?.name).toBe('Referral to nephrology');
  });
});

describe('SAF-4: imaging orders and their hazards', () => {
  it.each([
    [{ text: 'CT abdomen with contrast' }, 'CT', ['ionising-radiation', 'iodinated-contrast']],
    [{ text: 'CT abdomen without contrast' }, 'CT', ['ionising-radiation']],
    [{ text: 'CT abd w/o contrast' }, 'CT', ['ionising-radiation']],
    [{ text: 'CT ABD/PELV W/ IV CONTRAST' }, 'CT', ['ionising-radiation', 'iodinated-contrast']],
    [{ text: 'MRI liver W&WO contrast' }, 'MR', ['gadolinium-contrast']],
    [{ text: 'MRI liver without and with contrast' }, 'MR', ['gadolinium-contrast']],
    [{ text: 'Ultrasound liver' }, 'US', []],
    [coded(LOINC, '30612-6'), 'CT', ['ionising-radiation', 'iodinated-contrast']],
    [coded(LOINC, '30611-8'), 'CT', ['ionising-radiation']],
    [coded(LOINC, '24815-3'), 'CT', ['iodinated-contrast', 'ionising-radiation']],
  ])('%j', (code, modality, hazards) => {
    const [found] = ordersOf(order({ code }));
    expect(found?.imaging?.modality).toBe(modality);
    expect(found?.imaging?.organs).toContain('liver');
    expect([...(found?.hazards ?? [])].sort()).toEqual([...hazards].sort());
  });

  it('contrast may be named in the details, the organ in the body site', () => {
    const [found] = ordersOf(
      order({ code: { text: 'CT' }, orderDetail: [{ text: 'with IV contrast' }], bodySite: [{ text: 'Liver' }] }),
    );
    expect(found).toMatchObject({
      imaging: { modality: 'CT', organs: ['liver'] },
      hazards: ['ionising-radiation', 'iodinated-contrast'],
    });
  });

  it('LOOP-2: the body site may be a bare code', () => {
    const [found] = ordersOf(order({ code: coded(SNOMED, '77477000'), bodySite: [coded(SNOMED, '10200004')] }));
    expect(found?.imaging).toEqual({ modality: 'CT', organs: ['liver'] });
  });

  it('the reason of an order is not what it orders', () => {
    const [found] = ordersOf(
      order({ code: { text: 'Physiotherapy' }, reasonCode: [{ text: 'CT abdomen: liver calcification' }] }),
    );
    expect(found).toMatchObject({ results: [], hazards: [] });
    expect(found?.imaging).toBeUndefined();
  });
});

describe('draft orders as clients really send them (client notes 3, 6)', () => {
  it('a draft with an empty coding and an empty reason is an order without a name', () => {
    expect(
      drafts({
        resourceType: 'ServiceRequest',
        id: 'x',
        status: 'draft',
        intent: 'plan',
        code: { coding: [{}] },
        reasonCode: [],
      }),
    ).toEqual([
      {
        source: 'ServiceRequest/x',
        name: 'Order without a name',
        status: 'draft',
        definitions: [],
        results: [],
        bringsMore: false,
        hazards: [],
      },
    ]);
  });
  it('a draft without any code, a code as a list, nulls and wrong types do not throw', () => {
    const odd = [
      {},
      null,
      'x',
      7,
      { resourceType: 'ServiceRequest' },
      {
        resourceType: 'ServiceRequest',
        code: [{ text: 'CT' }],
        bodySite: {},
        orderDetail: { text: 'x' },
        authoredOn: 5,
        status: 3,
      },
    ];
    expect(drafts(...odd)).toHaveLength(2);
  });
  it('the CRD request generator’s CPT code is read through its display', () => {
    const code = {
      coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '74160', display: 'CT abdomen with contrast' }],
    };
    expect(drafts(order({ status: 'draft', code }))).toMatchObject([
      { imaging: { modality: 'CT' }, hazards: ['ionising-radiation', 'iodinated-contrast'] },
    ]);
  });
  it('the sandbox’s imaging study is read', () => {
    const display = 'Computed tomography, abdomen; with contrast material(s)';
    const code = { coding: [{ code: '74160', display, system: 'http://www.ama-assn.org/go/cpt' }], text: display };
    expect(drafts(order({ code }))).toMatchObject([
      { imaging: { modality: 'CT' }, hazards: ['ionising-radiation', 'iodinated-contrast'] },
    ]);
  });
  it('an STU3 ProcedureRequest counts, a drug with its category as an object does not', () => {
    const found = drafts(
      { resourceType: 'ProcedureRequest', id: 'p', status: 'draft', intent: 'order', code: { text: 'MRI liver' } },
      { resourceType: 'MedicationRequest', id: 'm', status: 'draft', category: { text: 'outpatient' } },
    );
    expect(found).toMatchObject([{ source: 'ProcedureRequest/p', imaging: { modality: 'MR', organs: ['liver'] } }]);
  });
  it('a withdrawn draft is none', () => {
    expect(drafts(order({ status: 'entered-in-error' }), order({ doNotPerform: true }))).toEqual([]);
  });
});
