import { fetusLabelsIn, labelFor, namesSeveral, otherLabel } from '../../../src/facts/text/fetus-label.js';
import { isStatement } from '../../../src/facts/text/plan-statement.js';
import { isStudyName, modalityOf, studyNamed, studyWordEnd } from '../../../src/facts/text/study.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';
import { sectionOf } from './section-of.js';

const named = (title: string) => studyNamed(tokensOf(title));

describe('H18: the organ of a study, by its title', () => {
  it.each([
    ['CT liver', 'liver'],
    ['US renal', 'kidney'],
    ['CT head and chest', undefined],
    ['CT chest and abdomen', undefined],
    ['CT head and abdomen', undefined],
    ['US liver and kidneys', undefined],
    ['MRI pancreas, liver', undefined],
    ['CT abdomen, kidneys', 'kidney'],
    ['CT abdomen', 'other'],
    ['US abdomen and pelvis', 'other'],
    ['Pancreatitis', 'pancreas'],
    ['CT of pancreatitis with abdominal pain', 'pancreas'],
    ['US thyroid', 'other'],
    ['MRI', undefined],
    ['', undefined],
  ])('"%s" is of %s', (title, organ) => {
    expect(named(title).organ).toBe(organ);
  });

  it.each([
    ['US thyroid', true],
    ['XR shoulder', true],
    ['CT abdomen', false],
    ['CT liver', false],
    ['MRI', false],
  ])('"%s" is of a part without an organ of ours: %s', (title, elsewhere) => {
    expect(named(title).elsewhere).toBe(elsewhere);
  });
});

describe('FET-1: whose study it is, by its title', () => {
  const NOBODYS = { obstetric: false, another: false, born: false, pregnant: false };
  it.each([
    ['Fetal MRI', { obstetric: true, pregnant: true }],
    ['Fetal CT', { obstetric: true, pregnant: true }],
    ['US pregnancy', { obstetric: true, pregnant: true }],
    ['CT in pregnancy', { another: true, pregnant: true }],
    ['XR, pregnant', { another: true, pregnant: true }],
    ['Bone scan, pregnant', { another: true, pregnant: true }],
    ['PET, pregnant', { another: true, pregnant: true }],
    ['MRI, pregnant', { obstetric: true, pregnant: true }],
    ['MRI abdomen, pregnant', { another: true, pregnant: true }],
    ['CT liver', { another: true }],
    ['CT', { another: true }],
    ['MRI', {}],
    ['CT chest, newborn', { another: true, born: true }],
    ['Newborn', { born: true }],
    ['20 week scan', { obstetric: true, pregnant: true }],
    ['20 weeks scan', { obstetric: true, pregnant: true }],
    ['week scan', {}],
    ['weeks scan', {}],
    ['scan of 20 x weeks scan', {}],
    ['level 2 scan', { obstetric: true, pregnant: true }],
    ['level II scan', { obstetric: true, pregnant: true }],
    ['2 scan', {}],
    ['II scan', {}],
    ['Level scan', {}],
    ['anomaly of a scan', {}],
    ['Anomaly scan of the chest', { another: true }],
  ])('"%s" says %j', (title, whose) => {
    expect(named(title)).toMatchObject({ ...NOBODYS, ...whose });
  });

  it.each([
    ['CT with PET', 'PET'],
    ['Angiography, CT', 'CT'],
    ['US and CT', 'US'],
    ['Angiography', 'OTHER'],
    ['Letter', undefined],
  ])('HEP-2: the modality of "%s" is %s', (title, modality) => {
    expect(modalityOf(title)).toBe(modality);
  });
});

describe('H18: what is the name of a study', () => {
  const isName = (title: string): boolean => isStudyName(tokensOf(title), 0, tokensOf(title).length);

  it.each([
    'CT CHEST WITHOUT CONTRAST',
    'Ultrasound of the abdomen',
    'Abdomen, US',
    'Mammogram',
    'Fetal anomaly scan',
    'Obstetric growth scan',
    'MRI pregnancy',
    'CT of the whole of the head',
    '2 CT chest (3)',
  ])('"%s" is one', (title) => {
    expect(isName(title)).toBe(true);
  });

  it.each([
    'CT',
    'Chest',
    'CT of the day',
    'CT chest shows calcification',
    'Fetal anomaly',
    'Anomaly scan',
    'Fetal scan anomaly',
    'Chest anomaly scan',
    'with and without contrast',
    '',
  ])('"%s" is none', (title) => {
    expect(isName(title)).toBe(false);
  });

  it('a word of one says what it is and where it ends', () => {
    const end = (words: string, to?: number) => studyWordEnd(tokensOf(words), 0, to);
    expect(end('computed tomography chest')).toEqual({ modality: true, region: false, to: 2 });
    expect(end('coronary arteries CT')).toEqual({ modality: false, region: true, to: 2 });
    expect(end('mammogram')).toEqual({ modality: true, region: true, to: 1 });
    expect(end('fetal chest')).toEqual({ modality: false, region: true, to: 1 });
    expect(end('pregnancy')).toEqual({ modality: false, region: true, to: 1 });
    expect(end('bilateral chest')).toEqual({ modality: false, region: false, to: 1 });
    expect(end('(chest)')).toEqual({ modality: false, region: false, to: 1 });
    expect(end('granuloma')).toBeUndefined();
    expect(end('computed tomography', 1)).toBeUndefined();
    expect(end('coronary arteries', 1)).toEqual({ modality: false, region: true, to: 1 });
  });
});

describe('FET-1: how a text calls one of several fetuses', () => {
  const labels = (text: string, to = tokensOf(text).length, isPlace?: (at: number) => boolean): string =>
    fetusLabelsIn(tokensOf(text), 0, to, isPlace)
      .map(({ at, label }) => `${label} at ${at}`)
      .join(', ') || 'none';

  it.each([
    ['twin A', 'A at 0'],
    ['the twin b is', 'B at 1'],
    ['triplet iii', '3 at 0'],
    ['fetus # 2', '2 at 0'],
    ['fetus (B)', 'B at 0'],
    ['fetus no. 2', '2 at 0'],
    ['fetus no. b', 'none'],
    ['fetus no 2', '2 at 0'],
    ['baby number four', '4 at 0'],
    ['fetus a is', 'A at 0'],
    ['fetus a.', 'A at 0'],
    ['fetus a', 'A at 0'],
    ['fetus a focus', 'none'],
    ['twin a focus', 'A at 0'],
    ['fetus b focus', 'B at 0'],
    ['fetus 2 mm', 'none'],
    ['fetus 2 cysts', '2 at 0'],
    ['fetus two mm', '2 at 0'],
    ['fetus 9', 'none'],
    ['fetus', 'none'],
    ['fetus #', 'none'],
    ['the second twin', '2 at 1'],
    ['the second baby', 'none'],
    ['the big twin', 'none'],
    ['twin A and twin B', 'A at 0, B at 3'],
    ['unlike twin A', 'none'],
  ])('"%s" is %s', (text, found) => {
    expect(labels(text)).toBe(found);
  });

  it('a label is read within its sentence alone, and before an organ it is one', () => {
    expect(labels('twin A', 1)).toBe('none');
    expect(labels('twin # A', 2)).toBe('none');
    expect(labels('fetus a focus', 2)).toBe('A at 0');
    expect(labels('the second twin', 2)).toBe('none');
    expect(labels('fetus a liver', 3, (at) => at === 2)).toBe('A at 0');
    expect(labels('fetus a focus', 3, (at) => at === 1)).toBe('none');
  });

  it.each([
    ['both twins', true],
    ['all fetuses', true],
    ['twins A and B', true],
    ['triplets 1, 2', true],
    ['twins A', false],
    ['and twins A', false],
    ['twins and A', false],
    ['twin A and B', false],
    ['both kidneys', false],
    ['kidneys A and B', false],
    ['the twins', false],
  ])('"%s" names several: %s', (text, several) => {
    expect(namesSeveral(tokensOf(text), 0, tokensOf(text).length)).toBe(several);
  });

  it('several are named within the sentence alone', () => {
    const tokens = tokensOf('The liver of both twins');
    expect(namesSeveral(tokens, 0, 3)).toBe(false);
    expect(namesSeveral(tokens, 3, 4)).toBe(true);
  });

  it('a finding is of the label last before it, else of the first behind it', () => {
    const named = [
      { at: 2, label: 'A' },
      { at: 5, label: 'B' },
      { at: 9, label: 'C' },
    ];
    expect([0, 2, 3, 5, 6, 10].map((at) => labelFor(named, at))).toEqual(['A', 'A', 'A', 'A', 'B', 'C']);
    expect(labelFor([], 3)).toBeUndefined();
    expect(['A', 'B', '1', '2', 'C', '3'].map(otherLabel)).toEqual(['B', 'A', '2', '1', undefined, undefined]);
  });
});

describe('H3: a sentence of a plan that states', () => {
  it.each([
    ['The patient has calcification', true],
    ['Calcification seen', true],
    ['Calcification of the liver', false],
    ['If the patient has calcification', false],
    ['The patient has calcification, repeat', false],
    ['', false],
  ])('"%s": %s', (text, states) => {
    const tokens = tokensOf(text);
    const section = sectionOf('plan', 0, tokens.length);
    expect(isStatement(tokens, { from: 0, to: tokens.length, section })).toBe(states);
  });
});
