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
  ['Two calcific foci in the liver, the larger 3 mm.', ['present liver of fetus'], 'Growth scan'],
  ['The liver has a calcified focus.', ['present liver of fetus'], '20-week scan'],
  ['Calcification of the liver.', ['present liver of fetus'], 'MFM detailed scan'],
  ['Maternal CMV infection. Liver calcifications present.', ['present liver of fetus'], 'Obstetric ultrasound'],
  ['The mother was counselled regarding the liver calcification.', ['present liver of fetus'], 'Obstetric ultrasound'],
  ['Fetal ovarian cyst with a calcified wall.', ['present other of fetus'], 'Obstetric ultrasound'],
  ['Fetal liver of normal size; no calcification.', ['absent liver of fetus']],
  ['Fetal lie oblique; liver hardly seen and a calcification cannot be excluded.', ['uncertain liver of fetus']],
  ['The fetal liver is enlarged. It contains two punctate calcifications.', ['present liver of fetus']],
  [
    'Single intrauterine pregnancy, 21+3. BPD 50 mm, HC 187 mm. Liver shows three tiny calcifications.',
    ['present liver of fetus'],
  ],
  ['EXAM: US OB second trimester\nFINDINGS: The liver shows a calcification.', ['present liver of fetus']],
  ['Intrahepatic echogenic focus without acoustic shadowing.', ['present liver of fetus'], 'OB ultrasound'],
  ['Abdominal calcifications along the surface of the liver.', ['present liver of fetus'], 'Obstetric ultrasound'],
  ['Fetal peritoneal calcifications, suggestive of meconium peritonitis.', ['present other of fetus']],
  ['Fetal abdominal calcifications are seen.', ['present other of fetus']],
  ['Punctate periventricular echogenic foci.', ['present brain of fetus'], 'Fetal anatomy scan'],
  ['No intracranial calcification.', ['absent brain of fetus'], 'Fetal anatomy scan'],
  ['Hepatic calcifications: No', ['absent liver of fetus'], 'Fetal anatomy scan'],
  [
    'Incidental note of a single live intrauterine fetus with hepatic calcifications.',
    ['present liver of fetus'],
    'US abdomen',
  ],
  ['Liver calcification. Newborn evaluation is recommended.', ['present liver of fetus'], 'Obstetric ultrasound'],
  [
    'Singleton pregnancy at 22+3 weeks. Fetal morphology: brain normal. Placenta normal. Conclusion: isolated intrahepatic calcification.',
    ['present liver of fetus'],
  ],
  ['Live fetus. Liver calcification in the fetus. Postnatal ultrasound recommended.', ['present liver of fetus']],
];

const MATERNAL: readonly Row[] = [
  ["The mother's liver contains a calcified granuloma.", ['present liver'], 'Obstetric ultrasound'],
  ['Maternal kidneys: left renal calculus.', ['present kidney calculus'], 'Obstetric ultrasound'],
  ['Placental calcifications.', ['present other'], 'Obstetric ultrasound'],
  ['Calcified uterine fibroid.', ['present other in-mass'], 'OB ultrasound'],
  ['The maternal liver shows a calcification. The fetal liver is normal.', ['present liver'], 'Obstetric ultrasound'],
  ['Calcified granuloma in the liver.', ['present liver'], 'CT abdomen'],
  ['Calcified granuloma in the liver. Single fetus.', ['present liver'], 'MRI abdomen, pregnant patient'],
  [
    'Gravid uterus with a live fetus in breech presentation. Calcified granuloma in the liver.',
    ['present liver'],
    'CT abdomen',
  ],
  [
    'Gravid uterus with a live fetus. The liver holds a calcified granuloma. Gallbladder normal. Spleen normal.',
    ['present liver'],
  ],
  [
    'Indication: flank pain at 28 weeks gestation. Findings: 6 mm stone in the right kidney. Left kidney normal.',
    ['present kidney calculus'],
  ],
  ["The patient's own gallbladder holds several stones.", ['present other calculus'], 'Obstetric ultrasound'],
  ['Her own right kidney contains a 5 mm stone.', ['present kidney calculus'], 'Obstetric ultrasound'],
  ["Phlebolith in the mother's pelvis. Live intrauterine pregnancy of 11+3.", ['present artery phlebolith']],
  ['The maternal liver was seen too. It contains a calcified granuloma.', ['present liver'], 'Obstetric ultrasound'],
  ['Right ovary: dermoid with a calcified part.', ['present other in-mass'], 'Obstetric ultrasound'],
  ['Calcified arcuate arteries in the outer myometrium.', ['present artery'], 'Obstetric ultrasound'],
  ['Intramural fibroid with a calcified rim beside the fetal head.', ['present other in-mass'], 'Obstetric ultrasound'],
  ['Grade III placental calcifications.', ['present other'], 'Obstetric ultrasound'],
  ['Maternal gallstones noted incidentally.', ['present other calculus'], 'Obstetric ultrasound'],
  ['Mother: 4 mm calcification of the liver.', ['present liver'], 'Obstetric ultrasound'],
  [
    'Abdomen: two hepatic calcifications.\nMaternal: Right renal calculus.',
    ['present liver of fetus', 'present kidney calculus'],
    'Detailed fetal scan',
  ],
];

const OTHER_PERSONS: readonly Row[] = [
  ['His twin brother has calcifications of the liver.', ['present liver of other']],
  ['The liver of the previous sibling was calcified.', ['present liver of other'], 'Obstetric ultrasound'],
  [
    'The previous child had liver calcifications. The liver of this fetus shows no calcification.',
    ['present liver of other', 'absent liver of fetus'],
    'Obstetric ultrasound',
  ],
  ["The patient's sister is pregnant and her fetus has a liver calcification.", ['present liver of other'], 'MFM scan'],
  ['Twin B, born at 29 weeks. Cerebral calcification on the left.', ['present brain'], 'Neonatal cranial ultrasound'],
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

  it.each(cases(OTHER_PERSONS))('FET-1: "$text" is of somebody born', ({ text, findings, title }) => {
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
