import { pairedPth } from '../../../src/facts/labs/paired-pth.js';
import type { LabFact, LabValue } from '../../../src/facts/lab-fact.js';

const DAY = 86_400_000;

function value(number: number, date: string): LabValue {
  return { value: number, unit: 'x', date, time: Date.parse(date), source: `Observation/${date}` };
}

function known(variable: string, ...series: [LabValue, ...LabValue[]]): LabFact {
  return { name: variable, variable, title: variable, decimals: 1, state: 'known', current: series[0], series };
}

describe('PTH read together with calcium', () => {
  const calcium = known('calcium', value(10.8, '2026-11-10'));

  it.each([
    [0, 'known'],
    [7, 'known'],
    [8, 'absent'],
  ])('MEC-6: a PTH drawn %i days before the calcium is %s beside it', (days, state) => {
    const date = new Date(Date.parse('2026-11-10') - days * DAY).toISOString().slice(0, 10);
    expect(pairedPth(calcium, known('pth', value(90, date)), 7).state).toBe(state);
  });

  it('MEC-6: the PTH nearest to the calcium is taken, not the newest', () => {
    const pth = known('pth', value(60, '2026-11-20'), value(90, '2026-11-09'));
    expect(pairedPth(calcium, pth, 7)).toMatchObject({ state: 'known', current: { value: 90 } });
  });

  it('MEC-6: without a calcium there is nothing to read it with', () => {
    const none: LabFact = {
      name: 'calcium',
      variable: 'calcium',
      title: 'calcium',
      decimals: 1,
      state: 'absent',
      reason: 'error',
      series: [],
    };
    expect(pairedPth(none, known('pth', value(90, '2026-11-09')), 7)).toMatchObject({
      state: 'absent',
      reason: 'error',
    });
  });
});
