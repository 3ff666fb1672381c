import { pregnancyEnd } from '../../../src/facts/pregnancy-ends.js';
import { gathering } from '../chart-of-test.js';

const about = { words: 'live birth', source: 'Condition/1', outcome: 'birth' as const };
const dayOf = (moment: string | undefined): (string | undefined)[] =>
  pregnancyEnd(moment, about, gathering).map((end) => ('date' in end ? end.date : undefined));

describe('FET-12: the day on which a pregnancy ended', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03', '2026-03-31'],
    ['2024-02', '2024-02-29'],
    ['2026-11', '2026-11-22'],
    ['2025', '2025-12-31'],
    ['2027-02-01', '2027-02-01'],
    ['2027-02', '2027-02-28'],
  ])('%s is %s on 22 November 2026', (moment, day) => {
    expect(dayOf(moment)).toEqual([day]);
    expect(pregnancyEnd(moment, about, gathering)).toMatchObject([{ says: 'ended', ...about }]);
  });

  it.each(['2026', undefined, 'last year', ''])(
    '%s tells of no end: it might be of a pregnancy that goes on',
    (moment) => {
      expect(dayOf(moment)).toEqual([]);
    },
  );
});
