import type { FindingFact, FindingSource } from '../../../src/facts/finding-fact.js';
import { ofItsPregnancy } from '../../../src/facts/fetus/of-its-pregnancy.js';
import { findingGiven, listGiven, sourceGiven, unbornGiven } from '../../support/given-facts.js';

describe('FET: a finding without what was told of an earlier fetus', () => {
  const source = (date: string | undefined, rest: Partial<FindingSource> = {}) =>
    sourceGiven({ source: `${date}`, ...(date && { date }), ...rest });
  const finding = (sources: FindingSource[], rest: Partial<FindingFact> = {}) =>
    findingGiven({ key: 'k', subject: 'fetus', date: '2020-01-01', modality: 'XR', sources, ...rest });
  const since = (notBefore: string | undefined, one: FindingFact) => {
    const unborn = [unbornGiven({ pregnancy: 'current' }, { findingKey: 'k', ...(notBefore && { notBefore }) })];
    return ofItsPregnancy(listGiven([one]), () => unborn).items[0];
  };
  const old = source('2024-01-01', { modality: 'CT' });
  const young = source('2026-07-05', { modality: 'US' });
  const later = source('2026-09-01', { modality: 'MR' });

  it('begins with the first report of this pregnancy, of its day too', () => {
    const kept = since('2026-07-05', finding([later, old, young]));
    expect(kept).toMatchObject({ date: '2026-07-05', modality: 'US', sources: [later, young] });
    expect(since('2026-07-06', finding([old, young, later]))).toMatchObject({ date: '2026-09-01', sources: [later] });
  });

  it('without a kind of imaging it has none; a denial is not its first report', () => {
    const bare = source('2026-07-05');
    expect(since('2026-07-05', finding([old, bare]))).not.toHaveProperty('modality');
    const denied = source('2026-07-05', { assertion: 'absent' });
    expect(since('2026-07-05', finding([old, denied, later]))).toMatchObject({
      date: '2026-09-01',
      sources: [denied, later],
    });
  });

  it.each<[string, string | undefined, FindingFact]>([
    ['no pregnancy is dated', undefined, finding([old, young])],
    ['all of it is of this one', '2023-01-01', finding([old, young])],
    ['nothing that finds it is left', '2026-10-01', finding([old, young])],
    ['what is left has no date', '2026-10-01', finding([old, source(undefined)])],
  ])('stays as it is where %s', (_why, notBefore, one) => {
    expect(since(notBefore, one)).toBe(one);
  });

  it('nobody asks for the unborn where no finding is of a fetus', () => {
    const findings = listGiven([finding([], { subject: 'patient' })], 'partial');
    const unborn = (): never => {
      throw new Error('not to be asked');
    };
    expect(ofItsPregnancy(findings, unborn)).toBe(findings);
  });
});
