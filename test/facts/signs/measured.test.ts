import { assertedBy } from '../../../src/facts/signs/asserted-by.js';
import { newestOf, type SignClaim } from '../../../src/facts/signs/newest-signs.js';

describe('FET-14: a sign that is measured', () => {
  it.each([
    [9.9, 'mm', 'absent'],
    [10, 'mm', 'present'],
    [10.1, 'mm', 'present'],
    [1, 'cm', 'present'],
    [0.9, 'cm', 'absent'],
    [10, 'in', undefined],
    [10, 'MoM', undefined],
  ])('of %s %s, where it begins at 10 mm, is %s', (value, unit, assertion) => {
    expect(assertedBy({ value, unit }, { value: 10, unit: 'mm' })).toBe(assertion);
  });

  it.each([
    [1.5, 'MoM', 'present'],
    [1.5, '{MoM}', 'present'],
    [1.4, 'MoM', 'absent'],
    [15, 'mm', undefined],
  ])('of %s %s, where it begins at 1.5 MoM, is %s', (value, unit, assertion) => {
    expect(assertedBy({ value, unit }, { value: 1.5, unit: 'MoM' })).toBe(assertion);
  });

  it('is told by no figure where no amount is known', () => {
    expect(assertedBy({ value: 10, unit: 'mm' }, undefined)).toBeUndefined();
  });
});

describe('FET: which word on a sign still holds', () => {
  const claim = (rest: Partial<SignClaim>): SignClaim => ({
    sign: 'sign-hydrops',
    assertion: 'present',
    subject: 'fetus',
    source: 'DiagnosticReport/1',
    ...rest,
  });
  const held = (...claims: Partial<SignClaim>[]) =>
    newestOf(claims.map(claim), new Map()).map(({ source, assertion, date }) => [source.slice(-1), assertion, date]);

  it('the newest first, what bears no date last', () => {
    const young = { source: 'DiagnosticReport/2', date: '2026-02-01' };
    const old = { source: 'DiagnosticReport/1', date: '2026-01-01' };
    const undated = { source: 'DiagnosticReport/0' };
    const sources = [
      ['2', 'present', '2026-02-01'],
      ['1', 'present', '2026-01-01'],
      ['0', 'present', undefined],
    ];
    expect(held(undated, old, young)).toEqual(sources);
    expect(held(young, undated, old)).toEqual(sources);
  });

  it('a later denial ends it, one of the same day or without a date does not', () => {
    const old = { source: 'DiagnosticReport/1', date: '2026-01-10' };
    const denial = (date?: string) => ({
      assertion: 'absent' as const,
      source: 'DiagnosticReport/2',
      ...(date && { date }),
    });
    expect(held(old, denial('2026-01-11'))).toEqual([]);
    expect(held(old, denial('2026-01-10'))).toHaveLength(1);
    expect(held(old, denial())).toHaveLength(1);
    expect(held({}, denial('2026-01-11'))).toEqual([]);
  });

  it('not what it remembered, nor what the denying report tells itself, nor that of another body', () => {
    const denial = { assertion: 'absent' as const, source: 'DiagnosticReport/2', date: '2026-02-01' };
    const old = { date: '2026-01-01' };
    expect(held({ ...old, assertion: 'historical' }, denial)).toHaveLength(1);
    expect(held(old, denial, { source: 'DiagnosticReport/2', date: '2026-02-01' })).toHaveLength(2);
    expect(held({ ...old, subject: 'patient' }, denial)).toHaveLength(1);
    expect(held({ ...old, fetus: 'A' }, { ...denial, fetus: 'B' })).toHaveLength(1);
    expect(held({ ...old, sign: 'sign-ascites' }, denial)).toHaveLength(1);
  });

  it('of one report the surest word, and nothing of somebody else', () => {
    expect(held({ assertion: 'uncertain' }, {}, { assertion: 'historical' })).toEqual([['1', 'present', undefined]]);
    expect(held({ assertion: 'historical' }, { assertion: 'uncertain' })).toMatchObject([
      ['1', 'uncertain', undefined],
    ]);
    expect(held({ subject: 'other' })).toEqual([]);
  });
});
