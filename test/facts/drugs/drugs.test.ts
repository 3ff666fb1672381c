import { gatherDraftDrugs, gatherMedications } from '../../../src/facts/drugs.js';
import { isResource } from '../../../src/fhir/resource.js';
import { coded, gathering, recordOf, SNOMED } from '../chart-of-test.js';

const ATC = 'http://www.whocc.no/atc';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

const drug = (rest: object) => ({ resourceType: 'MedicationRequest', id: 'm1', status: 'draft', ...rest });
const named = (text: string, rest: object = {}) => drug({ medicationCodeableConcept: { text }, ...rest });
const among = (record: ReturnType<typeof recordOf>, ...resources: object[]) =>
  gatherDraftDrugs(resources.filter(isResource), record, gathering);
const drafts = (...resources: object[]) => among(recordOf([]), ...resources);
const told = (...resources: object[]) => drafts(...resources).map(({ classes, route }) => [classes.join('+'), route]);

describe('SAF-2, SAF-5: calcium and vitamin D products by their codes', () => {
  it.each([
    [ATC, 'A12AA04', 'calcium', 'oral'],
    [ATC, 'A12AA', 'calcium', 'unknown'],
    [ATC, 'A12AA13', 'calcium', 'unknown'],
    [ATC, 'A12AX', 'calcium', 'oral'],
    [ATC, 'A02AC01', 'calcium', 'oral'],
    [ATC, 'A12AA12', 'calcium-binder', 'oral'],
    [ATC, 'V03AE07', 'calcium-binder', 'oral'],
    [ATC, 'V03AE04', 'calcium-binder', 'oral'],
    [ATC, 'B05XA07', 'calcium', 'parenteral'],
    [ATC, 'A12AA03', 'calcium', 'unknown'],
    [ATC, 'A11CC05', 'vitamin-d', 'oral'],
    [ATC, 'A11CC20', 'vitamin-d', 'oral'],
    [ATC, 'H05BX02', 'vitamin-d', 'unknown'],
    ['urn:oid:2.16.840.1.113883.6.73', 'A11CC04', 'vitamin-d', 'oral'],
    [RXNORM, '1897', 'calcium', 'oral'],
    [RXNORM, '1668247', 'calcium', 'parenteral'],
    [RXNORM, '1867735', 'calcium', 'parenteral'],
    [RXNORM, '2418', 'vitamin-d', 'oral'],
    ['urn:oid:2.16.840.1.113883.6.88', '11253', 'vitamin-d', 'oral'],
  ])('%s %s is %s, %s', (system, code, classes, route) => {
    expect(told(drug({ medicationCodeableConcept: coded(system, code) }))).toEqual([[classes, route]]);
  });

  it.each(['V03AE01', 'V03AE02', 'V03AE03', 'V03AE', 'H05BX01', 'C08CA01', 'A12BA01', 'A12'])(
    'ATC %s is none of them',
    (code) => {
      expect(told(drug({ medicationCodeableConcept: coded(ATC, code) }))).toEqual([]);
    },
  );
});

describe('SAF-2, SAF-5: calcium and vitamin D products by their names', () => {
  it.each([
    ['calcium carbonate 1250 MG (calcium 500 MG) Oral Tablet', 'calcium', 'oral'],
    ['Calcium 600 mg tablets', 'calcium', 'oral'],
    ['1000 mg calcium chewable', 'calcium', 'oral'],
    ['Oyster Shell Calcium 500', 'calcium', 'oral'],
    ['Tums 500 mg', 'calcium', 'oral'],
    ['calcium citrate', 'calcium', 'oral'],
    ['Calcium lactate gluconate effervescent tablet', 'calcium', 'oral'],
    ['1 ML calcium gluconate 100 MG/ML Injection', 'calcium', 'parenteral'],
    ['Calcium chloride 10 %', 'calcium', 'parenteral'],
    ['calcium gluconate 1 g in NaCl 0.9 % IVPB', 'calcium', 'parenteral'],
    ['Calcium gluconate', 'calcium', 'unknown'],
    ['Calcium acetate 667 MG Oral Capsule', 'calcium-binder', 'oral'],
    ['PhosLo', 'calcium-binder', 'oral'],
    ['Calcium (as acetate) phosphate binder', 'calcium+calcium-binder', 'unknown'],
    ['Calcium carbonate 600 mg / vitamin D3 400 unit tablet', 'calcium+vitamin-d', 'oral'],
    ['Calcium-vitamin D 600 mg-10 mcg', 'calcium+vitamin-d', 'oral'],
    ['Adcal-D3 chewable tablets', 'calcium+vitamin-d', 'oral'],
    ['Vitamin D and calcium', 'calcium+vitamin-d', 'oral'],
    ['Colecalciferol 20,000 unit capsules', 'vitamin-d', 'oral'],
    ['Vitamin D3 5000 IU softgel', 'vitamin-d', 'oral'],
    ['Alfacalcidol 0.25 micrograms', 'vitamin-d', 'oral'],
    ['Paricalcitol 2 mcg IV with dialysis', 'vitamin-d', 'parenteral'],
    ['Doxercalciferol', 'vitamin-d', 'unknown'],
  ])('"%s" is %s, %s', (text, classes, route) => {
    expect(told(named(text))).toEqual([[classes, route]]);
  });

  it.each([
    'Calcium channel blocker',
    'calcium antagonist',
    'Leucovorin calcium 15 mg tablet',
    'calcium folinate',
    'Calcium levofolinate',
    'atorvastatin calcium 40 mg tablet',
    'Rosuvastatin 10 MG (as calcium)',
    'pitavastatin calcium',
    'docusate calcium',
    'mupirocin calcium 2 % cream',
    'fenoprofen calcium',
    'nadroparin calcium',
    'acamprosate calcium',
    'calcium polycarbophil',
    'calcium polystyrene sulfonate',
    'edetate calcium disodium',
    'calcium pantothenate',
    'calcium hydroxide',
    'calcium stearate',
    'metformin 500 mg (contains calcium stearate)',
    'quinine (new drug) calcium salt',
    'sevelamer carbonate',
    'lanthanum carbonate',
    'ferric citrate',
    'lithium carbonate',
    'potassium citrate',
    'calcipotriol ointment',
    'calcitonin salmon',
    'cinacalcet',
    'tacrolimus (calcineurin inhibitor)',
    'Multivitamin with vitamin D',
    'prenatal vitamin with calcium',
    'alendronic acid 70 mg / colecalciferol 5600 unit',
    'peritoneal dialysis solution, calcium 1.25 mmol/L',
    'calcitriol 3 mcg/g ointment',
    '',
  ])('"%s" is none of them', (text) => {
    expect(told(named(text)).filter(([classes]) => classes !== 'statin')).toEqual([]);
  });

  it('is told by its name; by what it is, where it has none', () => {
    expect(drafts(named('Caltrate 600'))[0]?.name).toBe('Caltrate 600');
    expect(drafts(drug({ medicationCodeableConcept: coded(ATC, 'A12AA04') }))[0]?.name).toBe('Calcium');
  });

  it.each([
    ['a reason in words', { reasonCode: [{ text: 'Hyperphosphatemia of renal failure' }] }],
    ['a reason by code', { reasonCode: [coded(SNOMED, '20165001')] }],
    ['its directions', { dosageInstruction: [{ text: 'with meals, as phosphate binder' }] }],
    ['a note', { note: [{ text: 'Phosphate binder' }] }],
  ])('calcium carbonate becomes a binder by %s', (_title, rest) => {
    expect(told(named('Calcium carbonate tablet', rest))).toEqual([['calcium+calcium-binder', 'oral']]);
  });

  it('vitamin D does not become a binder by its reason', () => {
    expect(told(named('Calcitriol capsule', { reasonCode: [{ text: 'Hyperphosphatemia' }] }))).toEqual([
      ['vitamin-d', 'oral'],
    ]);
  });
});

describe('SAF-2: the route, for parenteral calcium is never removed', () => {
  const gluconate = (dosage: object) => told(named('Calcium gluconate', { dosageInstruction: [dosage] }))[0]?.[1];

  it.each([
    [{ route: coded(SNOMED, '47625008', 'Intravenous route') }, 'parenteral'],
    [{ route: { text: 'IV' } }, 'parenteral'],
    [
      { route: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', code: 'PO' }] } },
      'oral',
    ],
    [{ route: coded(SNOMED, '26643006', 'Oral route') }, 'oral'],
    [{ text: 'Give over 10 minutes by slow IV push' }, 'parenteral'],
    [{ text: 'Take by mouth twice daily' }, 'oral'],
    [{ doseAndRate: [{ rateQuantity: { value: 50, unit: 'mL/h' } }] }, 'parenteral'],
    [{ rateRatio: { numerator: { value: 1 } } }, 'parenteral'],
    [{ doseAndRate: [{ doseQuantity: { value: 1, code: '{tbl}' } }] }, 'oral'],
    [{ doseQuantity: { value: 2, unit: 'tablets' } }, 'oral'],
    [{ doseQuantity: { value: 10, unit: 'mL' } }, 'unknown'],
    [{}, 'unknown'],
  ])('%j is %s', (dosage, route) => {
    expect(gluconate(dosage)).toBe(route);
  });

  it('a given route outweighs the name, and a parenteral word every oral one', () => {
    const tablet = named('Calcium carbonate tablet', { dosageInstruction: [{ route: { text: 'intravenous' } }] });
    expect(told(tablet)).toEqual([['calcium', 'parenteral']]);
    expect(told(named('Calcium gluconate oral or IV'))).toEqual([['calcium', 'parenteral']]);
  });
});

describe('drug orders as clients really send them (client notes 3)', () => {
  const inner = { resourceType: 'Medication', id: 'k1', code: { text: 'Calcium citrate tablet' } };
  const referring = (reference: string, rest: object = {}) => drug({ medicationReference: { reference }, ...rest });

  it.each([
    ['contained', [referring('#k1', { contained: [inner] })]],
    ['beside the draft', [referring('Medication/k1'), inner]],
    ['beside it, absolute', [referring('https://ehr.example/fhir/Medication/k1'), inner]],
    ['beside it, with a version', [referring('Medication/k1/_history/3'), inner]],
    ['by urn', [referring('urn:uuid:A-B'), { ...inner, id: 'a-b' }]],
    ['as R5 says it', [drug({ medication: { reference: { reference: 'Medication/k1' } } }), inner]],
  ])('a Medication %s is found', (_title, resources) => {
    expect(told(...resources)).toEqual([['calcium', 'oral']]);
  });

  it('a Medication of the chart is found, one of another server is not', () => {
    const record = recordOf([inner]);
    const find = (reference: string) => among(record, referring(reference)).length;
    expect([find('Medication/k1'), find('https://other.example/fhir/Medication/k1'), find('Medication/k2')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('ingredients stand for a Medication without a code, also where STU3 and DSTU2 kept them', () => {
    const with_ = (medication: object) =>
      told(referring('#k', { contained: [{ resourceType: 'Medication', id: 'k', ...medication }] }));
    const calcium = { itemCodeableConcept: { text: 'Calcium carbonate' } };
    const d3 = { itemCodeableConcept: { text: 'Colecalciferol' } };
    expect(with_({ ingredient: [calcium, d3] })).toEqual([['calcium+vitamin-d', 'oral']]);
    expect(with_({ code: { coding: [] }, ingredient: [calcium] })).toEqual([['calcium', 'oral']]);
    expect(with_({ product: { ingredient: [calcium] } })).toEqual([['calcium', 'oral']]);
    expect(with_({ code: { text: 'Multivitamin' }, ingredient: [calcium] })).toEqual([]);
  });

  it.each([
    ['without a product', {}],
    ['with an empty concept', { medicationCodeableConcept: { coding: [{}] } }],
    ['with null members', { medicationCodeableConcept: null, medicationReference: null, dosageInstruction: [null] }],
    ['with texts of the wrong type', { medicationCodeableConcept: { text: 7, coding: 'A12AA04' } }],
    ['withdrawn', { status: 'cancelled', medicationCodeableConcept: { text: 'Calcium tablet' } }],
    ['not to be given', { doNotPerform: true, medicationCodeableConcept: { text: 'Calcium tablet' } }],
  ])('a draft %s is no product', (_title, rest) => {
    expect(told(drug(rest))).toEqual([]);
  });

  it('category as an object, dosage as an object and a DSTU2 MedicationOrder are read', () => {
    const order = { resourceType: 'MedicationOrder', id: 'o1', dateWritten: '2026-11-21' };
    const shapes = { medicationCodeableConcept: { text: 'Calcium' }, dosageInstruction: { route: { text: 'oral' } } };
    expect(drafts({ ...order, ...shapes, category: { coding: {} } })).toEqual([
      {
        source: 'MedicationOrder/o1',
        name: 'Calcium',
        status: 'draft',
        date: '2026-11-21',
        classes: ['calcium'],
        route: 'oral',
      },
    ]);
  });
});

describe('what the patient is on', () => {
  const chart = (...resources: object[]) => gatherMedications(recordOf(resources), gathering);

  it('counts active orders alone', () => {
    const on = (status: string) => chart(named('Calcitriol capsule', { status, id: status })).items.length;
    expect(['active', 'draft', 'stopped', 'completed', 'on-hold', 'entered-in-error'].map(on)).toEqual([
      1, 0, 0, 0, 0, 0,
    ]);
  });

  it('tells whether the list was seen', () => {
    const { completeness } = gatherMedications(recordOf([], { medications: 'unavailable' }), gathering);
    expect([completeness, chart().completeness]).toEqual(['unavailable', 'complete']);
  });
});
