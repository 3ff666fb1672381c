import { readReport } from '../../../src/facts/text/read-report.js';

/* All sentences are synthetic. */
type Row = readonly [text: string, told: readonly string[], title?: string];

const LABELS: readonly Row[] = [
  ['Fetus a has a liver calcification.', ['present liver of fetus A']],
  ['In this fetus a 3 mm calcification of the liver.', ['present liver of fetus']],
  ['Calcification of the liver of twin A.', ['present liver of fetus A']],
  ['Twin 1 liver calcification.', ['present liver of fetus 1']],
  ['Fetus 2 mm liver calcification.', ['present liver of fetus']],
  ['Fetus 2 liver calcification.', ['present liver of fetus 2']],
  ['Fetus number 2: liver calcification.', ['present liver of fetus 2']],
  ['Fetus no. 2: liver calcification.', ['present liver of fetus 2']],
  ['FETUS NO. 1:\nLiver normal.\nFETUS NO. 2:\nLiver calcification.', ['present liver of fetus 2']],
  ['Twin no 2 has a liver calcification.', ['present liver of fetus 2']],
  ['In the fetus no calcification of the liver.', ['absent liver of fetus']],
  ['Twin C. Calcification of the liver.', ['present liver of fetus C']],
  ['Quad D: calcification of the liver.', ['present liver of fetus D']],
  ['Baby one has a liver calcification.', ['present liver of fetus 1']],
  ['Twin III has a liver calcification.', ['present liver of fetus 3']],
  ['The first twin has a liver calcification.', ['present liver of fetus 1']],
  ['The third triplet has a liver calcification.', ['present liver of fetus 3']],
  ['The first baby had a liver calcification.', ['present liver of other']],
  ['Neither fetus has a liver calcification.', ['absent liver of fetus']],
  ['Each twin has a liver calcification.', ['present liver of fetus']],
  ['All three fetuses have a liver calcification.', ['present liver of fetus']],
  ['Twins A and B have liver calcifications.', ['present liver of fetus']],
  ['Triplets A/B have a liver calcification.', ['present liver of fetus']],
  ['Calcification of the liver in twin A and twin B is well.', ['present liver of fetus A']],
  ['Twin A is well, twin B has a liver calcification.', ['present liver of fetus B']],
  [
    'Twin A:\nLiver calcification.\nTwin B:\nNormal.\nMother:\nGallstones.',
    ['present liver of fetus A', 'present other of patient'],
  ],
  ['TWINS A AND B:\nLiver calcification.', ['present liver of fetus']],
  ['Twin A is breech. Liver calcification.', ['present liver of fetus A']],
  ['Twin A is breech. Maternal kidneys normal. Liver calcification.', ['present liver of fetus']],
  ['Twin A is breech. Her sister had a twin pregnancy. Liver calcification.', ['present liver of fetus A']],
  ['Twin A is breech. The previous child was well. Liver calcification.', ['present liver of fetus']],
  ['Twin A is breech. Both twins are well. Liver calcification.', ['present liver of fetus']],
  ['Twin A is breech. The cotwin is well. Liver calcification.', ['present liver of fetus B']],
  ['Twin A is breech. The other twin is well. Liver calcification.', ['present liver of fetus B']],
  ['Twin C is breech. The other twin is well. Liver calcification.', ['present liver of fetus']],
  ['Twin A is breech. The cotwin has a liver calcification.', ['present liver of fetus B']],
  ['Twin A is breech.\nIMPRESSION: Liver calcification.', ['present liver of fetus']],
];

const BODIES: readonly Row[] = [
  ['The fetal liver is large. It contains calcification.', ['present liver of fetus'], 'MRI abdomen'],
  ['The fetal liver is large. The calcification is coarse. It is 3 mm.', ['present liver of fetus'], 'MRI abdomen'],
  [
    'The fetal liver is large. The spleen is normal. It contains calcification.',
    ['present other of patient'],
    'MRI abdomen',
  ],
  [
    'The fetal liver is large. Good views. Fine views. It contains calcification.',
    ['present liver of fetus'],
    'MRI abdomen',
  ],
  [
    'The fetal liver is large. Good views. Fine views. Poor views. Bad views. It contains calcification.',
    ['present other of patient'],
    'MRI abdomen',
  ],
  ['The maternal liver is large. It contains calcification.', ['present liver of patient']],
  ['The maternal liver is large. The fetal lie is transverse. Calcification of the liver.', ['present liver of fetus']],
  ['The mother has gallstones.', ['present other of patient']],
  ['The mother has gallstones.', ['present other of other'], 'CT abdomen'],
  ["The mother's liver is calcified.", ['present liver of patient']],
  ["The mother's liver is calcified.", ['present liver of other'], 'CT abdomen'],
  ['The mother was told of the liver calcification.', ['present liver of fetus']],
  ['In the mother there is a liver calcification.', ['present liver of patient']],
  ['MOTHER: liver calcification.', ['present liver of patient']],
  ["Her mother's liver is calcified.", ['present liver of other']],
  ['Maternal CMV, liver calcification.', ['present liver of fetus']],
  ['Maternal left fetus has a liver calcification.', ['present liver of fetus']],
  ['Maternal left kidney calculus.', ['present kidney of patient']],
  ['Maternal right\nkidney calculus.', ['present kidney of fetus']],
  ['Maternal aunt with liver calcification.', ['present liver of other']],
  ['AFP 1.6 MoM, liver calcification.', ['present liver of fetus']],
  ["The patient's kidneys hold calculi.", ['present kidney of patient']],
  ["The patient's fetus has a liver calcification.", ['present liver of fetus']],
  ["The patient's own fetus has a liver calcification.", ['present liver of fetus']],
  ["The patient's own kidney has a calculus.", ['present kidney of patient']],
  ["The lady's gallbladder holds a stone.", ['present other of patient']],
  ["The patient's CMV was positive, liver calcification.", ['present liver of fetus']],
  ["The patient's sister has a liver calcification.", ['present liver of other']],
  ['Her own kidneys hold calculi.', ['present kidney of patient']],
  ['Twin pregnancy, liver calcification.', ['present liver of patient'], 'CT abdomen'],
  ['Twin brother with liver calcification.', ['present liver of other'], 'CT abdomen'],
  ['Unborn child with liver calcification.', ['present liver of fetus'], 'CT abdomen'],
  ['The elder child has a liver calcification.', ['present liver of other']],
  ['The maternal liver is normal; liver calcification.', ['present liver of patient']],
  ['The maternal liver is normal; spleen normal; liver calcification.', ['present liver of patient']],
  ['The maternal liver is normal. Liver calcification.', ['present liver of fetus']],
];

const toldOf = (text: string, title = 'Obstetric ultrasound'): readonly string[] =>
  readReport({ text, title }).findings.map(
    ({ assertion, organ, subject, fetus }) =>
      `${assertion} ${organ} of ${subject}${fetus === undefined ? '' : ` ${fetus}`}`,
  );

const rows = (all: readonly Row[]) => all.map(([text, told, title]) => ({ text, told, title }));

describe('Whose calcification it is', () => {
  it.each(rows(LABELS))('FET-1: "$text" tells $told of several fetuses', ({ text, told, title }) => {
    expect(toldOf(text, title)).toEqual(told);
  });

  it.each(rows(BODIES))('FET-1: "$text" tells $told of mother, fetus and relatives', ({ text, told, title }) => {
    expect(toldOf(text, title)).toEqual(told);
  });
});
