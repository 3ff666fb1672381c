import { FOUND, planned, words } from './planned-as-quoted.js';

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
