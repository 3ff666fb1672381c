import type { LabFact, LabValue } from '../../src/facts/lab-fact.js';
import type { Recommendation } from '../../src/pathways/recommendation.js';
import { hazardFor, hazardsOf } from '../../src/pathways/hazard.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { labVariable } from '../../src/pathways/lab-variable.js';
import { alreadyOrdered } from '../../src/pathways/on-order.js';
import { silenceOf } from '../../src/pathways/silence.js';
import { listVariable } from '../../src/pathways/variable.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);

describe('SAF-4: hazards of an order', () => {
  const action = knowledge.pathways[0]!.actions[0]!;
  const row = (title: string, hazards: { cautions?: string[]; withholds?: string[] }, verdict = 'met'): RowVerdict =>
    ({ action: { ...action, title, cautions: [], withholds: [], ...hazards }, verdict }) as unknown as RowVerdict;
  const why = (rows: readonly RowVerdict[], ...hazards: string[]): string | undefined =>
    hazardFor({ hazards }, hazardsOf(rows))?.why;

  it('withhold it before they caution, whichever of them it names first', () => {
    const rows = [row('be careful', { cautions: ['contrast'] }), row('pregnant', { withholds: ['radiation'] })];
    expect(why(rows, 'contrast', 'radiation')).toBe('pregnant');
    expect(why(rows, 'contrast')).toBe('be careful');
    expect(why(rows, 'gadolinium')).toBeUndefined();
  });

  it('are the first row of each kind, and withholding outranks a caution of the same name', () => {
    const cautions = [row('first', { cautions: ['x'] }), row('second', { cautions: ['x'] })];
    expect(why(cautions, 'x')).toBe('first');
    const both = [...cautions, row('third', { withholds: ['x'] }), row('fourth', { withholds: ['x'] })];
    expect(why(both, 'x')).toBe('third');
    expect(hazardFor({ hazards: ['x'] }, hazardsOf(both))?.effect).toBe('withhold');
    expect(
      why([row('not met', { withholds: ['x'] }, 'unmet'), row('unknown', { cautions: ['x'] }, 'unknown')], 'x'),
    ).toBe(undefined);
  });
});

describe('H10: a value behind a comparator', () => {
  const known = [...facts.labs.values()].find(({ state }) => state === 'known') as LabFact & { current: LabValue };
  const valuesOf = (comparator: LabValue['comparator'], value = 30): (number | undefined)[] => {
    const current = { ...known.current, value, ...(comparator && { comparator }) };
    const { value: first, otherwise = [] } = labVariable({ ...known, current } as LabFact);
    return [first, ...otherwise].map((one) => (one as { valueQuantity?: { value: number } }).valueQuantity?.value);
  };

  it('is just beyond it or at the far end, never on it where it says so', () => {
    const [below, zero] = valuesOf('<');
    expect([below! < 30, below! > 29.99, zero]).toEqual([true, true, 0]);
    const [above, most] = valuesOf('>');
    expect([above! > 30, above! < 30.01, most]).toEqual([true, true, Number.MAX_SAFE_INTEGER]);
    expect([valuesOf('<='), valuesOf('>=')]).toEqual([
      [30, 0],
      [30, Number.MAX_SAFE_INTEGER],
    ]);
    expect(valuesOf(undefined)).toEqual([30]);
    expect(valuesOf('>', 0)[0]).toBeGreaterThan(0);
  });
});

describe('H3: a result that is not there', () => {
  const absent = (reason: string, rest: object = {}) =>
    labVariable({ ...knownLab, state: 'absent', reason, ...rest } as unknown as LabFact);
  const knownLab = facts.labs.get('phosphate')!;

  it.each([
    ['not-performed', 'readable', false],
    ['stale', 'readable', false],
    ['error', 'unreadable', true],
    ['unsupported', 'unreadable', true],
  ])('%s: %s, and it may be anything: %s', (reason, state, mayBe) => {
    const variable = absent(reason);
    expect(variable).toMatchObject({ list: false, state, sources: [] });
    expect((variable.otherwise ?? []).length > 0).toBe(mayBe);
  });

  it('names the last one that there was', () => {
    expect(absent('stale', { last: { source: 'Observation/0' } }).sources).toEqual(['Observation/0']);
  });
});

describe('LOOP-2: what is on order', () => {
  const order = knowledge.orders.get('serum-calcium')!;
  const [ordered] = facts.orders.items;
  const on = (date: string | undefined): number => {
    const { date: _date, ...undated } = { ...ordered!, results: order.results, definitions: [], name: 'Calcium' };
    const items = [{ ...undated, ...(date !== undefined && { date }) }];
    return alreadyOrdered(
      order,
      { ...facts, draftOrders: [], orders: { items, completeness: 'complete' } },
      { repeats: true },
    ).length;
  };

  it('counts where it was ordered on the day of the last result or later, or on nobody knows which', () => {
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-01-02'), on(undefined)]).toEqual([0, 1, 1, 1]);
  });
});

describe('why there is no card', () => {
  const none = { items: [], completeness: 'complete' as const };
  const told = (assertion: 'present' | 'uncertain' | 'absent') => ({
    items: [{ ...facts.findings.items[0]!, assertion }],
    completeness: 'complete' as const,
  });
  const ordered = [{ withheld: [{ what: 'ct', title: 'CT', why: 'already ordered' }] }] as unknown as Recommendation[];
  const unread = (why: 'language' | 'truncated') => [{ source: 'DiagnosticReport/1', why }] as never;

  it('is the first that applies, from the best known to the least', () => {
    const silence = (
      findings: typeof none,
      unreadReports = facts.unreadReports,
      rows: Recommendation[] = [],
      rests = false,
    ) => silenceOf({ findings, unreadReports }, rows, rests);
    expect(silence(told('present') as never, [], ordered, true)).toBe('resting');
    expect(silence(told('present') as never, [], ordered)).toBe('already ordered');
    expect(silence(told('present') as never, unread('language'))).toBe('complete');
    expect(silence(told('uncertain') as never, unread('language'))).toBe('uncertain');
    expect(silence(told('absent') as never, unread('language'))).toBe('unread language');
    expect(silence(none, unread('truncated'))).toBe('unread report');
    expect(silence({ items: [], completeness: 'partial' } as never)).toBe('unread report');
    expect(silence(none)).toBe('no finding');
  });
});

describe('H25: the evidence of a list', () => {
  it('is the resource that each of its facts came from, where it came from one', () => {
    const items = [{ source: 'Condition/1' }, { source: 7 }, {}, { source: 'Condition/2' }];
    expect(listVariable({ items, completeness: 'partial' })).toEqual({
      value: items,
      list: true,
      state: 'partial',
      sources: ['Condition/1', 'Condition/2'],
    });
  });
});
