import { modalityOf, organOfStudy } from '../../../../src/facts/text/study.js';
import { said, told, wanted, type Names } from './placed.js';

const MODALITIES: readonly Names[] = [
  [
    'US',
    `
  us, ultrasound, ultrasonography, sonogram, sonography, sono, doppler, duplex, echocardiogram, echocardiography,
  tte, tee, echo, neurosonogram, neurosonography, usg, sonographic, elastography,
  kub us, kub usg, kub ultrasound
`,
  ],
  [
    'CT',
    `
  ct, cta, cat scan, computed tomography, computerized tomography, hrct, ldct, ncct, cect, ctpa,
  tomography computed, ct scan, kub ct, kub ncct, NCCT KUB
`,
  ],
  ['MR', 'mr, mri, mra, mrcp, magnetic resonance, mrv, fmri, nmr, mre'],
  [
    'XR',
    `
  xr, x ray, xray, x rays, radiograph, radiographs, radiography, plain film, plain films, cxr, kub, mammogram,
  mammography, cr, dx, mg, fluoroscopy, plain radiograph, axr, barium, mammo, digital radiography, ivp, urogram,
  plain radiography
`,
  ],
  ['PET', 'pet, pet ct, positron emission tomography, pet scan, CT with PET'],
  ['NM', 'nm, nuclear medicine, scintigraphy, spect, bone scan, hida, scintigram, nuclear'],
  ['OTHER', 'angiogram, angiography, endoscopy, xa'],
];
const ORGANS: readonly Names[] = [
  ['liver', 'liver, hepatic'],
  ['brain', 'brain, head, cerebral, intracranial, cranial, cranium'],
  ['lung', 'chest, lung, lungs, thorax, thoracic, cxr, hrct, pulmonary, ldct'],
  ['kidney', 'kidney, kidneys, renal'],
  ['pancreas', 'pancreas, pancreatic'],
  ['stomach', 'stomach, gastric'],
  ['breast', 'mammogram, mammography, breast, breasts, mammo, mg, tomosynthesis, dbt'],
  [
    'artery',
    `
  coronary, carotid, aorta, coronary arteries, renal artery, renal arteries, renal artery doppler, aortic,
  pulmonary angiogram, pulmonary embolism, lower extremity arterial, arterial, angiogram, angiography,
  chest angiogram, chest angiography, head angiogram, head angiography, coronary ct, catheterization, stenting,
  hepatic artery
`,
  ],
  [
    'none',
    `
  abdomen, abdominal, pelvis, pelvic, neck, whole body, facial, sinus, sinuses, orbit, orbits, spine, bladder,
  thyroid, heart, cardiac, rib, ribs, kub, thoracic spine, thoracic aorta, thoracic outlet, chest wall,
  head and neck, spleen, gallbladder, adrenal, femoral head, radial head, head of, humeral head, skull,
  temporal bone, bile duct, scrotal, testicular, shoulder, knee, hip, hand, foot, ankle, wrist, sternum
`,
  ],
];
const CARRIED: readonly Names[] = [
  ['brain', 'brain, head, cranial'],
  ['lung', 'chest, thorax, lung, thoracic'],
  ['liver', 'liver, hepatic'],
  ['kidney', 'kidney, kidneys, renal'],
  ['pancreas', 'pancreas, pancreatic'],
  ['breast', 'breast'],
];
const IMAGED = `
  ct, mri, mr, ultrasound, us, x ray, xray, x rays, radiograph, radiographs, film, films, sonogram, computed tomography, ct scan,
  scan
`;

describe('Words of a study', () => {
  it.each(MODALITIES)('HEP-2: a study is of the modality %s by each of its names', (modality, words) => {
    expect(told(words, (word) => modalityOf(`Portable ${word} of the day`) ?? 'none')).toEqual(wanted(words, modality));
  });

  it.each(ORGANS)('H18: a study is of one organ, %s, by each word for it', (organ, words) => {
    expect(told(words, (word) => organOfStudy(`study of ${word}`) ?? 'none')).toEqual(wanted(words, organ));
  });

  it('H18: a study of two regions is of no one organ', () => {
    expect(organOfStudy('MRI liver and kidneys')).toBeUndefined();
    expect(organOfStudy('MRI liver and spleen')).toBeUndefined();
    expect(organOfStudy('MRI of the day')).toBeUndefined();
  });

  it.each(CARRIED)('H18: a study that the text names is of %s, whatever it is called', (organ, words) => {
    const text = (name: string): string => `Comparison is none. ${name} was done. A calcification is seen.`;
    expect(told(IMAGED, (imaged) => said(text(`${words.split(', ')[0] ?? ''} ${imaged}`)))).toEqual(
      wanted(IMAGED, `present ${organ}`),
    );
    expect(told(words, (word) => said(text(`CT of the ${word}`)))).toEqual(wanted(words, `present ${organ}`));
    expect(told(words, (word) => said(text(`MRI of ${word}`)))).toEqual(wanted(words, `present ${organ}`));
    expect(told(words, (word) => said(text(`CT scan of the ${word}`)))).toEqual(wanted(words, `present ${organ}`));
    expect(told(words, (word) => said(text(`Ultrasound ${word}`)))).toEqual(wanted(words, `present ${organ}`));
  });
});
