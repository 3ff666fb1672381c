import { brief, cases, only, told, type Row } from './told.js';
import { readReport } from '../../../src/facts/text/read-report.js';

/* Readings that reports of our own writing, judged before they were read, showed to be wrong. All are synthetic. */

const ORGANS: readonly Row[] = [
  // Adjectives that share the noun of the vessel, and what is listed behind it.
  [
    'Dense calcification of the splenic, renal and iliac arteries as well as of the gastric mucosa.',
    ['present artery', 'present stomach'],
  ],
  [
    'Calcifications of the hepatic and splenic arteries, the pancreas and the kidneys.',
    ['present artery', 'present pancreas', 'present kidney'],
  ],
  ['Calcification of hepatic and splenic parenchyma and aorta.', ['present liver', 'present other', 'present artery']],
  ['Hepatic and vascular calcifications.', ['present liver', 'present artery']],
  ['Hilar and mediastinal nodes, calcified.', ['present lymph-node']],
  ['Calcified posterior tibial and dorsalis pedis arteries.', ['present artery']],
  // Dictated without a full stop: what stands behind "since" is another thing.
  [
    'liver normal there is a focus in the right lobe consistent with a calcified granuloma unchanged since 2021 pancreas obscured',
    ['present liver'],
  ],
  ['Pleural plaques on the left. No parenchymal calcification.', ['absent lung'], 'CT chest'],
  ['The pancreatic density is a vascular clip rather than calcification.', ['absent pancreas']],
  ['Left hip normal. Calcified haematoma in the gluteus maximus.', ['present soft-tissue']],
  ['Opaque mass on the left, compatible with carotid artery calcification.', ['present artery']],
];

const ASSERTIONS: readonly Row[] = [
  ['Calcification of the liver is not well seen.', ['uncertain liver']],
  ['Calcification of the liver is not adequately visualized.', ['uncertain liver']],
  ['Calcification of the liver is not seen.', ['absent liver']],
  [
    'Hyperechogenic spots in the periventricular region, suspicious for calcifications.',
    ['uncertain brain of fetus'],
    'Fetal neurosonography',
  ],
  [
    'Hyperechogenic spots in the periventricular region, concerning for calcifications.',
    ['uncertain brain of fetus'],
    'Fetal neurosonography',
  ],
];

const VALVES_AND_SCORES: readonly Row[] = [
  ['Severe MAC.', ['present valve']],
  ['Mitral valve: posterior MAC.', ['present valve']],
  ['Severe MAC infection of the lung.', []],
  ['Treated for MAC.', []],
  ['Mitral annular calcification (MAC).', ['present valve']],
  ['Agatston score: LM 0, LAD 145, LCx 12, total 157.', ['present artery']],
  ['Agatston score: LM 0, LAD 0, RCA 0, total 0.', ['absent artery']],
  ['Agatston score 0, 145 images were made.', ['absent artery']],
];

const LENGTHS: readonly (readonly [string, string, string])[] = [
  ['Tiny (4 mm) calcified focus in the liver.', '4 mm', 'CT abdomen'],
  ['A concretion of 3 mm noted in the right kidney.', '3 mm', 'Ultrasound abdomen'],
  [
    'Echogenic foci with posterior shadowing in the fetal liver, right lobe, largest 3 mm.',
    '3 mm',
    'Obstetric ultrasound',
  ],
];

describe('A fresh pair of eyes', () => {
  it.each(cases(ORGANS))('H16: "$text" tells of $findings', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(ASSERTIONS))('H2: "$text" tells $findings', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(VALVES_AND_SCORES))('DYS-1, DYS-2: "$text" tells $findings', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(LENGTHS)('HEP-1: "%s" tells %s', (text, length, title) => {
    const { size } = only(text, title);
    expect(`${size?.value} ${size?.unit}`).toBe(length);
  });

  it.each([
    'not seen before',
    'not present before',
    'not noted before',
    'not visible before',
    'previously not present',
    'previously not seen',
    'previously not visible',
    'previously not noted',
    'previously absent',
  ])('HEP-11: a calcification "%s" is new', (words) => {
    const finding = only(`Calcification of the left kidney, ${words}.`);
    expect(`${brief(finding)}, ${finding.course}`).toBe('present kidney, new');
  });

  it.each(
    `gluteus, gluteus maximus, gluteus medius, gluteus minimus, quadriceps, vastus, vastus lateralis, vastus medialis,
    rectus femoris, biceps femoris, hamstring, adductor, iliopsoas, sartorius, gastrocnemius, soleus, deltoid, biceps, triceps,
    brachialis, trapezius, pectoralis, latissimus dorsi, masseter, sternocleidomastoid, longus colli, obturator internus,
    piriformis, rectus abdominis`
      .split(',')
      .map((name) => name.trim()),
  )('DYS-3: calcification in the %s is one of the soft tissue', (muscle) => {
    expect(told(`Calcification in the ${muscle}.`)).toEqual(['present soft-tissue']);
  });

  it('DYS-2: a valve that is only called trileaflet is told by its name', () => {
    const [finding] = readReport({ text: 'Aortic valve: trileaflet, mildly calcified.' }).findings;
    expect(finding?.site).toBe('aortic valve');
  });
});
