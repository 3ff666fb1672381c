import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const FOUND = 'Coarse calcification in the right lobe of the liver. ';

/** "US 6 month [as quoted]"; "none [as quoted]" where the report says that nothing has to follow. */
function planned(text: string): string[] {
  const { findings } = readReport({ text });
  return readRecommendations({ text, findings, organs: ['liver'], studyOrgans: ['lung'] }, meanings).map((one) => {
    const interval = one.interval === undefined ? '' : ` ${one.interval.amount} ${one.interval.unit}`;
    const study = one.needed ? `${one.modality ?? 'imaging'}${interval}` : 'none';
    return `${study} [${one.quote}]`;
  });
}

const words = (list: string): string[] => list.split(',').map((word) => word.trim());

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

describe('LOOP-1: words that order', () => {
  it.each(
    words(`
      recommended, advised, advisable, suggested, warranted, indicated, required, needed, necessary, proposed, mandatory, essential,
      prudent
    `),
  )('An ultrasound of the liver is %s.', (word) => {
    const sentence = `An ultrasound of the liver is ${word}.`;
    expect(planned(FOUND + sentence)).toEqual([`US [ultrasound of the liver is ${word}]`]);
  });

  it.each(
    words(`
      Recommend, Recommended, Recommending, Rec, Advise, Advised, Advises, Suggest, Suggested, Requires, Needs, Obtain, Schedule,
      Arrange
    `),
  )('%s a dedicated CT.', (word) => {
    expect(planned(`${FOUND}${word} a dedicated CT.`)).toEqual([`CT [${word} a dedicated CT]`]);
  });

  it.each(
    words(`
      recommended, advised, advisable, suggested, warranted, indicated, required, needed, necessary, proposed, mandatory, essential,
      appropriate, prudent, due, planned
    `),
  )('Follow-up is %s.', (word) => {
    expect(planned(`${FOUND}Follow-up is ${word}.`)).toEqual([`imaging [Follow-up is ${word}]`]);
  });

  it.each(words('Recommend, Advise, Suggest, Obtain, Please, Schedule, Arrange, Consider, Needs, Requires'))(
    '%s follow-up.',
    (word) => {
      expect(planned(`${FOUND}${word} follow-up.`)).toEqual([`imaging [${word} follow-up]`]);
    },
  );

  it.each([
    ['CT should be obtained.', 'CT [CT should be obtained]'],
    ['Ultrasound should also be performed.', 'US [Ultrasound should also be performed]'],
    ['MRI should be repeated.', 'MR [MRI should be repeated]'],
    ['The patient should have CT.', 'CT [should have CT]'],
    ['She should undergo CT.', 'CT [should undergo CT]'],
    ['Recommend that the patient get a CT.', 'CT [Recommend that the patient get a CT]'],
    ['Recommend further evaluation of the liver with CT.', 'CT [Recommend further evaluation of the liver with CT]'],
    ['Recommend in 6 months another CT.', 'CT 6 month [Recommend in 6 months another CT]'],
    ['Recommend imaging by MRI.', 'MR [Recommend imaging by MRI]'],
    ['Recommend USS.', 'US [Recommend USS]'],
    ['Recommend ultra sound.', 'US [Recommend ultra sound]'],
    ['Recommend U/S.', 'US [Recommend U/S]'],
    ['Recommend ultrasonogram.', 'US [Recommend ultrasonogram]'],
    ['Recommend US.', 'US [Recommend US]'],
    ['Repeat CT.', 'CT [Repeat CT]'],
    ['Follow-up with MRI.', 'MR [Follow-up with MRI]'],
    ['Surveillance by MRI.', 'MR [Surveillance by MRI]'],
    ['Renal function is normal, repeat CT.', 'CT [repeat CT]'],
  ])('%s', (sentence, expected) => {
    expect(planned(FOUND + sentence)).toEqual([expected]);
  });

  it.each([
    'CT should be compared with the earlier one.',
    'Ultrasound should be considered.',
    'CT due to pain.',
    'Follow-up due to pain.',
    'Previously recommended CT.',
    'Prior recommended CT.',
    'Please contact us.',
    'Recommend to us the old films.',
    'Recommend lipid panel, the CT is unremarkable.',
    'The CT is unremarkable, lipid panel recommended.',
    'Recommend clinical correlation with this CT.',
    'Follow-up endoscopy recommended.',
    'Recommend endoscopy.',
    'Patient seen on CT in 6 months.',
    'Follow-up.',
    'Follow-up of the patient with CT.',
    'Stones repeat the pattern on CT.',
    'Vessels follow it in 3 months.',
  ])('orders no imaging: %s', (sentence) => {
    expect(planned(FOUND + sentence)).toEqual([]);
  });

  it.each(['ADVICE', 'RECOMMENDATION', 'PLAN', 'MANAGEMENT', 'SUGGESTIONS', 'FOLLOW-UP'])(
    'under the heading %s a study is ordered by its name, and imaging by its time',
    (heading) => {
      expect(planned(`FINDINGS: Hepatic calcification.\n${heading}: MRI liver.`)).toEqual(['MR [MRI]']);
      expect(planned(`FINDINGS: Hepatic calcification.\n${heading}: 3 wks.`)).toEqual(['imaging 3 week [3 wks]']);
    },
  );
});

describe('LOOP-1: how far one word reaches', () => {
  const further = (count: number) => 'further '.repeat(count);

  it('an order stands up to fourteen words before its study, and up to eighteen behind it', () => {
    expect(planned(`${FOUND}Recommend ${further(13)}CT.`)).toHaveLength(1);
    expect(planned(`${FOUND}Recommend ${further(14)}CT.`)).toEqual([]);
    expect(planned(`${FOUND}CT ${further(17)}recommended.`)).toHaveLength(1);
    expect(planned(`${FOUND}CT ${further(18)}recommended.`)).toEqual([]);
  });

  it.each([
    ['Recommend 6-month CT.', 'CT 6 month [Recommend 6-month CT]'],
    ['Recommend six month CT.', 'CT 6 month [Recommend six month CT]'],
    ['Recommend liver CT.', 'CT [Recommend liver CT]'],
    ['Recommend right upper quadrant ultrasound.', 'US [Recommend right upper quadrant ultrasound]'],
    ['Recommend dedicated imaging by CT.', 'CT [Recommend dedicated imaging by CT]'],
    ['Recommend lipids and CT in 3 months.', 'CT 3 month [CT in 3 months]'],
    ['Repeat the same CT.', 'CT [Repeat the same CT]'],
    ['Repeat the very same CT.', 'CT [Repeat the very same CT]'],
    [
      'Follow-up in 3 months or ultrasound in 6 months or CT in 2 years.',
      'US 3 month [Follow-up in 3 months or ultrasound]',
    ],
    ['CT in 2 years, or follow-up in 6 months.', 'CT 6 month [CT in 2 years, or follow-up in 6 months]'],
    ['Follow-up in 3 months, no CT needed.', 'imaging 3 month [Follow-up in 3 months, no CT needed]'],
    ['Follow-up ultrasound in 3 months, CT not needed.', 'US 3 month [Follow-up ultrasound in 3 months]'],
  ])('%s', (sentence, expected) => {
    expect(planned(FOUND + sentence)).toEqual([expected]);
  });

  it.each([
    'Repeat the very same sort of CT.',
    'CT repeat.',
    'We repeat CT.',
    'Follow-up CT.',
    'Follow-up, with lipids.',
  ])('is no order: %s', (sentence) => {
    expect(planned(FOUND + sentence)).toEqual([]);
  });

  it.each([',', ';', ':', ' (', ')', ' but', ' which', ' however', ' although'])(
    'what was, and what is to come, are told apart by "%s"',
    (mark) => {
      const [opened, closed] = [mark === ')' ? '(' : '', mark === ' (' ? ')' : ''];
      const ahead = `${FOUND}${opened}The scan was performed${mark} follow-up in 3 months${closed}.`;
      expect(planned(ahead)).toEqual(['imaging 3 month [follow-up in 3 months]']);
      const before = `${FOUND}${opened}Follow-up in 3 months${mark} the scan was performed${closed}.`;
      expect(planned(before)).toEqual(['imaging 3 month [Follow-up in 3 months]']);
    },
  );

  it.each(['FOLLOW-UP: Lost to follow-up 6 months.', 'PLAN: Was seen, 6 months.', 'PLAN: Serum calcium in 3 months.'])(
    'a time under a heading is none of a test, or of what was: %s',
    (advice) => {
      expect(planned(`FINDINGS: Hepatic calcification.\n${advice}`)).toEqual([]);
    },
  );
});
