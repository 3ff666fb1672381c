import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */
const FETAL: readonly Row[] = [
  ['The fetal liver shows multiple echogenic foci.', ['present liver of fetus'], 'Obstetric ultrasound'],
  ['Echogenic foci in the fetal liver.', ['present liver of fetus']],
  ['Punctate calcifications are noted within the fetal liver.', ['present liver of fetus']],
  ['Fetal hepatic calcification.', ['present liver of fetus']],
  ['The liver shows scattered echogenic foci.', ['present liver of fetus'], 'OB ultrasound second trimester'],
  ['Liver: echogenic focus measuring 3 mm.', ['present liver of fetus'], 'Fetal anatomy survey'],
  ['No calcification in the fetal liver.', ['absent liver of fetus']],
  ['The fetal liver is normal without echogenic foci.', ['absent liver of fetus']],
  ['Possible echogenic focus in the fetal liver.', ['uncertain liver of fetus']],
  ['Intracranial calcifications are present in the fetus.', ['present brain of fetus']],
  ['Fetal brain: periventricular calcifications.', ['present brain of fetus']],
  ['Twin A: liver calcifications. Twin B: normal anatomy.', ['present liver of fetus'], 'Obstetric ultrasound'],
  [
    'FETUS A:\nLiver: Several echogenic foci.\nFETUS B:\nLiver: No calcification.',
    ['present liver of fetus', 'absent liver of fetus'],
    'Obstetric ultrasound',
  ],
  ['Foetal liver calcification at 20 weeks.', ['present liver of fetus']],
  ['Fetal abdomen: hyperechogenic foci in the liver with acoustic shadowing.', ['present liver of fetus']],
  ['Calcified foci are seen along the surface of the fetal liver.', ['present liver of fetus']],
  [
    'FETUS A:\nLiver: Calcifications.\nMATERNAL:\nLiver: Calcified granuloma.',
    ['present liver of fetus', 'present liver'],
  ],
];

const MATERNAL: readonly Row[] = [
  ["The mother's liver contains a calcified granuloma.", ['present liver'], 'Obstetric ultrasound'],
  ['Maternal kidneys: left renal calculus.', ['present kidney calculus'], 'Obstetric ultrasound'],
  ['Placental calcifications.', ['present other'], 'Obstetric ultrasound'],
  ['Calcified uterine fibroid.', ['present other in-mass'], 'OB ultrasound'],
  ['The maternal liver shows a calcification. The fetal liver is normal.', ['present liver'], 'Obstetric ultrasound'],
  ['Calcified granuloma in the liver.', ['present liver'], 'CT abdomen'],
];

const ECHO_IN_ADULTS: readonly Row[] = [
  ['Echogenic focus in the liver with posterior acoustic shadowing.', ['present liver']],
  ['Echogenic focus in the liver without shadowing.', []],
  ['Echogenic lesion in the liver, likely a haemangioma.', []],
  ['Echogenic focus with shadowing in the lower pole of the left kidney.', ['present kidney calculus']],
  ['Echogenic intracardiac focus.', []],
];

describe('The fetus and its mother', () => {
  it.each(cases(FETAL))('FET-1: "$text" is the fetus\'s', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(MATERNAL))('FET-1: "$text" is the mother\'s own', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(ECHO_IN_ADULTS))(
    'H16: an adult\'s bright echo is calcium only with a shadow: "$text"',
    ({ text, findings }) => {
      expect(told(text, 'Ultrasound abdomen')).toEqual(findings);
    },
  );

  it('FET-1: an echogenic bowel is no calcification', () => {
    expect(told('Echogenic bowel is noted in the fetus.', 'Obstetric ultrasound')).toEqual([]);
  });
});
