import { readReport } from '../../../src/facts/text/read-report.js';

/* All sentences are synthetic. */
type Row = readonly [text: string, told: readonly string[]];

const lengthsOf = (text: string): readonly string[] =>
  readReport({ text }).findings.map(({ size }) => (size === undefined ? 'none' : `${size.value} ${size.unit}`));

const formsOf = (text: string): readonly string[] =>
  readReport({ text }).findings.map(({ morphology }) => morphology.join(' ') || 'none');

/** Verbs and hedges that say of a thing that it is the calcification. */
const TIED: readonly string[] = [
  'is calcified',
  'was calcified',
  'is most likely a partially calcified one',
  'is calcification',
  'is a calcification',
  'is clearly a calcification',
  'has been calcified',
  'may be calcified',
  'appears calcified',
  'appears to be calcified',
  'looks calcified',
  'seems calcified',
  'remains calcified',
  'is also a calcified one',
  'has become calcified',
  'becomes partially calcified',
  'became calcified',
  'may be calcification',
  'might be calcification',
  'could be calcification',
  'could also be calcification',
  'corresponds to calcification',
  'represents calcification',
  'represents a calcification',
  'appears to represent calcification',
  'suggestive of calcification',
  'consistent with calcification',
  'compatible with a small calcification',
  'in keeping with calcification',
  'favored as calcification',
  'reflecting calcification',
  'likely calcification',
  ', possibly calcification',
  ', calcification versus haemorrhage',
  ', calcification or haemorrhage',
  ', calcification vs gas',
  ', which is calcified',
  'that is calcified',
];
const TIED_OF_MANY: readonly string[] = [
  'are calcified',
  'were calcified',
  'have been calcified',
  'appear calcified',
  'look calcified',
  'seem calcified',
  'remain calcified',
  'have become calcified',
  'represent calcifications',
  'correspond to calcifications',
];
/** What only stands beside or around it, and keeps its length for itself. */
const NOT_TIED: readonly string[] = [
  'with calcification',
  'with calcification or haemorrhage',
  'with likely calcification',
  'with presumed calcification',
  'shows probable calcification',
  'in probable calcification',
  'contains calcification',
  'containing calcification',
  'has calcification',
  'showing calcification',
  'has a wall that is calcified',
  'without cause but calcified',
];

const SUBJECTS: readonly Row[] = [
  ['A 3 cm cyst in the liver, a 4 mm focus may represent calcification.', ['4 mm']],
  ['A 3 cm cyst in the liver and a 4 mm nodule, which is calcified.', ['4 mm']],
  ['A 3 cm cyst in the liver which contains a 4 mm nodule representing calcification.', ['4 mm']],
  ['A 3 cm cyst in the liver containing 4 mm nodules that are calcified.', ['4 mm']],
  ['In the right lobe of the liver a 4 mm nodule is calcified.', ['4 mm']],
  ['In the liver, a 4 mm nodule is calcified.', ['4 mm']],
  ['In the 3 cm cyst of the liver is a calcified nodule.', ['none']],
  ['Adjacent to the 3 cm cyst of the liver is a calcified nodule.', ['none']],
  ['The 3 cm cyst of the liver is simple and its capsule shows calcification.', ['none']],
  ['A 3 cm cyst of the liver and there is calcification.', ['none']],
  ['A 3 cm cyst of the liver, there may be calcification.', ['none']],
  ['In the 3 cm cyst of the liver is calcification.', ['none']],
  ['Spleen 12 cm but liver nodules are calcified.', ['none']],
  ['A 5 mm calcified stone in the kidney.', ['5 mm']],
  ['A calcified 9 mm node of the lung and a 5 mm stone in the kidney.', ['9 mm', '5 mm']],
  ['The spleen is 12 cm but the liver is calcified.', ['none']],
  ['The spleen is 12 cm. Nodules of the liver are calcified.', ['none']],
  ['The 9 mm calcification of the liver lies beside a focus of the spleen which is calcified.', ['9 mm', 'none']],
  ['A 5 mm echogenic focus in the liver may be calcification.', ['5 mm']],
  ['A 5 mm echogenic focus in the liver: calcification vs gas.', ['5 mm']],
  ['An 8 by 5 mm calcification of the liver.', ['8 mm']],
  ['The (5 mm) calcification of the liver.', ['5 mm']],
];

const BEHIND: readonly Row[] = [
  ['Calcification of the liver, 5 mm but stable.', ['5 mm']],
  ['Calcification of the liver, which measures 14 mm, and calcification of the spleen.', ['14 mm', 'none']],
  ['Calcification of the liver but a diameter of 14 mm of the duct.', ['none']],
  ['Calcification of the liver which lies in a cyst but measures 14 mm.', ['none']],
  ['Calcification of the liver 14 mm and calcification of the spleen 5 mm.', ['14 mm', '5 mm']],
];

const FORMS: readonly Row[] = [
  ['A cluster of tiny calcifications of the liver.', ['clustered punctate']],
  ['Coarse, dense calcification of the liver.', ['coarse dense']],
  ['Coarse and dense calcification of the liver.', ['coarse dense']],
  ['Coarse or dense calcification of the liver.', ['coarse dense']],
  ['Punctate to coarse calcification of the liver.', ['punctate coarse']],
  ['A wall rimmed by dense calcification of the liver.', ['rim dense']],
  ['A lesion clustered with dense calcification of the liver.', ['clustered dense']],
  ['A tiny cyst, dense calcification of the liver.', ['dense']],
  ['A tiny cyst and dense calcification of the liver.', ['dense']],
  ['A tiny cyst with dense calcification of the liver.', ['dense']],
  ['Liver calcification not coarse.', ['none']],
  ['Less dense calcification of the liver.', ['none']],
  ['Hepatic calcification versus coarse clip.', ['none']],
  ['Hepatic calcification vs coarse clip.', ['none']],
  ['Hepatic calcification; coarse renal cortex.', ['none']],
  ['Hepatic calcification, the renal cortex coarse.', ['none']],
  ['Hepatic calcification and the renal cortex coarse.', ['none']],
  ['Hepatic calcification, coarse and dense.', ['coarse dense']],
  ['Hepatic calcification in a coarse cyst.', ['none']],
  ['Hepatic calcification in a cyst with a coarse rim.', ['none']],
  ['Hepatic calcification in cysts with coarse rim.', ['none']],
  ['Hepatic calcification, coarse and renal dense cyst.', ['coarse']],
  ['Hepatic calcification in a cyst that has a quite irregular and coarse rim.', ['none']],
  ['The calcification of the liver is coarse.', ['coarse']],
  ['The calcifications of the liver are coarse.', ['coarse']],
  ['The calcification of the liver was coarse.', ['coarse']],
  ['The calcifications of the liver were coarse.', ['coarse']],
  ['The calcifications of the liver appear coarse.', ['coarse']],
  ['The calcification of the liver looks coarse.', ['coarse']],
  ['The calcifications of the liver look coarse.', ['coarse']],
  ['The calcification of the liver or a cyst is coarse.', ['none']],
  ['The calcification of the liver has walls that are coarse.', ['none']],
];

const COUNTED: readonly string[] = [
  '3 calcified nodules of the lung.',
  '2 calcifications of the lung.',
  '49 calcifications of the lung.',
  'All 3 calcified nodules of the lung.',
  'At least 3 calcified nodules of the lung.',
  'At most 3 calcified nodules of the lung.',
  'The same 3 calcified nodules of the lung.',
  'Known 3 calcified nodules of the lung.',
  'Approximately 3 calcified nodules of the lung.',
  'There are 3 calcified nodules of the lung.',
  'Lung: 3 calcified nodules.',
  'Lung (3 calcified nodules).',
  '5 to 6 calcifications of the lung.',
];
/** A number that is a length, an age, or a part of a name. */
const NOT_COUNTED: readonly string[] = [
  'An 8 x 5 mm calcification of the lung.',
  'An 8 by 5 mm calcification of the lung.',
  'A 3 to 4 mm calcification of the lung.',
  'A 4 millimetre calcification of the lung.',
  'A 2 cm calcification of the lung.',
  'Two-centimetre calcification of the lung.',
  'A two mm calcification of the lung.',
  'Segment 6 calcification of the liver.',
  'Level 3 calcified node.',
  'Bosniak 2 calcified renal cyst.',
  'Grade 2 coronary calcification.',
  'Image 40 calcification of the lung.',
  'At L3 calcified aorta.',
  'BI-RADS 2 calcification of the breast.',
  'A 4-week-old calcified hematoma of the liver.',
  'A 2 year old calcified hematoma of the liver.',
  '3-vessel coronary calcification.',
  'Lung 30 % calcified.',
  'Lung (3) calcified.',
  '50 calcifications of the lung.',
  '1 calcification of the lung.',
];

describe('What is said of the calcification itself', () => {
  it.each(TIED)('HEP-1: a 5 mm thing that "%s" is a calcification of 5 mm', (tie) => {
    expect(lengthsOf(`The 5 mm focus in the liver ${tie}.`)).toEqual(['5 mm']);
  });

  it.each(TIED_OF_MANY)('HEP-1: things of 5 mm that "%s" are several calcifications of 5 mm', (tie) => {
    expect(lengthsOf(`Several 5 mm foci in the liver ${tie}.`)).toEqual(['5 mm']);
    expect(formsOf(`Several nodules in the liver ${tie}.`)).toEqual(['multiple']);
  });

  it.each(NOT_TIED)('HEP-1: a 5 mm thing "%s" tells no length of the calcification', (tie) => {
    expect(lengthsOf(`The 5 mm lesion in the liver ${tie}.`)).toEqual(['none']);
  });

  it.each([...SUBJECTS, ...BEHIND])('HEP-1: the length of "%s" is %j', (text, lengths) => {
    expect(lengthsOf(text)).toEqual(lengths);
  });

  it.each(FORMS)('HEP-1: the form of "%s" is %j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each(
    'pattern distribution fashion manner arrangement configuration shape type appearance morphology clumps rim wall periphery margin'.split(
      ' ',
    ),
  )('HEP-1: "in a coarse %s" tells the form', (pattern) => {
    expect(formsOf(`Hepatic calcification in a coarse ${pattern}.`).join()).toContain('coarse');
  });

  it.each(COUNTED)('HEP-1: "%s" counts several', (text) => {
    expect(formsOf(text).join()).toContain('multiple');
  });

  it.each(NOT_COUNTED)('HEP-1: "%s" counts none', (text) => {
    expect(formsOf(text).join()).not.toContain('multiple');
  });
});
