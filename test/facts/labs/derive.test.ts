import type { Observation } from 'fhir/r4.js';
import { twoLowEgfr } from '../../../src/facts/labs/derive.js';
import { daysAgo, factOf, gather, known, quantity, result, stateOf } from './lab-chart.js';
import { alb, ca, p } from './calcium-and-phosphate.js';

describe('corrected calcium', () => {
  it('MEC-7: total + 0.8 x (4.0 - albumin), with its formula and inputs, by the range of the total', () => {
    const observations = [ca(9.6, { id: 'ca1' }), alb(3.5, { id: 'alb1' })];
    expect(known(gather(observations), 'calcium-corrected')).toMatchObject({
      value: 10,
      unit: 'mg/dL',
      flag: 'normal',
      range: { low: 8.5, high: 10.5, source: 'lab' },
      formula: '9.6 + 0.8 x (4.0 - albumin 3.5) = 10.0 mg/dL',
      source: 'Observation/ca1',
      inputs: ['Observation/ca1', 'Observation/alb1'],
    });
  });

  it.each([
    [9.6, 2, 11.2, 'high'],
    [8, 3, 8.8, 'normal'],
    [10.6, 4.5, 10.2, 'normal'],
    [10.5, 4, 10.5, 'normal'],
  ])('MEC-2: %d mg/dL with albumin %d is %d, %s', (total, albumin, value, flag) => {
    expect(known(gather([ca(total), alb(albumin)]), 'calcium')).toMatchObject({ value, flag });
  });

  it('H10: comes out the same from molar calcium and g/L', () => {
    const facts = gather([result('calciumMolar', 2.4, 'mmol/L'), result('albumin', 35, 'g/L')]);
    expect(known(facts, 'calcium').value).toBeCloseTo(2.4 * 4.008 + 0.4, 9);
  });

  it('MEC-7: takes the albumin nearest in time, at most 7 days away', () => {
    const corrected = (...albumins: Observation[]) => gather([ca(9.6, { on: daysAgo(20) }), ...albumins]);
    const near = corrected(alb(2, { on: daysAgo(26) }), alb(3.5, { on: daysAgo(18) }), alb(2, { on: daysAgo(5) }));
    expect(known(near, 'calcium').value).toBe(10);
    expect(known(near, 'albumin-paired').value).toBe(3.5);
    expect(stateOf(corrected(alb(3.5, { on: daysAgo(27) })), 'calcium-corrected')).toBe('known');
    expect(stateOf(corrected(alb(3.5, { on: daysAgo(13) })), 'calcium-corrected')).toBe('known');
    const apart = corrected(alb(3.5, { on: daysAgo(28) }));
    expect(factOf(apart, 'calcium-corrected')).toMatchObject({ reason: 'stale', last: { date: daysAgo(28) } });
    expect(factOf(apart, 'albumin-paired')).toMatchObject({ reason: 'stale', last: { date: daysAgo(28) } });
    expect(known(apart, 'calcium')).toMatchObject({ value: 9.6, flag: 'normal' });
  });

  it('what the laboratory corrected is never corrected again', () => {
    const reported = result('corrected', 10, 'mg/dL', { id: 'cor1' });
    const facts = gather([reported, ca(9.6), alb(2)]);
    expect(known(facts, 'calcium')).toMatchObject({ value: 10, source: 'Observation/cor1' });
    expect(known(facts, 'calcium').formula).toBeUndefined();
    expect(factOf(facts, 'calcium').title).toBe('corrected calcium');
  });

  it('a newer total counts more than an older correction', () => {
    const facts = gather([result('corrected', 9.5, 'mg/dL', { on: daysAgo(30) }), ca(13, { on: daysAgo(1) })]);
    expect(known(facts, 'calcium')).toMatchObject({ value: 13, flag: 'high' });
    expect(factOf(facts, 'calcium').title).toBe('calcium');
  });

  it('MEC-1: with a total alone, albumin is what is missing', () => {
    const facts = gather([ca(9.6)]);
    expect(known(facts, 'calcium').value).toBe(9.6);
    expect([stateOf(facts, 'calcium-corrected'), stateOf(facts, 'albumin-paired')]).toEqual([
      'not-performed',
      'not-performed',
    ]);
  });

  it('T30: an albumin or a total behind a comparator corrects nothing', () => {
    const low = alb(2, {
      valueQuantity: { ...quantity(2, 'g/dL'), comparator: '<' },
      interpretation: [{ text: 'low' }],
    });
    expect(known(gather([ca(9.6), low]), 'calcium').value).toBe(9.6);
    expect(stateOf(gather([ca(9.6), low]), 'calcium-corrected')).toBe('unsupported');
    const above = ca(15, { valueQuantity: { ...quantity(15, 'mg/dL'), comparator: '>' } });
    expect(known(gather([above, alb(3)]), 'calcium')).toMatchObject({ value: 15, comparator: '>', flag: 'high' });
  });
});

describe('ionized calcium', () => {
  it('is never corrected, counts as calcium known, and is judged by its own range', () => {
    const facts = gather([result('ionized', 5.6, 'mg/dL'), alb(2), p(9)]);
    expect(known(facts, 'calcium')).toMatchObject({ value: 5.6, flag: 'high' });
    expect(factOf(facts, 'calcium').title).toBe('ionized calcium');
    expect(stateOf(facts, 'calcium-corrected')).toBe('not-performed');
    expect(stateOf(facts, 'calcium-phosphate-product')).toBe('not-performed');
  });

  it('gives way to a total', () => {
    expect(known(gather([result('ionized', 5.6, 'mg/dL'), ca(9.6)]), 'calcium').value).toBe(9.6);
  });
});

describe('a formula', () => {
  it.each([
    [2.5, 1.9, '10.02 x 5.884 = 58.96'],
    [2.4, 1.6, '9.6192 x 4.9552 = 47.67'],
  ])('MEC-7: of %d and %d mmol/L shows the decimals that lead to its result by hand', (calcium, phosphate, formula) => {
    const observations = [
      ca(9, { valueQuantity: quantity(calcium, 'mmol/L'), referenceRange: [] }),
      p(4, { valueQuantity: quantity(phosphate, 'mmol/L') }),
    ];
    const [one = 0, other = 0, told] = (known(gather(observations), 'calcium-phosphate-product').formula ?? '')
      .split(/ x | = | mg2/)
      .map(Number);
    expect(known(gather(observations), 'calcium-phosphate-product').formula).toBe(`${formula} mg2/dL2`);
    expect((one * other).toFixed(2)).toBe(told?.toFixed(2));
  });
});

describe('two low eGFR', () => {
  const series = (...results: [number, number][]) =>
    factOf(
      gather(results.map(([value, days]) => result('egfr', value, 'mL/min/{1.73_m2}', { on: daysAgo(days) }))),
      'egfr',
    ).series;

  it('SAF: below 60 at least 90 days apart are chronic kidney disease', () => {
    expect(twoLowEgfr(series([59, 10], [58, 100]))?.value).toBe(59);
    expect(twoLowEgfr(series([59, 10], [58, 99]))).toBeUndefined();
    expect(twoLowEgfr(series([59, 10], [60, 200]))).toBeUndefined();
    expect(twoLowEgfr(series([40, 300], [70, 10], [45, 500]))?.value).toBe(40);
  });
});
