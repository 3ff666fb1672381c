import { FOUND, planned, words } from './planned-as-quoted.js';

describe('LOOP-1: a text is read for recommendations by whatever word it recommends', () => {
  it.each(
    words(
      'Followup, Follow ups, FU, F/U, Recheck, Reimage, Re-imaging, Reassess, Re-evaluate, Rescan, Re-scan, Monitor',
    ),
  )('%s in 3 wks.', (word) => {
    expect(planned(`${FOUND}${word} in 3 wks.`)).toEqual([`imaging 3 week [${word} in 3 wks]`]);
  });

  it.each(
    words(
      'Monitoring, Serial imaging, Surveillance, Interval imaging, Control scan, Control examination, Control imaging',
    ),
  )('%s in 3 wks.', (word) => {
    expect(planned(`${FOUND}${word} in 3 wks.`)).toEqual([`imaging 3 week [${word} in 3 wks]`]);
  });

  it.each([
    ['wk', 'week'],
    ['wks', 'week'],
    ['weeks', 'week'],
    ['days', 'day'],
    ['mo', 'month'],
    ['mos', 'month'],
    ['mth', 'month'],
    ['mths', 'month'],
    ['months', 'month'],
    ['yr', 'year'],
    ['yrs', 'year'],
    ['years', 'year'],
  ])('CT in 2 %s.', (unit, expected) => {
    expect(planned(`${FOUND}CT in 2 ${unit}.`)).toEqual([`CT 2 ${expected} [CT in 2 ${unit}]`]);
  });

  it.each([
    ['a day', '1 day'],
    ['a week', '1 week'],
    ['a month', '1 month'],
    ['an year', '1 year'],
    ['two months', '2 month'],
    ['three months', '3 month'],
    ['four months', '4 month'],
    ['five months', '5 month'],
    ['six months', '6 month'],
    ['seven months', '7 month'],
    ['eight months', '8 month'],
    ['nine months', '9 month'],
    ['ten months', '10 month'],
    ['eleven months', '11 month'],
    ['twelve months', '12 month'],
    ['eighteen months', '18 month'],
    ['twenty weeks', '20 week'],
    ['one to two years', '2 year'],
    ['12 or 6 months', '12 month'],
    ['6 months to 1 year', '1 year'],
    ['6 months or one year', '1 year'],
    ['400 days', '400 day'],
    ['1.5 years', '1.5 year'],
    ['1,5 years', '1.5 year'],
    ['2/52', '2 week'],
    ['6/12', '6 month'],
    ['half a year', '6 month'],
    ['six (6) months', '6 month'],
    ['3 (three) weeks', '3 week'],
  ])('CT in %s is planned for %s', (time, expected) => {
    expect(planned(`${FOUND}CT in ${time}.`)).toEqual([`CT ${expected} [CT in ${time}]`]);
  });

  it.each([
    ['CT quarterly.', '3 month'],
    ['CT half-yearly.', '6 month'],
    ['CT half yearly.', '6 month'],
    ['Six-monthly CT follow-up.', '6 month'],
    ['CT follow-up at 3, 6 and 12 months.', '3 month'],
    ['CT follow-up at 6 and 12 months.', '6 month'],
    ['CT follow-up after 1 and 2 years.', '1 year'],
    ['CT follow-up of segment 5 and 6 months.', '6 month'],
    ['CT biennially.', '2 year'],
    ['CT next year.', '1 year'],
    ['CT at 6/12.', '6 month'],
    ['CT after 6/12.', '6 month'],
    ['CT within 6/12.', '6 month'],
    ['CT every 6/12.', '6 month'],
    ['CT yearly for 5 years.', '1 year'],
    ['CT annually before surgery.', '1 year'],
  ])('%s is planned for %s', (sentence, expected) => {
    expect(planned(FOUND + sentence)[0]).toMatch(new RegExp(`^CT ${expected} \\[`));
  });

  it.each([
    ...['CT for 2 years.', 'CT for the 2 years.', 'CT over 3 months.', 'CT x 3 months.', 'CT since 3 months.'],
    ...[
      'CT 3 months ago.',
      'CT two months ago.',
      'CT 3 months old.',
      'CT 3 months earlier.',
      'CT 3 months prior.',
      'CT 3 months before.',
    ],
    ...['CT 3 months previously.', 'CT past 3 months.', 'CT last 3 months.', 'CT aged 3 months.', 'CT 401 days.'],
    ...[
      'CT 3 month history.',
      'CT 3 weeks duration.',
      'CT at age 3 years.',
      'CT of 6/12.',
      'CT in 12/6/12.',
      'CT in 0 days.',
    ],
    ...[
      'CT next month.',
      'CT in 6/24.',
      'CT in 6/12/2027.',
      'CT in 3 - 4 nodules a week.',
      'CT of 3 to 4 mm per year.',
    ],
  ])('names no time ahead: %s', (sentence) => {
    expect(planned(FOUND + sentence)).toEqual([]);
  });
});
