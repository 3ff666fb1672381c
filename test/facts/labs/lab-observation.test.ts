import { compileExpression } from '../../../src/fhir/expression.js';
import { labObservation } from '../../../src/facts/labs/lab-observation.js';
import { daysAgo, factOf, gather, result } from './lab-chart.js';

const observe = (observations: Parameters<typeof gather>[0], name: string) =>
  labObservation(factOf(gather(observations), name));

describe('a lab fact as the Observation that rules read', () => {
  it('MEC-7: a known one has canonical value, unit, date, flag and range', () => {
    expect(observe([result('calcium', 2.7, 'mmol/L')], 'calcium')).toEqual({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'calcium' },
      effectiveDateTime: '2026-11-22',
      valueQuantity: { value: 10.8216, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
      interpretation: [{ text: 'high' }],
      referenceRange: [
        {
          low: { value: 8.6, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
          high: { value: 10, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
          text: 'Mayo Clinic Laboratories, CA',
        },
      ],
    });
  });

  it('MEC-7: a computed one has its formula and what it is derived from', () => {
    const chart = [
      result('calcium', 9.6, 'mg/dL', { id: 'ca1' }),
      result('phosphate', 5.8, 'mg/dL', { id: 'p1', note: [{ text: 'haemolysed' }] }),
    ];
    expect(observe(chart, 'calcium-phosphate-product')).toMatchObject({
      note: [{ text: '9.6 x 5.8 = 55.68 mg2/dL2' }],
      derivedFrom: [{ reference: 'Observation/ca1' }, { reference: 'Observation/p1' }],
      specimen: { display: 'haemolysed' },
    });
  });

  it('an absent one says why, and when it was last seen', () => {
    expect(observe([], 'pth-intact')).toEqual({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'PTH' },
      dataAbsentReason: { text: 'not-performed' },
    });
    expect(observe([result('pth', 40, 'pg/mL', { on: daysAgo(120) })], 'pth-intact')).toMatchObject({
      effectiveDateTime: daysAgo(120),
      dataAbsentReason: { text: 'stale' },
    });
  });

  it.each([
    ["%calcium.interpretation.text = 'high'", true],
    ['%calcium.value.value > 10.2', true],
    ["%calcium.value > 10.2 'mg/dL'", true],
    ['%calcium.dataAbsentReason.exists() or %calcium.effective < @2026-11-01', false],
  ])('reads as FHIRPath: %s is %s', (source, expected) => {
    const calcium = observe([result('calcium', 2.7, 'mmol/L')], 'calcium');
    expect(compileExpression(source).evaluate({ calcium })).toEqual([expected]);
  });
});
