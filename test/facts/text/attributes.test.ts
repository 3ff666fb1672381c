import { readReport } from '../../../src/facts/text/read-report.js';
import { only, told } from './told.js';

/* All sentences are synthetic. */
describe('Form, size, side and course of a calcification', () => {
  it.each([
    ['Coarse calcification in the liver.', ['coarse']],
    ['Multiple punctate hepatic calcifications.', ['multiple', 'punctate']],
    ['Diffuse calcification of the pancreas.', ['diffuse']],
    ['Popcorn calcification in a pulmonary nodule.', ['popcorn']],
    ['Rim calcification of a hepatic cyst.', ['rim']],
    ['A hepatic cyst with a thin calcified rim.', ['rim']],
    ['Eccentric stippled calcification in a lung nodule.', ['eccentric', 'stippled']],
    ['Dense peripheral calcification in the kidney.', ['dense']],
    ['Rim calcification of a renal cyst.', ['rim']],
    ['Solitary calcified granuloma in the liver.', ['single', 'granuloma']],
    ['Scattered hepatic calcifications.', ['scattered']],
    ['Punctate and serpiginous calcifications of the frontal white matter.', ['punctate', 'linear']],
    ['Stepping stone calcifications of the frontal white matter.', ['stepping-stone']],
    ['Three hepatic calcifications.', ['multiple']],
    ['2 calcified granulomas in the liver.', ['multiple']],
    ['A couple of hepatic calcifications.', ['multiple']],
    ['Several lung nodules are calcified.', ['multiple']],
    ['Renal cyst, its wall rimmed by thin calcification.', ['rim']],
    ['Hepatic calcification in a linear distribution.', ['linear']],
    ['A cluster of punctate calcifications in the liver.', ['clustered', 'punctate']],
    ['The hepatic calcification is coarse and dense.', ['coarse', 'dense']],
    ['A punctate focus in the pons may represent calcification.', ['punctate', 'focal']],
    ['Peripherally calcified aneurysm of the splenic artery.', ['rim']],
  ])('HEP-1: "%s" tells its form', (text, morphology) => {
    expect(only(text).morphology).toEqual(expect.arrayContaining(morphology));
  });

  it.each([
    ['Hepatic calcifications.', 'multiple'],
    ['Isolated hepatic calcifications.', 'single'],
    ['Three-vessel coronary calcification.', 'multiple'],
    ['No calcification or focal lesion of the liver.', 'focal'],
    ['Hepatic calcification and a tiny cyst of the pancreas.', 'punctate'],
    ['Calcification versus a tiny focus of blood in the pons.', 'punctate'],
    ['Calcification in a solitary liver cyst.', 'single'],
  ])('HEP-1: "%s" does not tell that it is %s', (text, form) => {
    expect(only(text).morphology).not.toContain(form);
  });

  it.each([
    ['A 12 mm calcification in the liver.', { value: 12, unit: 'mm' }],
    ['Calcification in the liver measuring 1.2 x 0.8 cm.', { value: 1.2, unit: 'cm' }],
    ['Hepatic calcification measuring up to 5mm.', { value: 5, unit: 'mm' }],
    ['A 1,5 cm calcified granuloma in segment II of the liver.', { value: 1.5, unit: 'cm' }],
    ['Hepatic calcification (7 mm).', { value: 7, unit: 'mm' }],
    ['There is a 4 millimetre calcification in the liver.', { value: 4, unit: 'mm' }],
    ['An 8 x 5 mm hepatic calcification.', { value: 8, unit: 'mm' }],
    ['Hepatic calcifications of up to 12 mm.', { value: 12, unit: 'mm' }],
    ['A 0.5-cm calcification in the liver.', { value: 0.5, unit: 'cm' }],
    ['Calcification in the liver, .5 cm.', { value: 0.5, unit: 'cm' }],
    ['Two-centimetre hepatic calcification.', { value: 2, unit: 'cm' }],
    ['Hepatic calcifications, 5 to 7 mm.', { value: 7, unit: 'mm' }],
    ['Hepatic calcification <3 mm.', { value: 3, unit: 'mm' }],
    ['Hepatic calcification measuring 9 mm in the craniocaudal plane.', { value: 9, unit: 'mm' }],
    ['Hepatic calcification, 3 mm (previously 2 mm).', { value: 3, unit: 'mm' }],
    ['The hepatic calcification was 3 mm, now 5 mm.', { value: 5, unit: 'mm' }],
    ['The hepatic calcification has grown from 6 to 11 mm.', { value: 11, unit: 'mm' }],
    ['The hepatic calcification is stable at 5 mm.', { value: 5, unit: 'mm' }],
    ['Calcifications in the liver, the largest measuring 4 mm.', { value: 4, unit: 'mm' }],
    ['A 6 mm focus in the pons may represent calcification.', { value: 6, unit: 'mm' }],
    ['The 7 mm nodule in the right lower lobe is calcified.', { value: 7, unit: 'mm' }],
    ['A coarse calcification in the liver, which measures 14 mm.', { value: 14, unit: 'mm' }],
    ['Coarse calcification in segment VI of the liver. It measures 62 mm.', { value: 62, unit: 'mm' }],
    ['Calcification in the liver. It has a maximum diameter of 6.2 cm.', { value: 6.2, unit: 'cm' }],
    ['Liver: calcification. Size: 14 mm.', { value: 14, unit: 'mm' }],
  ])('HEP-1: "%s" tells its size', (text, size) => {
    expect(only(text).size).toEqual(size);
  });

  it.each([
    'A 3.1 cm cyst of the left kidney containing a small calcification.',
    'Calcification in a 4 cm cyst of the liver.',
    'Calcification within a hepatic cyst measuring 4 cm.',
    'Basal ganglia calcification together with mild ventriculomegaly (11 mm).',
    'Calcification of the Achilles tendon 2 cm above the insertion.',
    'Calcified aortic valve, area 0.8 cm2.',
    'A noncalcified 4 mm lung nodule.',
    'Calcification in the liver, next to a cyst which measures 4 cm.',
    'Calcification in the liver. The spleen measures 12 cm.',
    'Calcification in the liver. It is adjacent to a 4 cm haemangioma.',
    'Calcification in the liver. Size of the liver 15 cm.',
    'Calcification in the liver. It previously measured 4 mm.',
    'A cyst of the liver with calcification. It measures 4 cm.',
  ])('HEP-1: "%s" tells no size of a calcification', (text) => {
    expect(only(text).size).toBeUndefined();
  });

  it.each([
    ['Stable hepatic calcification.', 'stable'],
    ['Hepatic calcification, unchanged since 2020.', 'stable'],
    ['No change in the hepatic calcification.', 'stable'],
    ['New calcification in the liver.', 'new'],
    ['The hepatic calcification has increased.', 'increasing'],
    ['Hepatic calcification is smaller than before.', 'decreasing'],
    ['Again seen is a calcified granuloma in the liver.', 'stable'],
    ['Hepatic calcification, unaltered.', 'stable'],
    ['Hepatic calcification, unchanged compared with 2022.', 'stable'],
    ['Hepatic calcification, stable compared to the prior CT.', 'stable'],
    ['Hepatic calcification, no different from 2017.', 'stable'],
    ['The hepatic calcification persists.', 'stable'],
    ['Hepatic calcification, similar to the prior study.', 'stable'],
    ['The hepatic calcification has not grown any further.', 'stable'],
    ['Calcified hilar nodes and a calcified lung granuloma are stable.', 'stable'],
    ['New since 2022: calcification of the liver.', 'new'],
    ['The hilar nodes have become calcified.', 'new'],
    ['The hepatic calcification has multiplied since.', 'increasing'],
    ['The hepatic calcification is more conspicuous than in May.', 'increasing'],
    ['The hepatic calcification has grown from 2 to 4 mm.', 'increasing'],
    ['The hepatic calcification was 3 mm, now 5 mm.', 'increasing'],
    ['Hepatic calcification, 3 mm (previously 3 mm).', 'stable'],
    ['The hepatic calcification is less than in May and continues to fade.', 'decreasing'],
    ['The hepatic calcification has shrunk.', 'decreasing'],
  ])('HEP-11: the course of "%s" is %s', (text, course) => {
    expect(readReport({ text }).findings[0]?.course).toBe(course);
  });

  it.each([
    'Known calcification of the liver.',
    'Hepatic calcification with increased echogenicity of the kidney.',
    'Hepatic calcification, new pleural effusion.',
    'Hepatic calcifications, none larger than 2 mm.',
    'The renal cyst has grown and contains calcification.',
    'Hepatic calcification, denser on the right.',
    'Renal calculi, more numerous on the left than on the right.',
  ])('HEP-11: "%s" tells no course of a calcification', (text) => {
    expect(only(text).course).toBeUndefined();
  });

  it.each([
    ['Benign calcified granuloma in the liver.', true],
    ['Calcified granuloma in the liver, no follow-up needed.', true],
    ['Calcified granuloma in the liver.', undefined],
  ])('HEP-2: "%s" is called benign: %s', (text, benign) => {
    expect(only(text).calledBenign).toBe(benign);
  });

  it.each([
    'Calcifcation of the liver.',
    'Calcificaton of the liver.',
    'CALCIFICATION OF THE LIVER.',
    'Calcifed lesion of the liver.',
    'Hepatic calcfications.',
    'Calcinosis of the liver.',
    'Calcific foci in the liver.',
    'Calcium deposits in the liver.',
    'Hyperdense calcified lesion in the liver.',
    'Calcified hepatic granulomata.',
  ])('H16: the spelling "%s" is read', (text) => {
    expect(told(text)).toEqual(['present liver']);
  });

  it('LAW: the quote is the exact words at its offsets, at most twelve of them', () => {
    const text =
      'CT abdomen.\r\nFINDINGS: The spleen is normal in size and in attenuation, and there is a small coarse calcification in segment VI of the liver – unchanged.';
    const [finding] = readReport({ text }).findings;
    expect(finding?.quote).toBe(text.slice(finding?.start, finding?.end));
    expect(finding?.quote).toContain('coarse calcification in segment VI of the liver');
    expect(finding?.quote.split(/\s+/).length).toBeLessThanOrEqual(12);
  });
});
