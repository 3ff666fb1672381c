import { readReport } from '../../../src/facts/text/read-report.js';

/* All sentences are synthetic. */
type Row = readonly [text: string, told: readonly string[]];

const LENGTHS: readonly Row[] = [
  ['Calcification of the liver, 8 x 5 mm.', ['8 mm']],
  ['Calcification of the liver, 5 x 8 mm.', ['8 mm']],
  ['Calcification of the liver, 5 to 7 mm.', ['7 mm']],
  ['Calcification of the liver, 0.5 cm.', ['0.5 cm']],
  ['Calcification of the liver, .5 cm.', ['0.5 cm']],
  ['Calcification of the liver, 0,5 cm.', ['0.5 cm']],
  ['Calcification of the liver, five mm.', ['5 mm']],
  ['Calcification of the liver, 5 millimetres.', ['5 mm']],
  ['Calcification of the liver, grown from 6 to 11 mm.', ['11 mm increasing']],
  ['Calcification of the liver, from 6 to 6 mm.', ['6 mm stable']],
  ['Calcification of the liver, shrunk from 11 to 6 mm.', ['6 mm decreasing']],
  ['Calcification of the liver, previously 6 mm, now 4 mm.', ['4 mm decreasing']],
  ['Calcification of the liver, 4 mm (previously 6 mm).', ['4 mm decreasing']],
  ['Calcification of the liver, 4 mm, previously 0.4 cm.', ['4 mm stable']],
  ['Calcification of the liver, 6 mm in 2019, 8 mm now.', ['8 mm increasing']],
  ['Calcification of the liver, was 6 mm, now 8 mm.', ['8 mm increasing']],
  ['Calcification of the liver, 6 mm before.', ['none']],
  ['Calcification of the liver, area 8 cm2.', ['none']],
  ['Calcification of the liver, 8 cm/s.', ['none']],
  ['Calcification of the liver, 12 mm Hg.', ['none']],
  ['Calcification of the liver 2 cm above the kidney.', ['none']],
  ['Calcification of the liver, 2 cm from the capsule.', ['none']],
  ['Calcification of the liver which measures 14 mm.', ['14 mm']],
  ['Calcification of the liver measuring up to 14 mm.', ['14 mm']],
  ['Calcification of the liver and measures 14 mm.', ['14 mm']],
  ['Calcification of the liver with a diameter of 14 mm.', ['14 mm']],
  ['Calcification of the liver with a cyst of 14 mm.', ['none']],
  ['Calcification of the liver without a cyst of 14 mm.', ['none']],
  ['Calcification of the liver causing a defect of 14 mm.', ['none']],
  ['Calcification of the liver; 14 mm.', ['none']],
  ['Calcification of the liver, the largest 14 mm.', ['14 mm']],
  ['Calcification of the liver, the spleen 14 cm.', ['none']],
  ['Calcification of the liver, a 14 mm cyst.', ['none']],
  ['Calcification of the liver and a 14 mm cyst.', ['none']],
  ['A 14 mm cyst with calcification of the liver.', ['none']],
  ['A 14 mm calcification of the liver.', ['14 mm']],
  ['A 14 mm focus of calcification in the liver.', ['14 mm']],
  ['A 14 mm focus in the liver is calcified.', ['14 mm']],
  ['A 14 mm focus in the liver may be calcification.', ['14 mm']],
  ['A 14 mm mass in the liver contains calcification.', ['none']],
  ['A 14 mm mass in the liver contains a 3 mm calcification.', ['3 mm']],
  ['Calcification of the liver. It measures 14 mm.', ['14 mm']],
  ['Calcification of the liver. This measures 14 mm in diameter.', ['14 mm']],
  ['Calcification of the liver. The largest measures 14 mm.', ['14 mm']],
  ['Calcification of the liver. Size 14 mm.', ['14 mm']],
  ['Calcification of the liver. Measures 14 mm.', ['14 mm']],
  ['Calcification of the liver. It is 14 mm from the capsule.', ['none']],
  ['Calcification of the liver. It measures 14 mm. It was 12 mm.', ['14 mm']],
  ['Calcification of the liver. The cyst measures 14 mm.', ['none']],
  ['Calcifications of the liver and kidney. It measures 14 mm.', ['14 mm', '14 mm']],
  ['No calcification of the liver. It measures 14 mm.', ['none']],
  ['3 mm calcification of the liver.', ['3 mm']],
  ['Calcifications of the breast, 3 mm before, 5 mm today.', ['5 mm increasing']],
  ['Calcifications of the breast, now 5 mm, 3 mm in 2019.', ['5 mm']],
  ['Calcifications of the breast, 3 mm in 2019, currently 5 mm.', ['5 mm increasing']],
  ['In the 3 cm cyst there is calcification.', ['none']],
  ['In the 3 cm cyst is calcification.', ['none']],
];

const FORMS: readonly Row[] = [
  ['Single calcification of the liver.', ['single']],
  ['A solitary calcification of the liver.', ['single']],
  ['Single calcifications of the liver.', ['none']],
  ['Multiple calcifications of the liver.', ['multiple']],
  ['3 calcifications of the liver.', ['multiple']],
  ['1 calcification of the liver.', ['none']],
  ['12 punctate calcifications of the liver.', ['punctate multiple']],
  ['60 calcifications of the liver.', ['none']],
  ['2.5 calcifications of the liver.', ['none']],
  ['Three calcified nodules of the liver.', ['multiple']],
  ['Coarse, dense calcification of the liver.', ['coarse dense']],
  ['Not coarse but dense calcification of the liver.', ['dense']],
  ['Non-coarse calcification of the liver.', ['none']],
  ['Calcification of the liver, coarse and the kidney dense.', ['none']],
  ['Calcification in a linear pattern of the liver.', ['linear']],
  ['Calcification of the liver with a coarse cyst.', ['none']],
  ['Calcification of the liver versus coarse clip.', ['none']],
  ['Calcification of the liver; coarse kidney.', ['none']],
  ['A cluster of calcifications of the liver.', ['clustered']],
  ['A wall rimmed by thin calcification, liver.', ['rim']],
  ['Fine and coarse calcification of the liver.', ['coarse']],
  ['Fine to coarse calcification of the liver.', ['coarse']],
  ['No suspicious calcification of the breast.', ['suspicious']],
  ['No coarse calcification of the liver.', ['none']],
  ['No malignant calcification of the breast.', ['suspicious']],
  ['No pathological calcification of the brain.', ['suspicious']],
  ['Punctate foci in the liver are calcified.', ['punctate']],
  ['Rim calcification of the liver.', ['rim']],
  ['Popcorn calcification of the lung.', ['coarse popcorn']],
  ['Three-vessel coronary calcification.', ['none']],
  ['Calcification of the liver is coarse.', ['coarse']],
  ['Calcification of the liver appears coarse in places.', ['coarse']],
  ['Calcifications of the breast and cysts are clustered.', ['none']],
  ['Calcifications of the breast, the cysts are clustered.', ['none']],
  ['Calcifications of the breast are seen in a cluster.', ['clustered']],
  ['Calcifications of the breast are not clustered.', ['none']],
];

const lengthsOf = (text: string): readonly string[] =>
  readReport({ text }).findings.map(
    ({ size, course }) =>
      [...(size === undefined ? [] : [size.value, size.unit]), ...(course === undefined ? [] : [course])].join(' ') ||
      'none',
  );

const formsOf = (text: string): readonly string[] =>
  readReport({ text }).findings.map(({ morphology }) => morphology.join(' ') || 'none');

describe('How a calcification is described', () => {
  it.each(LENGTHS)('HEP-1, HEP-11: the length of "%s" is %j', (text, lengths) => {
    expect(lengthsOf(text)).toEqual(lengths);
  });

  it.each(FORMS)('H18: the form of "%s" is %j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });
});
