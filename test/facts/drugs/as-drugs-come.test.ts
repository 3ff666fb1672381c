import { gatherDraftDrugs, gatherMedications } from '../../../src/facts/drugs.js';
import { isResource } from '../../../src/fhir/resource.js';
import { coded, gathering, recordOf, SNOMED } from '../chart-of-test.js';

const CALCIUM = { text: 'Calcium citrate' };
const drug = (rest: object) => ({ resourceType: 'MedicationRequest', id: 'm1', status: 'draft', ...rest });
const medication = (id: string, rest: object) => ({ resourceType: 'Medication', id, ...rest });
const drafts = (resources: object[], ...chart: object[]) =>
  gatherDraftDrugs(resources.filter(isResource), recordOf(chart), gathering);
const isCalcium = (resources: object[], ...chart: object[]) =>
  drafts(resources, ...chart).some(({ classes }) => classes.includes('calcium'));
const routeOf = (dosage: object, text = 'Calcium gluconate') =>
  drafts([drug({ medicationCodeableConcept: { text }, dosageInstruction: dosage })])[0]?.route;

describe('SAF-2, SAF-5: where a drug order says what it is', () => {
  const contained = (reference: string) =>
    drug({
      contained: [
        { resourceType: 'Practitioner', id: 'med' },
        medication('other', { code: { text: 'Lithium' } }),
        medication('med', { code: CALCIUM }),
      ],
      medicationReference: { reference },
    });

  it.each([
    ['its concept', drug({ medicationCodeableConcept: CALCIUM })],
    ['a concept that came as a list', drug({ medicationCodeableConcept: [CALCIUM] })],
    ['the concept of R5', drug({ medication: { concept: CALCIUM } })],
    ['the name of what it refers to', drug({ medicationReference: { display: 'Calcium citrate' } })],
    ['the name of what it refers to in R5', drug({ medication: { reference: { display: 'Calcium citrate' } } })],
    ['the name of what STU3 refers to', drug({ medication: { display: 'Calcium citrate' } })],
    ['what it contains', contained('#med')],
    ['an order of DSTU2', { ...drug({ medicationCodeableConcept: CALCIUM }), resourceType: 'MedicationOrder' }],
  ])('by %s', (_where, order) => {
    expect(isCalcium([order])).toBe(true);
  });

  it.each([
    ['its id', 'Medication/med', 'med'],
    ['its address', 'https://ehr.example/fhir/Medication/med', 'med'],
    ['an address with blanks around it', ' Medication/med ', 'med'],
    ['a urn of another case', 'urn:uuid:ABC-1', 'abc-1'],
    ['a urn whose Medication is written in capitals', 'urn:uuid:abc-1', 'ABC-1'],
  ])('by the Medication beside it or on the chart, under %s', (_how, reference, id) => {
    const order = drug({ medicationReference: { reference } });
    const beside = medication(id, { code: CALCIUM });
    expect(isCalcium([order, beside])).toBe(true);
    expect(isCalcium([order], beside)).toBe(true);
    expect(isCalcium([order], medication('zzz', { code: CALCIUM }))).toBe(false);
  });

  it.each(['#other', '#none', 'Practitioner/med', 'Medication/none', 'https://other.example/fhir/Medication/med'])(
    'not by another one: %s',
    (reference) => {
      expect(isCalcium([contained(reference)], medication('med', { code: CALCIUM }))).toBe(false);
    },
  );

  it('by its ingredients, where the Medication has no name of its own', () => {
    const of = (rest: object) =>
      isCalcium([drug({ medicationReference: { reference: 'Medication/med' } })], medication('med', rest));
    expect(of({ ingredient: [{ itemCodeableConcept: CALCIUM }] })).toBe(true);
    expect(of({ code: {}, ingredient: [{ itemCodeableConcept: CALCIUM }] })).toBe(true);
    expect(of({ ingredient: [null, { item: { concept: CALCIUM } }] })).toBe(true);
    expect(of({ product: { ingredient: [{ itemCodeableConcept: CALCIUM }] } })).toBe(true);
    expect(of({ code: { text: 'Lithium' }, ingredient: [{ itemCodeableConcept: CALCIUM }] })).toBe(false);
    expect(of({ code: coded(SNOMED, '1'), ingredient: [{ itemCodeableConcept: CALCIUM }] })).toBe(false);
  });
});

describe('SAF-2: the route as the dose tells it', () => {
  it.each(['rateQuantity', 'rateRatio', 'rateRange'])('a %s is run in', (rate) => {
    expect(routeOf([{ [rate]: {} }])).toBe('parenteral');
    expect(routeOf([{ doseAndRate: [{ [rate]: {} }] }])).toBe('parenteral');
    expect(routeOf([{ [rate]: 5 }])).toBe('unknown');
  });

  it.each(
    'pill,tab,tbl,tablet,cap,caps,capsule,chew,gummy,softgel,tablets,capsules,{tablet},{tbl}, Tablet '.split(','),
  )('"%s" is swallowed', (unit) => {
    expect(routeOf([{ doseQuantity: { unit } }])).toBe('oral');
    expect(routeOf([{ doseAndRate: [{ doseQuantity: { value: 1, code: unit } }] }])).toBe('oral');
  });

  it.each(['mL', 'g', 'crosstab', 'tabular', '{tablet}/d', ''])('"%s" tells no route', (unit) => {
    expect(routeOf([{ doseQuantity: { unit } }])).toBe('unknown');
  });

  it('a rate counts before a counted dose, words before both, and what is odd is passed over', () => {
    expect(routeOf([{ rateQuantity: {}, doseQuantity: { unit: 'tablet' } }])).toBe('parenteral');
    expect(routeOf([{ rateQuantity: {}, text: 'by mouth' }])).toBe('oral');
    expect(routeOf([{ route: { text: 'IV' }, text: 'by mouth' }])).toBe('parenteral');
    expect(routeOf([null, 7, { doseAndRate: [null, { doseQuantity: null }] }])).toBe('unknown');
    expect(routeOf({ patientInstruction: 'Take by mouth' })).toBe('oral');
    expect(routeOf([{ text: 'by mouth or IV' }])).toBe('parenteral');
  });
});

describe('SAF-5: which drug orders count', () => {
  const active = (rest: object) =>
    gatherMedications(recordOf([drug({ medicationCodeableConcept: CALCIUM, status: 'active', ...rest })]), gathering);

  it('on the chart the active ones, with their day', () => {
    expect(active({ authoredOn: '2026-10-01' }).items).toStrictEqual([
      {
        source: 'MedicationRequest/m1',
        name: 'Calcium citrate',
        status: 'active',
        date: '2026-10-01',
        classes: ['calcium'],
        route: 'oral',
      },
    ]);
    expect(active({ dateWritten: '2026-10-02' }).items).toMatchObject([{ date: '2026-10-02' }]);
    expect(active({}).items[0]).not.toHaveProperty('date');
    expect(active({ status: 'stopped' }).items).toEqual([]);
    expect(active({ doNotPerform: true }).items).toEqual([]);
  });

  it.each(['entered-in-error', 'cancelled', 'revoked', 'stopped', 'completed'])('at hand none that is %s', (status) => {
    expect(drafts([drug({ medicationCodeableConcept: CALCIUM, status })])).toEqual([]);
  });

  it('at hand whatever else is asked of it, or it lacks', () => {
    const { status: _status, id: _id, ...bare } = drug({ medicationCodeableConcept: CALCIUM });
    expect(drafts([bare])).toMatchObject([{ status: 'draft', source: 'MedicationRequest/unknown' }]);
    expect(drafts([{ ...bare, resourceType: 'SupplyRequest' }])).toEqual([]);
  });
});
