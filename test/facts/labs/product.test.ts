import fc from 'fast-check';
import type { PatientFact } from '../../../src/facts/facts.js';
import { daysAgo, factOf, gather, known, quantity, result, stateOf } from './lab-chart.js';
import { alb, ca, p } from './calcium-and-phosphate.js';

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
