import { cases, only, told, type Row } from './told.js';

/* All sentences are synthetic. */
const SCAN = 'Obstetric ultrasound';
const NEWBORN = 'Neonatal ultrasound';

const RELATIVES: readonly Row[] = [
  ['The fetus, whose sibling had a calcification of the liver, is well.', ['present liver of other'], SCAN],
  ['Family history of fetal liver calcification.', ['present liver of other'], SCAN],
  ['Her sister is affected and her fetus has a liver calcification.', ['present liver of other'], SCAN],
  ['Her mother had a calcified liver, fetus normal.', ['present liver of other'], SCAN],
  ['Her mother had a calcified liver and the fetus is normal.', ['present liver of other'], SCAN],
  ['Her mother had a calcified liver, in the fetus it is normal.', ['present liver of other'], SCAN],
  ['Her sister and her previous twins had a calcified ovary.', ['present other of other'], SCAN],
  ['Her sister had a fetus with a liver calcification.', ['present liver of other'], SCAN],
  ['Her aunt lost a twin with a calcified liver.', ['present liver of other'], SCAN],
  ['Her cousin carries twin fetuses with a liver calcification.', ['present liver of other'], SCAN],
  ['His twin has a calcified liver.', ['present liver of other'], 'CT abdomen'],
  ['Her identical twin has a calcified liver.', ['present liver of other'], 'CT abdomen'],
  [
    "The mother had gallstones, and the mother's liver is calcified.",
    ['present other calculus of other', 'present liver of other'],
    NEWBORN,
  ],
];

const BACK: readonly Row[] = [
  ['Previous child affected, the fetal liver now shows a calcification.', ['present liver of fetus'], SCAN],
  [
    'Her mother had gallstones, and the fetal liver shows a calcification.',
    ['present other calculus of other', 'present liver of fetus'],
    SCAN,
  ],
  [
    'The previous child had a calcified liver, now a calcification of the liver of the fetus.',
    ['present liver of other', 'present liver of fetus'],
    SCAN,
  ],
  [
    'The previous child had a calcified liver, a calcification is seen in twin A today.',
    ['present liver of other', 'present liver of fetus'],
    SCAN,
  ],
  [
    'The previous child had a calcification of the liver and a calcification of the spleen is now seen in the fetus.',
    ['present liver of other', 'present other of fetus'],
    SCAN,
  ],
  [
    'Her previous child had a calcified liver and calcified kidneys are seen in the fetus.',
    ['present liver of other', 'present kidney of fetus'],
    SCAN,
  ],
  [
    'Previous child with hepatic calcification and renal calculus in this fetus.',
    ['present liver of other', 'present kidney calculus of fetus'],
    SCAN,
  ],
  [
    'Her mother had stones, the maternal kidneys hold stones too.',
    ['present other calculus of other', 'present kidney calculus'],
    SCAN,
  ],
];

const NEAREST: readonly Row[] = [
  ['The fetal liver is calcified, the maternal liver is normal.', ['present liver of fetus'], SCAN],
  ['Fetal liver calcification, maternal liver normal.', ['present liver of fetus'], SCAN],
  ['The maternal kidneys are normal; the gallbladder holds a stone.', ['present other calculus'], SCAN],
  ['The maternal liver\nA calcified granuloma is seen.', ['present liver'], SCAN],
  ['FETUS A:\nLiver: Normal.\nMATERNAL LIVER: A calcified granuloma.', ['present liver'], SCAN],
  ['MATERNAL ABDOMEN:\nThe liver is calcified.', ['present liver'], SCAN],
  ['TWINS:\nCalcification of the liver.', ['present liver of fetus'], 'MRI abdomen'],
  ['TWIN A:\nCalcification of the liver.', ['present liver'], NEWBORN],
  ["Twin B's liver is calcified.", ['present liver'], NEWBORN],
  ["The fetal scans were normal, the patient's liver is calcified.", ['present liver'], NEWBORN],
  ['Her own liver is calcified, the twin is well.', ['present liver'], 'CT abdomen'],
  ["Unlike his twin's, his liver has a calcification.", ['present liver']],
  ["Unlike his twin's liver, the liver is calcified.", ['present liver'], 'US abdomen'],
  ['Unlike the fetal liver, the liver of the mother is calcified.', ['present liver'], SCAN],
  ["Unlike the mother's, the fetal liver is calcified.", ['present liver of fetus'], SCAN],
  [
    'Her sister has a stone, and the fetus has a liver calcification.',
    ['present other calculus of other', 'present liver of fetus'],
    SCAN,
  ],
];

/** The uterus, the ovaries and the placenta are hers; an unborn girl has ovaries and a uterus too. */
const MOTHERS_PARTS: readonly Row[] = [
  ['The right ovary is enlarged. It contains a calcification.', ['present other'], SCAN],
  ['BLADDER AND UTERUS:\nCalcification.', ['present other'], SCAN],
  ['UTERUS: The liver is calcified.', ['present liver of fetus'], SCAN],
  ['Placental fetal surface calcification.', ['present other'], SCAN],
  ['A calcified wall is seen in the fetal ovary.', ['present other of fetus'], SCAN],
  ['Calcification of the placenta, the fetus is well.', ['present other'], SCAN],
  ['The fetus is well, and the placenta is calcified.', ['present other'], SCAN],
  ['The maternal ovary lies beside the fetus and is calcified.', ['present other'], SCAN],
  ['RETROPLACENTAL AREA:\nA calcification is seen, the fetus is well.', ['present other'], SCAN],
  ['Fetus with calcified ovarian cyst.', ['present other of fetus'], SCAN],
  ['The fetus has a large calcified right ovarian cyst.', ['present other of fetus'], SCAN],
  ['A calcified cyst of the ovary of the fetus.', ['present other of fetus'], SCAN],
  ['A calcified ovarian cyst in the left pelvis of the fetus.', ['present other of fetus'], SCAN],
  ['The fetus has a heartbeat and the left ovary is calcified.', ['present other'], SCAN],
  ['The fetus has a calcified placenta.', ['present other'], SCAN],
  ['Calcification of the placenta of the fetus.', ['present other'], SCAN],
  ['Fetus above the cervix, which holds a calcification.', ['present other'], SCAN],
  ['Fetus beside the ovary, which holds a calcification.', ['present other'], SCAN],
  ['A calcified ovarian cyst, well away from the liver of the fetus.', ['present other'], SCAN],
];

describe('Whose body, where a sentence speaks of several', () => {
  it.each(cases(RELATIVES))('FET-1: "$text" is the relative\'s', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(BACK))('FET-1: "$text" comes back to who is examined', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(NEAREST))('FET-1: "$text" is told of the one who is named', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(MOTHERS_PARTS))('FET-1: "$text" knows her parts', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it('FET-1: a fetus without a label has none, not an empty one', () => {
    expect(Object.keys(only('Fetal hepatic calcification.'))).not.toContain('fetus');
  });
});
