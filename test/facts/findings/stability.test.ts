import type { FindingSource } from '../../../src/facts/finding-fact.js';
import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { stabilityOf } from '../../../src/facts/findings/stability.js';
import { condition, gathering, recordOf, report } from '../chart-of-test.js';

const MONTHS = 12;
const seen = (date: string, rest: Partial<FindingSource> = {}): FindingSource => ({
  source: `DiagnosticReport/${date}`,
  assertion: 'present',
  how: 'text',
  date,
  ...rest,
});
const stability = (course: Parameters<typeof stabilityOf>[0]['course'], ...sources: FindingSource[]) =>
  stabilityOf({ course, sources }, MONTHS);

describe('REN-1: stable is what the report says, or two reports twelve months apart without growth', () => {
  it.each([
    ['one report without a word on its course', undefined, [seen('2026-10-01')], 'not shown'],
    ['one report that calls it unchanged', 'stable', [seen('2026-10-01', { course: 'stable' })], 'stable'],
    ['one report that calls it smaller', 'decreasing', [seen('2026-10-01', { course: 'decreasing' })], 'stable'],
    ['one report that calls it new', 'new', [seen('2026-10-01', { course: 'new' })], 'not shown'],
    ['one report that calls it larger', 'increasing', [seen('2026-10-01', { course: 'increasing' })], 'growing'],
    ['two reports of twelve months', undefined, [seen('2025-10-01'), seen('2026-10-01')], 'stable'],
    ['two reports a day short of twelve months', undefined, [seen('2025-10-02'), seen('2026-10-01')], 'not shown'],
  ] as const)('%s', (_words, course, sources, expected) => {
    expect(stability(course, ...sources)).toBe(expected);
  });

  const size = (value: number, unit: 'mm' | 'cm' = 'mm') => ({ size: { value, unit } });

  it('a larger measure is growth, in whatever unit, and the same measure is none', () => {
    expect(stability(undefined, seen('2024-10-01', size(14)), seen('2026-10-01', size(1.8, 'cm')))).toBe('growing');
    expect(stability(undefined, seen('2024-10-01', size(14)), seen('2026-10-01', size(1.4, 'cm')))).toBe('stable');
    expect(stability(undefined, seen('2024-10-01', size(14)), seen('2026-10-01', size(12)))).toBe('stable');
  });

  it('a measure larger than the smallest before is growth although the report between called it unchanged', () => {
    const sources = [
      seen('2024-10-01', size(10)),
      seen('2025-10-01', { ...size(10), course: 'stable' }),
      seen('2026-10-01', size(15)),
    ];
    expect(stability('stable', ...sources)).toBe('growing');
  });

  it('the newest report that calls it unchanged outweighs a millimetre', () => {
    expect(
      stability('stable', seen('2025-10-01', size(14)), seen('2026-10-01', { ...size(15), course: 'stable' })),
    ).toBe('stable');
  });

  it('what was seen in the other kidney a year before shows nothing', () => {
    const right = seen('2025-10-01', { laterality: 'right' });
    expect(stability(undefined, right, seen('2026-10-01', { laterality: 'left' }))).toBe('not shown');
    expect(stability(undefined, right, seen('2026-10-01', { laterality: 'bilateral' }))).toBe('stable');
    expect(stability(undefined, right, seen('2026-10-01'))).toBe('stable');
    const both = seen('2025-10-01', { laterality: 'bilateral' });
    expect(stability(undefined, both, seen('2026-10-01', { laterality: 'left' }))).toBe('stable');
    expect(stability(undefined, seen('2025-10-01'), seen('2026-10-01', { laterality: 'left' }))).toBe('stable');
  });

  it('a report that denies it, and an entry of the problem list, are no second look', () => {
    expect(stability(undefined, seen('2025-10-01', { assertion: 'absent' }), seen('2026-10-01'))).toBe('not shown');
    expect(stability(undefined, seen('2025-10-01', { source: 'Condition/1' }), seen('2026-10-01'))).toBe('not shown');
  });

  it('reports without a date show nothing', () => {
    const { date: _date, ...undated } = seen('2026-10-01');
    expect(stability(undefined, undated, undated)).toBe('not shown');
  });
});

describe('REN-1: the stability of a finding on the chart', () => {
  const stabilityOn = (...resources: object[]) =>
    gatherFindings(recordOf(resources), gathering).findings.items.map(({ stability: one }) => one);
  const LEFT = 'Dense peripheral calcification in the left kidney, 14 mm.';

  it('two reports fourteen months apart, in any order of the record', () => {
    const first = report('r1', { conclusion: LEFT, effectiveDateTime: '2025-08-20' });
    const second = report('r2', { conclusion: LEFT, effectiveDateTime: '2026-10-21' });
    expect(stabilityOn(second, first)).toEqual(['stable']);
  });

  it('a report beside an old entry of the problem list', () => {
    const entry = condition('c1', { code: { text: 'Renal calcification' }, recordedDate: '2020-01-01' });
    expect(stabilityOn(entry, report('r1', { conclusion: LEFT }))).toEqual(['not shown']);
  });

  it('a report that says so', () => {
    expect(stabilityOn(report('r1', { conclusion: 'Dense renal calcification, unchanged since 2023.' }))).toEqual([
      'stable',
    ]);
  });
});
