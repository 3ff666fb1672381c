import { inSiUnits } from '../../../src/facts/labs/si-units.js';
import type { KnownLab, LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import { testSite } from '../../support/site.js';

const { labs } = testSite().knowledge;

function known(name: string, unit: string, value: number, more: Partial<LabValue> = {}): KnownLab {
  const current = { value, unit, date: '2026-11-01', time: 0, source: 'Observation/1', ...more };
  return { name, variable: name, title: name, decimals: 1, state: 'known', current, series: [current] };
}

function shown(lab: LabFact): LabFact | undefined {
  return inSiUnits(new Map([[lab.name, lab]]), labs).get(lab.name);
}

describe('labs shown in SI units (DISPLAY_UNITS=si)', () => {
  it.each([
    ['calcium-total', 'mg/dL', 10, 2.495, 'mmol/L'],
    ['phosphate', 'mg/dL', 4.5, 1.453, 'mmol/L'],
    ['pth-intact', 'pg/mL', 65, 6.897, 'pmol/L'],
    ['vitamin-d-25-oh', 'ng/mL', 30, 74.88, 'nmol/L'],
    ['albumin', 'g/dL', 4, 40, 'g/L'],
    ['creatinine', 'mg/dL', 1, 88.4, 'umol/L'],
  ])('MEC-7: %s of the canonical unit %s is shown in SI', (name, unit, value, expected, si) => {
    const lab = shown(known(name, unit, value)) as KnownLab;
    expect(lab.current.unit).toBe(si);
    expect(Math.abs(lab.current.value - expected) / expected).toBeLessThan(0.002);
  });

  it('MEC-7: the range moves with the value, and the flag stays', () => {
    const range = { low: 8.6, high: 10, source: 'lab' };
    const lab = shown(known('calcium-total', 'mg/dL', 11, { range, flag: 'high' })) as KnownLab;
    expect(lab.current.range?.high).toBeCloseTo(2.495, 2);
    expect(lab.current.flag).toBe('high');
  });

  it('MEC-7: a corrected calcium keeps its formula and adds the SI value', () => {
    const corrected = { ...known('calcium', 'mg/dL', 10, { formula: '9.6 + 0.8 x (4.0 - albumin 3.5) = 10.0 mg/dL' }) };
    const lab = shown({ ...corrected, measuredAs: 'calcium-corrected' }) as KnownLab;
    expect(lab.current.formula).toBe('9.6 + 0.8 x (4.0 - albumin 3.5) = 10.0 mg/dL, 2.50 mmol/L');
  });

  it('MEC-7: what has no SI unit of its own, and what is absent, stays as it is', () => {
    const alt = known('alt', 'U/L', 30);
    expect(shown(alt)).toEqual(alt);
    const absent: LabFact = {
      name: 'phosphate',
      variable: 'phosphate',
      title: 'phosphate',
      decimals: 1,
      state: 'absent',
      reason: 'stale',
      series: [],
    };
    expect(shown(absent)).toEqual(absent);
  });
});
