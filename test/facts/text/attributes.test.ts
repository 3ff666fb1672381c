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
  ])('HEP-1: "%s" tells its form', (text, morphology) => {
    expect(only(text).morphology).toEqual(expect.arrayContaining(morphology));
  });

  it.each([
    ['A 12 mm calcification in the liver.', { value: 12, unit: 'mm' }],
    ['Calcification in the liver measuring 1.2 x 0.8 cm.', { value: 1.2, unit: 'cm' }],
    ['Hepatic calcification measuring up to 5mm.', { value: 5, unit: 'mm' }],
    ['A 1,5 cm calcified granuloma in segment II of the liver.', { value: 1.5, unit: 'cm' }],
    ['Hepatic calcification (7 mm).', { value: 7, unit: 'mm' }],
    ['There is a 4 millimetre calcification in the liver.', { value: 4, unit: 'mm' }],
  ])('HEP-1: "%s" tells its size', (text, size) => {
    expect(only(text).size).toEqual(size);
  });

  it('HEP-1: the size of the cyst is not the size of the calcification in it', () => {
    expect(only('A 3.1 cm cyst of the left kidney containing a small calcification.').size).toBeUndefined();
  });

  it.each([
    ['Stable hepatic calcification.', 'stable'],
    ['Hepatic calcification, unchanged since 2020.', 'stable'],
    ['No change in the hepatic calcification.', 'stable'],
    ['New calcification in the liver.', 'new'],
    ['The hepatic calcification has increased.', 'increasing'],
    ['Hepatic calcification is smaller than before.', 'decreasing'],
    ['Again seen is a calcified granuloma in the liver.', 'stable'],
  ])('HEP-11: the course of "%s" is %s', (text, course) => {
    expect(only(text).course).toBe(course);
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
