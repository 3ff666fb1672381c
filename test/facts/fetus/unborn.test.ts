import {
  endsSeenIn,
  gatherUnborn,
  pregnantSince,
  type AroundTheUnborn,
} from '../../../src/facts/fetus/gather-unborn.js';
import type { PregnancyFact } from '../../../src/facts/facts.js';
import type { FindingFact, FindingSource } from '../../../src/facts/finding-fact.js';
import type { Pregnancies } from '../../../src/facts/pregnancy.js';
import { factsGiven, findingGiven, listGiven, pregnanciesGiven, sourceGiven } from '../../support/given-facts.js';
import { gathering, recordOf } from '../chart-of-test.js';

const DATED: PregnancyFact = {
  status: 'pregnant',
  because: { words: 'due date', source: 'Observation/due' },
  since: '2026-07-05',
  gestationalAgeDays: 140,
  gestation: '20w0d',
  dating: 'due date',
  dueDate: '2027-04-11',
  datingConflict: 'last menstrual period: 22w0d',
};
const POSSIBLE: PregnancyFact = { status: 'possible' };
const end = (date: string, outcome: 'birth' | 'loss' = 'loss') => ({ date, outcome, isRecordedOnly: false });
const fetal = (sources: FindingSource[], about: Partial<FindingFact> = {}) =>
  findingGiven({ key: 'k', subject: 'fetus', sources, ...about });
const seen = (date: string, about: Partial<FindingSource> = {}) => sourceGiven({ source: `S/${date}`, date, ...about });

function around(
  findings: FindingFact[],
  pregnancies: Pregnancies,
  about: Partial<AroundTheUnborn> = {},
): AroundTheUnborn {
  const { policy } = gathering.knowledge;
  return { ...factsGiven({ findings: listGiven(findings) }), pregnancies, endsSeen: 'complete', policy, ...about };
}
/** Of the one finding of a fetus. */
const unborn = (finding: FindingFact, pregnancies: Pregnancies, about: Partial<AroundTheUnborn> = {}) =>
  gatherUnborn(around([finding], pregnancies, about))[1]!;
const stateOf = (...of: Parameters<typeof unborn>) => unborn(...of).fetus.pregnancy;

describe('FET: the unborn children of a chart', () => {
  it('the pregnancy at hand first, then each finding of a fetus, and none of the mother', () => {
    const findings = [fetal([], { key: 'a' }), findingGiven({ key: 'b' }), fetal([], { key: 'c', fetus: 'B' })];
    const all = gatherUnborn(around(findings, pregnanciesGiven(DATED)));
    expect(all.map(({ findingKey, fetus }) => [findingKey, fetus.label])).toEqual([
      [undefined, undefined],
      ['a', undefined],
      ['c', 'B'],
    ]);
  });

  it('all that dates a pregnancy that goes on is told of each, and nothing besides', () => {
    const dated = {
      gestationalAgeDays: 140,
      gestation: '20w0d',
      dating: 'due date',
      dueDate: '2027-04-11',
      datingConflict: 'last menstrual period: 22w0d',
    };
    const [atHand, found] = gatherUnborn(around([fetal([seen('2026-11-01')])], pregnanciesGiven(DATED)));
    expect(atHand).toMatchObject({ notBefore: '2026-07-05', mayBe: [] });
    expect(atHand).not.toHaveProperty('findingKey');
    expect(atHand?.fetus).toStrictEqual({ pregnancy: 'current', ...dated });
    expect(found?.fetus).toStrictEqual({ pregnancy: 'current', ...dated });
    expect(unborn(fetal([seen('2026-11-01')]), pregnanciesGiven(POSSIBLE))).not.toHaveProperty('notBefore');
  });

  it('days are counted since a birth, not since a loss', () => {
    const after = (outcome: 'birth' | 'loss') =>
      unborn(fetal([seen('2026-10-01')]), pregnanciesGiven(POSSIBLE, { ends: [end('2026-11-10', outcome)] })).fetus;
    expect(after('birth')).toStrictEqual({ pregnancy: 'born', daysSinceBirth: 12 });
    expect(after('loss')).toStrictEqual({ pregnancy: 'lost' });
  });
});

describe('FET: the pregnancy in which a finding was seen last', () => {
  const ends = pregnanciesGiven(POSSIBLE, { ends: [end('2026-10-18')] });

  it('by its newest report that finds it, in whatever order they come', () => {
    const old = seen('2026-09-01');
    const young = seen('2026-11-20');
    expect(stateOf(fetal([old, young]), ends)).toBe('current');
    expect(stateOf(fetal([young, old]), ends)).toBe('current');
    expect(stateOf(fetal([old, seen('2026-11-20', { assertion: 'absent' })]), ends)).toBe('lost');
    expect(stateOf(fetal([old, seen('2026-11-20', { assertion: 'uncertain' })]), ends)).toBe('lost');
  });

  it('by the last day of the finding where no report that finds it has one', () => {
    const undated = sourceGiven();
    expect(stateOf(fetal([undated], { lastDate: '2026-09-01' }), ends)).toBe('lost');
    expect(stateOf(fetal([undated], { lastDate: '2026-11-20' }), ends)).toBe('current');
  });

  it('without any day in the pregnancy that ended within the time of one, unless she is pregnant', () => {
    const undated = fetal([sourceGiven()]);
    const lost = (date: string, now = POSSIBLE) =>
      unborn(undated, pregnanciesGiven(now, { ends: [end(date)] })).fetus.pregnancy;
    expect(lost('2026-10-18')).toBe('lost');
    expect(lost('2026-01-18')).toBe('earlier');
    expect(lost('2026-01-17')).toBe('current');
    expect(lost('2026-10-18', { status: 'pregnant', since: '2026-10-30' })).toBe('current');
    const recorded = { ...end('2026-10-18'), isRecordedOnly: true };
    expect(stateOf(undated, pregnanciesGiven(POSSIBLE, { ends: [recorded] }))).toBe('current');
  });

  it.each([
    ['not-applicable', 'earlier', 'earlier'],
    ['not-pregnant', 'earlier', 'current'],
    ['possible', 'current', 'current'],
    ['pregnant', 'current', 'current'],
  ] as const)('where she is %s that at hand is %s, that of a finding %s', (status, atHand, found) => {
    const all = gatherUnborn(around([fetal([seen('2026-11-20')])], pregnanciesGiven({ status })));
    expect(all.map(({ fetus }) => fetus.pregnancy)).toEqual([atHand, found]);
  });

  it('where she is not pregnant any more, one that ended is still told of', () => {
    const after = pregnanciesGiven({ status: 'not-applicable' }, { ends: [end('2026-10-18')] });
    expect(stateOf(fetal([seen('2026-09-01')]), after)).toBe('lost');
  });

  it.each([
    ['B', 'B', '2026-07-05', 'lost'],
    ['B', 'B', '2026-07-04', 'current'],
    ['A', 'B', '2026-08-01', 'current'],
    [undefined, 'B', '2026-08-01', 'current'],
  ])('a finding of fetus %s, fetus %s being lost on %s: %s', (fetus, lost, date, state) => {
    const now = pregnanciesGiven(DATED, { lostOnes: [{ fetus: lost, date }] });
    expect(stateOf(fetal([seen('2026-11-01')], { ...(fetus && { fetus }) }), now)).toBe(state);
  });

  it('a fetus that was lost is born with the other one all the same', () => {
    const now = pregnanciesGiven(POSSIBLE, {
      ends: [end('2026-11-10', 'birth')],
      lostOnes: [{ fetus: 'B', date: '2026-10-01' }],
    });
    expect(stateOf(fetal([seen('2026-09-20')], { fetus: 'B' }), now)).toBe('born');
  });
});

describe('FET-5: infections are judged from the first report of this pregnancy on', () => {
  const IGM = 'rubella-igm';
  const excluded = (finding: FindingFact, drawn: string) => {
    const value = { value: 0, unit: '', date: drawn, time: 0, source: 'Observation/igm', answer: 'negative' as const };
    const lab = { name: IGM, variable: IGM, title: IGM, decimals: 0, series: [value] };
    const labs = new Map([[IGM, { ...lab, state: 'known' as const, current: value }]]);
    const { infections } = unborn(finding, pregnanciesGiven(DATED), { labs });
    return infections.items.find(({ agent }) => agent === 'rubella')?.excluded;
  };

  it('the first one that tells or doubts it, not one of an earlier pregnancy, nor a denial', () => {
    const reports = fetal([seen('2026-10-01'), seen('2026-09-01', { assertion: 'uncertain' }), seen('2025-01-01')]);
    expect(excluded(reports, '2026-09-01')).toBe(true);
    expect(excluded(reports, '2026-08-31')).toBe(false);
    const denied = fetal([seen('2026-10-01'), seen('2026-09-01', { assertion: 'absent' })]);
    expect(excluded(denied, '2026-09-30')).toBe(false);
    expect(excluded(denied, '2026-10-01')).toBe(true);
    expect(excluded(fetal([seen('2026-07-05')]), '2026-07-05')).toBe(true);
  });

  it('of the finding itself where no report has a day, and without any nothing is excluded', () => {
    expect(excluded(fetal([sourceGiven()], { date: '2026-10-01' }), '2026-10-01')).toBe(true);
    expect(excluded(fetal([sourceGiven()], { date: '2026-10-01' }), '2026-09-30')).toBe(false);
    expect(excluded(fetal([sourceGiven()]), '2026-10-01')).toBe(false);
  });
});

describe('FET: what else may be true of it', () => {
  const found = fetal([seen('2026-11-01')]);
  const unread = { date: '2026-11-22', source: 'not read' };

  it('an end where ends may be unread: lost, or born today; and near birth where it is not dated', () => {
    expect(unborn(found, pregnanciesGiven(DATED), { endsSeen: 'partial' }).mayBe).toMatchObject([
      { pregnancy: 'lost', gestation: '20w0d' },
      { pregnancy: 'born', daysSinceBirth: 0 },
    ]);
    expect(unborn(found, pregnanciesGiven(POSSIBLE), { endsSeen: 'unavailable' }).mayBe).toStrictEqual([
      { pregnancy: 'lost' },
      { pregnancy: 'born', daysSinceBirth: 0 },
      { pregnancy: 'current', gestationalAgeDays: 280, gestation: '40w0d' },
    ]);
  });

  it('nothing where all was seen, or where it ended', () => {
    expect(unborn(found, pregnanciesGiven(POSSIBLE)).mayBe).toStrictEqual([]);
    const over = pregnanciesGiven(POSSIBLE, { ends: [end('2026-11-10')] });
    expect(unborn(found, over, { endsSeen: 'partial' }).mayBe).toStrictEqual([]);
  });

  it('a scan of today where scans may be unread, but for those that are known', () => {
    const scan = { modality: 'US', organs: [], fetal: ['examination'], date: '2026-11-20', source: 'R/1' } as const;
    const { fetus, mayBe } = unborn(found, pregnanciesGiven(POSSIBLE), { imaging: listGiven([scan], 'partial') });
    const lastUltrasound = { date: '2026-11-20', source: 'R/1' };
    expect(fetus).toStrictEqual({ pregnancy: 'current', scansUnread: true, lastUltrasound });
    expect(mayBe).toStrictEqual([
      {
        pregnancy: 'current',
        scansUnread: true,
        anatomyScan: unread,
        fetalMri: unread,
        doppler: unread,
        lastUltrasound,
      },
    ]);
  });

  it.each([
    ['pregnant', 'complete'],
    ['possible', 'partial'],
    ['not-pregnant', 'partial'],
  ] as const)('where she is %s, procedures that were not read leave the ends seen %s', (status, seenSoFar) => {
    const record = recordOf([], { procedures: 'unavailable' });
    expect(endsSeenIn(record, pregnanciesGiven({ status }))).toBe(seenSoFar);
  });

  it.each(['conditions', 'observations'] as const)('%s that were not read leave them seen in part', (key) => {
    expect(endsSeenIn(recordOf([], { [key]: 'unavailable' }), pregnanciesGiven(DATED))).toBe('partial');
  });
});

describe('FET-3: the first day that surely lies in the pregnancy at hand', () => {
  const since = (findings: FindingFact[], pregnancies: Pregnancies) => pregnantSince(around(findings, pregnancies));
  const undatedPregnancy = pregnanciesGiven({ status: 'pregnant', since: '2026-10-30' });

  it('is that of the finding which was seen first in it: no fetus is seen so before its 12th week', () => {
    const findings = [fetal([seen('2026-11-10')], { key: 'a' }), fetal([seen('2026-10-10')], { key: 'b' })];
    expect(since(findings, undatedPregnancy)).toBe('2026-07-18');
    expect(since(findings.toReversed(), undatedPregnancy)).toBe('2026-07-18');
  });

  it('is that of the child that was just born', () => {
    const born = pregnanciesGiven(POSSIBLE, { ends: [end('2026-11-10', 'birth')] });
    expect(since([fetal([seen('2026-10-10')])], born)).toBe('2026-07-18');
  });

  it('is that of the chart where no fetus was found, or not in this pregnancy', () => {
    expect(since([], undatedPregnancy)).toBe('2026-10-30');
    expect(since([findingGiven({ sources: [seen('2026-11-10')] })], undatedPregnancy)).toBe('2026-10-30');
    expect(since([fetal([seen('2026-11-10')], { assertion: 'uncertain' })], undatedPregnancy)).toBe('2026-10-30');
    expect(since([fetal([seen('2025-01-10')])], undatedPregnancy)).toBe('2026-10-30');
    const lost = pregnanciesGiven({ status: 'pregnant', since: '2026-11-20' }, { ends: [end('2026-11-01')] });
    expect(since([fetal([seen('2026-10-10')])], lost)).toBe('2026-11-20');
    expect(since([], pregnanciesGiven(POSSIBLE))).toBeUndefined();
  });
});
