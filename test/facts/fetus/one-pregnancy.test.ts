import { pregnancyAround } from '../../../src/facts/fetus/pregnancy-around.js';
import type { PregnancyFact } from '../../../src/facts/facts.js';
import type { Pregnancies } from '../../../src/facts/pregnancy.js';
import type { PregnancyEnd } from '../../../src/facts/pregnancy-ends.js';
import { pregnanciesGiven } from '../../support/given-facts.js';

const TODAY = '2026-11-22';
const WEEKS = 44;

interface Given {
  readonly now?: PregnancyFact;
  readonly ends?: readonly (Pick<PregnancyEnd, 'date'> & Partial<PregnancyEnd>)[];
  readonly starts?: readonly string[];
}

function pregnancies({ now = { status: 'possible' }, ends = [], starts = [] }: Given): Pregnancies {
  const told = ends.map((one) => ({ outcome: 'birth' as const, isRecordedOnly: false, ...one }));
  return pregnanciesGiven(now, { ends: told, starts });
}
const around = (seen: string, given: Given = {}) => pregnancyAround(seen, pregnancies(given), TODAY, WEEKS);

describe('FET: the pregnancy around the day of a report', () => {
  it('without any date it goes on, and is as old as what was seen', () => {
    expect(around('2026-11-10')).toStrictEqual({ state: 'current', from: '2026-08-18' });
  });

  it('that is dated begins on its first day of gestation, and what lies before is of an earlier one', () => {
    const now = { status: 'pregnant', since: '2026-07-05', gestationalAgeDays: 140 } as const;
    const dated = { from: '2026-07-05', start: '2026-07-05', notBefore: '2026-07-05' };
    expect(around('2026-07-05', { now })).toStrictEqual({ state: 'current', ...dated });
    expect(around('2026-07-04', { now })).toStrictEqual({ state: 'earlier', ...dated });
  });

  it('that is known since a day, but not dated, begins with that day or with what was seen', () => {
    const since = (day: string) => around('2026-11-10', { now: { status: 'pregnant', since: day } });
    expect(since('2026-08-17')).toStrictEqual({ state: 'current', from: '2026-08-17' });
    expect(since('2026-08-19')).toStrictEqual({ state: 'current', from: '2026-08-18' });
    expect(around('2026-11-10', { now: { status: 'pregnant', gestationalAgeDays: 140 } }).from).toBe('2026-08-18');
  });

  it('that the chart denies since is over, not one that it denied before', () => {
    const denied = (date?: string) =>
      around('2026-11-10', {
        now: { status: 'not-pregnant', because: { words: '', source: '', ...(date && { date }) } },
      }).state;
    expect([denied('2026-11-11'), denied('2026-11-10'), denied()]).toEqual(['ended', 'current', 'current']);
    expect(around('2026-11-10', { now: { status: 'not-pregnant' } }).state).toBe('current');
    const because = { words: '', source: '', date: '2026-11-11' };
    expect(around('2026-11-10', { now: { status: 'possible', because } }).state).toBe('current');
  });

  it('is an earlier one once it is older than a pregnancy can be', () => {
    expect(around('2026-04-12').state).toBe('current');
    expect(around('2026-04-11').state).toBe('earlier');
  });

  it('ended with the next end that is charted; what was reported up to 14 days behind is of it too', () => {
    const ends = [{ date: '2026-10-30' }];
    const over = { state: 'born', end: '2026-10-30' };
    expect(around('2026-10-01', { ends })).toMatchObject(over);
    expect(around('2026-11-13', { ends })).toMatchObject(over);
    expect(around('2026-11-14', { ends })).toStrictEqual({
      state: 'current',
      from: '2026-10-30',
      notBefore: '2026-10-30',
    });
    expect(around('2026-11-14', { ends })).not.toHaveProperty('end');
  });

  it('an end that is only recorded ends what was seen before, not after', () => {
    const ends = [{ date: '2026-10-30', isRecordedOnly: true }];
    expect(around('2026-10-30', { ends }).state).toBe('born');
    expect(around('2026-10-31', { ends })).toStrictEqual({ state: 'current', from: '2026-08-08' });
  });

  it.each([
    ['birth', 'born'],
    ['loss', 'lost'],
    ['unknown', 'ended'],
  ] as const)('by a %s it is %s, for 42 days', (outcome, state) => {
    expect(around('2026-10-01', { ends: [{ date: '2026-10-11', outcome }] }).state).toBe(state);
    expect(around('2026-10-01', { ends: [{ date: '2026-10-10', outcome }] }).state).toBe('earlier');
  });

  it('an end that comes later than a pregnancy lasts is of another one', () => {
    const ends = [{ date: '2026-11-20' }];
    expect(around('2026-01-16', { ends }).state).toBe('born');
    expect(around('2026-01-15', { ends }).state).toBe('earlier');
  });

  it('begins with the last first day of gestation before the report that is not of an older pregnancy', () => {
    const starts = ['2026-01-01', '2026-02-01', '2026-09-01'];
    expect(around('2026-08-01', { starts })).toStrictEqual({
      state: 'current',
      from: '2026-02-01',
    });
    expect(around('2026-02-01', { starts, ends: [{ date: '2026-10-30' }] })).toStrictEqual({
      state: 'born',
      from: '2026-02-01',
      start: '2026-02-01',
      end: '2026-10-30',
      notBefore: '2026-02-01',
    });
    expect(around('2026-08-01', { starts, ends: [{ date: '2026-03-01' }] })).toMatchObject({ from: '2026-05-09' });
    expect(around('2026-08-01', { starts: ['2025-09-26', '2025-09-27'] }).from).toBe('2025-09-27');
    expect(around('2026-08-01', { starts: ['2025-09-26'] }).from).toBe('2026-05-09');
  });
});
