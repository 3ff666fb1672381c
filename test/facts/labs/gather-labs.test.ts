import fc from 'fast-check';
import type { Observation } from 'fhir/r4.js';
import { daysAgo, factOf, gather, known, quantity, result, stateOf, without } from './lab-chart.js';

describe('how old a result may be', () => {
  it.each([
    ['calcium', 'calcium-total', 90],
    ['egfr', 'egfr', 90],
    ['alt', 'alt', 90],
    ['ferritin', 'ferritin', 365],
  ] as const)('T29: %s is fresh on its last day and stale a day later', (code, name, days) => {
    const unit = { calcium: 'mg/dL', egfr: 'mL/min/{1.73_m2}', alt: 'U/L', ferritin: 'ng/mL' }[code];
    expect(stateOf(gather([result(code, 10, unit, { on: daysAgo(days) })]), name)).toBe('known');
    const stale = factOf(gather([result(code, 10, unit, { id: 'old', on: daysAgo(days + 1) })]), name);
    expect(stale).toMatchObject({
      state: 'absent',
      reason: 'stale',
      last: { date: daysAgo(days + 1), source: 'Observation/old' },
    });
  });

  it('T29: what lies more than 24 hours in the future is dropped', () => {
    const at = (on: string) => stateOf(gather([result('calcium', 9.4, 'mg/dL', { on })]), 'calcium-total');
    expect(at('2026-11-23T12:00:00Z')).toBe('known');
    expect(at('2026-11-23T12:00:01Z')).toBe('not-performed');
  });

  it('the newest readable result wins and the series runs from new to old', () => {
    const facts = gather([
      result('calcium', 9.1, 'mg/dL', { on: daysAgo(200) }),
      result('calcium', 9.3, 'mg/dL', { on: `${daysAgo(1)}T18:00:00Z` }),
      result('calcium', 9.2, 'mg/dL', { on: `${daysAgo(1)}T08:00:00Z` }),
    ]);
    expect(factOf(facts, 'calcium-total').series.map(({ value }) => value)).toEqual([9.3, 9.2, 9.1]);
  });

  it('a date is the day in the configured time zone', () => {
    const late = result('calcium', 9.4, 'mg/dL', { on: '2026-11-20T23:30:00Z' });
    expect(known(gather([late], { timeZone: 'Europe/Berlin' }), 'calcium-total').date).toBe('2026-11-21');
  });

  it.each([
    ['effectiveInstant', { effectiveInstant: '2026-11-20T10:00:00Z' }],
    ['effectivePeriod', { effectivePeriod: { start: '2026-11-19', end: '2026-11-20' } }],
    ['effectiveTiming', { effectiveTiming: { event: ['2026-11-20'] } }],
    ['issued', { issued: '2026-11-20T10:00:00Z' }],
  ])('its time may come as %s', (_element, time) => {
    const timeless = without('effectiveDateTime', result('calcium', 9.4, 'mg/dL'));
    expect(known(gather([{ ...timeless, ...time }]), 'calcium-total').date).toBe('2026-11-20');
  });

  it('T29: a result without any date is neither fresh nor stale', () => {
    const timeless = without('effectiveDateTime', result('calcium', 9.4, 'mg/dL'));
    expect(factOf(gather([timeless]), 'calcium-total')).toMatchObject({ state: 'absent', reason: 'unsupported' });
  });
});

describe('why there is no value', () => {
  it('PD-04: none in a complete record was not performed, in a part or an unread one it is unknown', () => {
    expect(stateOf(gather([]), 'pth-intact')).toBe('not-performed');
    expect(stateOf(gather([], {}, 'partial'), 'pth-intact')).toBe('error');
    expect(stateOf(gather([], {}, 'unavailable'), 'pth-intact')).toBe('error');
  });

  it('a stale one in a part of the record: there may be a newer one', () => {
    const old = [result('pth', 40, 'pg/mL', { on: daysAgo(100) })];
    expect(factOf(gather(old, {}, 'partial'), 'pth-intact')).toMatchObject({
      reason: 'error',
      last: { date: daysAgo(100) },
    });
  });

  it('a fresh one in a part of the record is known', () => {
    expect(stateOf(gather([result('pth', 40, 'pg/mL')], {}, 'partial'), 'pth-intact')).toBe('known');
  });

  it.each<[string, Partial<Observation>]>([
    ['no unit', { valueQuantity: { value: 9.4 } }],
    ['an unknown unit', { valueQuantity: { value: 9.4, unit: 'wobbles' } }],
    ['two units that contradict each other', { valueQuantity: { value: 9.4, code: 'mg/dL', unit: 'mmol/L' } }],
    ['an implausible value (Ca 11 mmol/L)', { valueQuantity: quantity(11, 'mmol/L') }],
    ['an implausible value (Ca 2.4 mg/dL)', { valueQuantity: quantity(2.4, 'mg/dL') }],
    ['a quantity without a number', { valueQuantity: { unit: 'mg/dL' } }],
    ['a comparator that nobody knows', { valueQuantity: { ...quantity(9, 'mg/dL'), comparator: 'about' as '<' } }],
    ['words', { valueString: 'see comment' }],
    ['a number in words without a unit', { valueString: '9.4' }],
    ['a decimal comma', { valueString: '9,4 mg/dL' }],
    ['a code', { valueCodeableConcept: { text: 'normal' } }],
  ])('T30: %s is not interpretable', (_what, value) => {
    const empty = without('valueQuantity', result('calcium', 9.4, 'mg/dL', { id: 'bad' }));
    expect(factOf(gather([{ ...empty, ...value }]), 'calcium-total')).toMatchObject({
      state: 'absent',
      reason: 'unsupported',
      last: { source: 'Observation/bad' },
    });
  });

  it('T30: an older readable result stands in for a newer unreadable one, a stale one does not', () => {
    const unreadable = result('calcium', 9.4, 'wobbles', { on: daysAgo(1) });
    const at = (on: string) => stateOf(gather([unreadable, result('calcium', 9, 'mg/dL', { on })]), 'calcium-total');
    expect(at(daysAgo(90))).toBe('known');
    expect(at(daysAgo(91))).toBe('unsupported');
  });

  it('an unreadable result that is stale itself is stale', () => {
    const old = result('calcium', 9.4, 'wobbles', { id: 'old', on: daysAgo(91) });
    expect(factOf(gather([old]), 'calcium-total')).toMatchObject({
      reason: 'stale',
      last: { source: 'Observation/old' },
    });
  });
});

describe('values in the canonical unit', () => {
  it.each([
    ['calciumMolar', 2.5, 'mmol/L', 'calcium-total', 10.02],
    ['calcium', 5, 'mEq/L', 'calcium-total', 10.02],
    ['calcium', 94, 'mg/L', 'calcium-total', 9.4],
    ['phosphateMolar', 2, 'mmol/L', 'phosphate', 6.194],
    ['albumin', 35, 'g/L', 'albumin', 3.5],
    ['creatinine', 100, 'μmol/L', 'creatinine', 1.1312],
    ['egfr', 55, 'mL/min/1.73 m²', 'egfr', 55],
    ['alt', 31, 'IU/L', 'alt', 31],
  ] as const)('H10: %s %d %s', (code, value, unit, name, expected) => {
    expect(known(gather([result(code, value, unit)]), name).value).toBeCloseTo(expected, 6);
  });

  it('a number in words counts with its unit', () => {
    const empty = without('valueQuantity', result('calcium', 9.4, 'mg/dL'));
    expect(known(gather([{ ...empty, valueString: '9.4 mg/dL' }]), 'calcium-total').value).toBe(9.4);
  });

  it.each([
    ['a note', { note: [{ text: 'Sample moderately hemolyzed.' }] }, true],
    ['the interpretation', { interpretation: [{ text: 'Haemolysis' }] }, true],
    ['the specimen', { specimen: { display: 'Haemolysed serum' } }, true],
    [
      'the condition of the specimen',
      { contained: [{ resourceType: 'Specimen', condition: [{ coding: [{ code: 'HEM' }] }] }] },
      true,
    ],
    ['a denial', { note: [{ text: 'No visible haemolysis' }] }, undefined],
    ['another denial', { note: [{ text: 'non-hemolyzed sample' }] }, undefined],
    ['an index of none', { note: [{ text: 'Hemolysis index: none' }] }, undefined],
    ['none, without an index', { note: [{ text: 'Haemolysis: nil' }] }, undefined],
    ['a plain no', { note: [{ text: 'Haemolysed? No' }] }, undefined],
    ['haemoglobin', { note: [{ text: 'haemoglobin normal' }] }, undefined],
  ] as [string, Partial<Observation>, true | undefined][])('SAF-1: haemolysed by %s', (_by, changes, expected) => {
    expect(known(gather([result('phosphate', 5, 'mg/dL', changes)]), 'phosphate').haemolysed).toBe(expected);
  });
});

describe('whatever the record holds', () => {
  it('T30: garbage in any element is no error and no value', () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.integer(),
      fc.constant([]),
      fc.constant([null]),
      fc.object(),
    );
    const element = fc.constantFrom(
      'code',
      'valueQuantity',
      'valueString',
      'referenceRange',
      'interpretation',
      'component',
      'effectiveDateTime',
      'effectivePeriod',
      'note',
      'specimen',
      'contained',
      'meta',
      'id',
    );
    fc.assert(
      fc.property(fc.dictionary(element, junk), (changes) => {
        const facts = gather([{ ...result('calcium', 9.4, 'mg/dL'), ...changes }]);
        expect(['known', 'unsupported', 'not-performed', 'stale']).toContain(stateOf(facts, 'calcium-total'));
      }),
      { numRuns: 300 },
    );
  });

  it('H10: the same amount gets the same flag in mg/dL and in mmol/L', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 250 }), fc.integer({ min: 80, max: 110 }), (tenths, limit) => {
        const range = [{ low: quantity(8, 'mg/dL'), high: quantity(limit / 10, 'mg/dL') }];
        const mass = known(gather([result('calcium', tenths / 10, 'mg/dL', { referenceRange: range })]), 'calcium');
        const molar = result('calciumMolar', tenths / 10 / 4.008, 'mmol/L', { referenceRange: range });
        expect(known(gather([molar]), 'calcium').flag).toBe(mass.flag);
      }),
    );
  });
});
