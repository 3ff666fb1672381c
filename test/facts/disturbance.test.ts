import { disturbanceOf } from '../../src/facts/disturbance.js';
import type { ConditionFact, Facts } from '../../src/facts/facts.js';
import type { LabFact } from '../../src/facts/lab-fact.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const chart = inventedFacts(testSite().knowledge);
const condition: ConditionFact = {
  ...chart.conditions.items[0]!,
  name: 'HPT',
  meanings: ['condition-hyperparathyroidism'],
};
const high = (name: string, flag: 'high' | 'normal'): [string, LabFact] => {
  const lab = chart.labs.get(name)!;
  if (lab.state !== 'known') throw new Error(`no ${name}`);
  return [name, { ...lab, current: { ...lab.current, flag } }];
};
const absent = (name: string, reason: 'error' | 'stale' | 'not-performed' | 'unsupported'): [string, LabFact] => [
  name,
  { ...chart.labs.get(name)!, state: 'absent', reason },
];
const told = (
  conditions: ConditionFact[],
  labs: [string, LabFact][],
  completeness: 'complete' | 'unavailable' = 'complete',
) => {
  const facts: Facts = { ...chart, conditions: { items: conditions, completeness }, labs: new Map(labs) };
  const { items, completeness: seen } = disturbanceOf(facts);
  return [...items.map(({ name }) => name), seen];
};

describe('MEC: what starts the metabolic panel for vessels, valves and nodes', () => {
  it('is CKD or a charted disturbance of calcium or phosphate, as long as it is active', () => {
    expect(told([condition], [])).toEqual(['HPT', 'complete']);
    expect(told([{ ...condition, active: false }], [])).toEqual(['complete']);
    expect(told([{ ...condition, meanings: ['condition-diabetes'] }], [])).toEqual(['complete']);
    expect(told([{ ...condition, name: 'low', meanings: ['condition-hypoparathyroidism'] }], [])).toEqual([
      'low',
      'complete',
    ]);
    expect(told([{ ...condition, name: 'CKD', meanings: ['condition-ckd'] }], [])).toEqual(['CKD', 'complete']);
  });

  it.each([
    ['hyperparathyroidism', true],
    ['hypoparathyroidism', true],
    ['hypervitaminosis-d', true],
    ['hypercalcemia', undefined],
    ['hypocalcemia', undefined],
    ['hyperphosphatemia', undefined],
    ['calciphylaxis', undefined],
  ])('MEC-2: whether a charted %s is a cause that the card names: %s', (name, cause) => {
    const conditions = {
      items: [{ ...condition, meanings: [`condition-${name}`] }],
      completeness: 'complete' as const,
    };
    expect(disturbanceOf({ ...chart, conditions, labs: new Map() }).items.map((one) => one.cause)).toEqual([cause]);
  });

  it('is a fresh calcium, phosphate or product above its range, and no other value', () => {
    expect(told([], [high('phosphate', 'high'), high('calcium-ionized', 'normal')])).toEqual([
      `${chart.labs.get('phosphate')!.title} high`,
      'complete',
    ]);
    expect(told([], [high('creatinine', 'high')])).toEqual(['complete']);
  });

  it('is not seen whole where a value could not be read, and is where none was taken or it is old', () => {
    expect(told([], [absent('phosphate', 'error')])).toEqual(['partial']);
    expect(told([], [absent('phosphate', 'unsupported')])).toEqual(['partial']);
    expect(told([], [absent('phosphate', 'stale'), absent('calcium-ionized', 'not-performed')])).toEqual(['complete']);
    expect(told([], [absent('phosphate', 'error')], 'unavailable')).toEqual(['unavailable']);
  });
});
