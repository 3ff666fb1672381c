import { inSiUnits } from '../../../src/facts/labs/si-units.js';
import type { KnownLab, LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import { LABS } from './lab-chart.js';

function known(name: string, unit: string, value: number, more: Partial<LabValue> = {}): KnownLab {
  const current = { value, unit, date: '2026-11-01', time: 0, source: 'Observation/1', ...more };
  return { name, variable: name, title: name, decimals: 1, state: 'known', current, series: [current] };
}

function shown(lab: LabFact): LabFact | undefined {
  return inSiUnits(new Map([[lab.name, lab]]), LABS).get(lab.name);
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

  it('MEC-7: the range moves with the value, the flag and the decimals are those of the unit', () => {
    const range = { low: 8, high: 10, source: 'lab' };
    const lab = shown(known('calcium-total', 'mg/dL', 11, { range, flag: 'high' })) as KnownLab;
    expect(lab.current.range).toEqual({
      low: expect.closeTo(1.996, 3) as number,
      high: expect.closeTo(2.495, 3) as number,
      source: 'lab',
    });
    expect(lab.current).toMatchObject({ flag: 'high', date: '2026-11-01', source: 'Observation/1' });
    expect(lab.current).not.toHaveProperty('formula');
    expect(lab.decimals).toBe(2);
  });

  it('MEC-7: a range with one end keeps one end, and a value without a range has none', () => {
    const [low, high] = [{ range: { low: 8, source: 'lab' } }, { range: { high: 10, source: 'lab' } }];
    const ends = (more: Partial<LabValue>) => {
      const { range } = (shown(known('calcium-total', 'mg/dL', 9, more)) as KnownLab).current;
      return range === undefined ? undefined : Object.keys(range);
    };
    expect([ends(low), ends(high), ends({})]).toEqual([['low', 'source'], ['high', 'source'], undefined]);
  });

  it('MEC-7: earlier values are shown in the same unit, of a lab that has none now too', () => {
    const lab = known('phosphate', 'mg/dL', 4.5);
    const { current: _current, ...rest } = lab;
    const stale: LabFact = { ...rest, state: 'absent', reason: 'stale' };
    for (const one of [lab, stale]) {
      const [earlier] = shown(one)?.series ?? [];
      expect(earlier).toMatchObject({ unit: 'mmol/L', value: expect.closeTo(1.453, 3) as number });
      expect(shown(one)?.decimals).toBe(2);
    }
    expect(shown(stale)).not.toHaveProperty('current');
  });

  it('MEC-7: a corrected calcium keeps its formula and adds the SI value', () => {
    const corrected = { ...known('calcium', 'mg/dL', 10, { formula: '9.6 + 0.8 x (4.0 - albumin 3.5) = 10.0 mg/dL' }) };
    const lab = shown({ ...corrected, measuredAs: 'calcium-corrected' }) as KnownLab;
    expect(lab.current.formula).toBe('9.6 + 0.8 x (4.0 - albumin 3.5) = 10.0 mg/dL, 2.50 mmol/L');
  });

  it('MEC-7: a lab whose definition has no unit, or none that converts, is shown as it is', () => {
    const calcium = LABS.find(({ name }) => name === 'calcium-total')!;
    const { unit: _unit, ...unitless } = calcium;
    const lab = known('calcium-total', 'mg/dL', 9.4);
    for (const definition of [unitless, { ...calcium, unit: 'U/L' }]) {
      expect(inSiUnits(new Map([[lab.name, lab]]), [definition]).get(lab.name)).toEqual(lab);
    }
  });

  it('MEC-7: what has no SI unit of its own, and what is absent, stays as it is', () => {
    const alt = known('alt', 'U/L', 30);
    expect(shown(alt)).toEqual(alt);
    const unheardOf = known('unheard-of', 'mg/dL', 1);
    expect(shown(unheardOf)).toEqual(unheardOf);
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
