import fc from 'fast-check';
import type { Observation } from 'fhir/r4.js';
import type { PatientFact } from '../../../src/facts/facts.js';
import { twoLowEgfr } from '../../../src/facts/labs/derive.js';
import { daysAgo, factOf, gather, known, quantity, result, stateOf } from './lab-chart.js';

const LAB_RANGE = [{ low: quantity(8.5, 'mg/dL'), high: quantity(10.5, 'mg/dL') }];
type Changes = Parameters<typeof result>[3];
const ca = (value: number, changes: Changes = {}) =>
  result('calcium', value, 'mg/dL', { referenceRange: LAB_RANGE, ...changes });
const p = (value: number, changes: Changes = {}) => result('phosphate', value, 'mg/dL', changes);
const alb = (value: number, changes: Changes = {}) => result('albumin', value, 'g/dL', changes);

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

describe('calcium x phosphate', () => {
  const flagOf = (calcium: number, phosphate: number, patient?: PatientFact) =>
    known(gather([ca(calcium), p(phosphate)], patient === undefined ? {} : { patient }), 'calcium-phosphate-product');

  it('SAF-1: the product of the corrected calcium, with its formula and all its inputs', () => {
    const facts = gather([ca(9.6, { id: 'ca1' }), alb(3.5, { id: 'alb1' }), p(5.8, { id: 'p1' })]);
    expect(known(facts, 'calcium-phosphate-product')).toMatchObject({
      value: 58,
      unit: 'mg2/dL2',
      flag: 'high',
      range: { high: 55 },
      formula: 'corrected 10.0 x 5.8 = 58.0 mg2/dL2',
      inputs: ['Observation/ca1', 'Observation/alb1', 'Observation/p1'],
    });
  });

  it.each([
    [10, 5.5, 55, 'normal'],
    [10, 5.501, 55.01, 'high'],
    [10, 5.5004, 55, 'normal'],
    [11, 5, 55, 'normal'],
  ])('SAF-1: %d x %d = %d is %s: only above 55, after rounding to two decimals', (calcium, phosphate, value, flag) => {
    expect(flagOf(calcium, phosphate)).toMatchObject({ value, flag });
  });

  it.each([
    [1, 'normal'],
    [12, 'normal'],
    [13, 'high'],
  ])('SAF-1: 60 at %d years is %s (65 up to 12 years)', (years, flag) => {
    const patient = { id: 'p1', birthDate: `${2026 - years}-11-22`, sex: 'female' } as const;
    expect(flagOf(10, 6, patient).flag).toBe(flag);
    expect(flagOf(10, 6.6, patient).flag).toBe('high');
  });

  it('SAF-1: not judged under 1 year, nor without a birth date', () => {
    expect(flagOf(10, 8, { id: 'p1', birthDate: '2025-11-23' }).flag).toBeUndefined();
    expect(flagOf(10, 8, { id: 'p1' })).toMatchObject({ value: 80 });
    expect(flagOf(10, 8, { id: 'p1' }).flag).toBeUndefined();
  });

  it('SAF-1: at most 7 days apart; dated as the older of the two; says when not drawn together', () => {
    const at = (calcium: string, phosphate: string) => gather([ca(10, { on: calcium }), p(6, { on: phosphate })]);
    const product = known(at(daysAgo(10), daysAgo(3)), 'calcium-phosphate-product');
    expect(product.date).toBe(daysAgo(10));
    expect(product.formula).toContain(`(not drawn together: calcium ${daysAgo(10)}, phosphate ${daysAgo(3)})`);
    expect(factOf(at(daysAgo(11), daysAgo(3)), 'calcium-phosphate-product')).toMatchObject({
      reason: 'stale',
      last: { date: daysAgo(11) },
    });
    expect(stateOf(at(daysAgo(3), daysAgo(11)), 'calcium-phosphate-product')).toBe('stale');
  });

  it.each([
    ['2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z', false],
    ['2026-11-20T08:00:00Z', '2026-11-21T08:00:01Z', true],
  ])('SAF-1: drawn %s and %s: not together is %s', (calcium, phosphate, said) => {
    const { formula } = known(gather([ca(10, { on: calcium }), p(6, { on: phosphate })]), 'calcium-phosphate-product');
    expect(formula?.includes('not drawn together')).toBe(said);
  });

  it('SAF-1: the newest valid pair decides, not the highest', () => {
    const facts = gather([
      ca(10, { on: daysAgo(60) }),
      p(7, { on: daysAgo(60) }),
      ca(9, { on: daysAgo(20) }),
      p(4, { on: daysAgo(21) }),
      p(9, { on: daysAgo(1) }),
    ]);
    expect(known(facts, 'calcium-phosphate-product')).toMatchObject({ value: 36, flag: 'normal' });
  });

  it('SAF-1: is haemolysed when a sample was', () => {
    const facts = gather([ca(10), p(6, { note: [{ text: 'haemolysed' }] })]);
    expect(known(facts, 'calcium-phosphate-product').haemolysed).toBe(true);
  });

  it('T30: an unreadable phosphate makes it unknown, a missing one not', () => {
    expect(stateOf(gather([ca(10), result('phosphate', 6, 'wobbles')]), 'calcium-phosphate-product')).toBe(
      'unsupported',
    );
    expect(stateOf(gather([ca(10)]), 'calcium-phosphate-product')).toBe('not-performed');
    expect(stateOf(gather([ca(10)], {}, 'partial'), 'calcium-phosphate-product')).toBe('error');
    expect(stateOf(gather([ca(10), p(6, { on: daysAgo(91) })]), 'calcium-phosphate-product')).toBe('stale');
    const above = p(15, { valueQuantity: { ...quantity(15, 'mg/dL'), comparator: '>' } });
    expect(stateOf(gather([ca(10), above]), 'calcium-phosphate-product')).toBe('unsupported');
  });

  it('the worst reason wins: a stale calcium and an unreadable phosphate are unknown', () => {
    const facts = gather([ca(10, { on: daysAgo(100) }), result('phosphate', 6, 'wobbles')]);
    expect(stateOf(facts, 'calcium-phosphate-product')).toBe('unsupported');
    expect(stateOf(facts, 'calcium')).toBe('stale');
  });

  it('H10: the same in molar units', () => {
    const molar = [result('calciumMolar', 2.5, 'mmol/L'), result('phosphateMolar', 1.9, 'mmol/L')];
    expect(known(gather(molar), 'calcium-phosphate-product').value).toBeCloseTo(2.5 * 4.008 * 1.9 * 3.097, 2);
  });

  it('SAF-1: for any chart the pair is within 7 days and no newer pair exists', () => {
    const draws = fc.array(fc.record({ day: fc.integer({ min: 0, max: 89 }), calcium: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(draws, (list) => {
        const days = (calcium: boolean) => list.filter((draw) => draw.calcium === calcium).map(({ day }) => day);
        const pairs = days(true).flatMap((c) =>
          days(false)
            .filter((d) => Math.abs(c - d) <= 7)
            .map((d) => Math.max(c, d)),
        );
        const facts = gather(
          list.map(({ day, calcium }) => (calcium ? ca(9, { on: daysAgo(day) }) : p(4, { on: daysAgo(day) }))),
        );
        const fact = factOf(facts, 'calcium-phosphate-product');
        const date = fact.state === 'known' ? fact.current.date : undefined;
        expect(date).toBe(pairs.length === 0 ? undefined : daysAgo(Math.min(...pairs)));
      }),
    );
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
