import { list } from './word-list.js';
import type { Modality, Organ } from '../../finding.js';

export const MODALITY_WORDS: readonly (readonly [Modality, readonly string[]])[] = [
  [
    'US',
    list(`
      us, ultrasound, ultrasonography, sonogram, sonography, sono, doppler, duplex, echocardiogram,
      echocardiography, tte, tee, echo, neurosonogram, neurosonography, usg, sonographic, elastography,
      kub us, kub usg, kub ultrasound
    `),
  ],
  [
    'CT',
    list(`
      ct, cta, cat scan, computed tomography, computerized tomography, hrct, ldct, ncct, cect, ctpa,
      tomography computed, ct scan, kub ct, kub ncct
    `),
  ],
  [
    'MR',
    list(`
      mr, mri, mra, mrcp, magnetic resonance, mrv, fmri, nmr, mre
    `),
  ],
  [
    'XR',
    list(`
      xr, x ray, xray, x rays, radiograph, radiographs, radiography, plain film, plain films, cxr, kub,
      mammogram, mammography, cr, dx, mg, fluoroscopy, plain radiograph, axr, barium, mammo,
      digital radiography, ivp, urogram, plain radiography
    `),
  ],
  ['PET', ['pet', 'pet ct', 'positron emission tomography', 'pet scan']],
  [
    'NM',
    list(`
      nm, nuclear medicine, scintigraphy, spect, bone scan, hida, scintigram, nuclear
    `),
  ],
  ['OTHER', ['angiogram', 'angiography', 'endoscopy', 'xa']],
];

export const STUDY_ORGANS: readonly (readonly [Organ | 'several', readonly string[]])[] = [
  ['liver', ['liver', 'hepatic']],
  [
    'brain',
    list(`
      brain, head, cerebral, intracranial, cranial, cranium
    `),
  ],
  [
    'lung',
    list(`
      chest, lung, lungs, thorax, thoracic, cxr, hrct, pulmonary, ldct
    `),
  ],
  ['kidney', ['kidney', 'kidneys', 'renal']],
  ['pancreas', ['pancreas', 'pancreatic']],
  ['stomach', ['stomach', 'gastric']],
  [
    'breast',
    list(`
      mammogram, mammography, breast, breasts, mammo, mg, tomosynthesis, dbt
    `),
  ],
  ['valve', []],
  [
    'artery',
    list(`
      coronary, carotid, aorta, coronary arteries, renal artery, renal arteries, renal artery doppler, aortic,
      pulmonary angiogram, pulmonary embolism, lower extremity arterial, arterial, angiogram, angiography,
      chest angiogram, chest angiography, head angiogram, head angiography, coronary ct, catheterization,
      stenting, hepatic artery
    `),
  ],
  [
    'several',
    list(`
      abdomen, abdominal, pelvis, pelvic, neck, whole body, facial, sinus, sinuses, orbit, orbits, spine,
      bladder, thyroid, heart, cardiac, rib, ribs, kub, thoracic spine, thoracic aorta, thoracic outlet,
      chest wall, head and neck, spleen, gallbladder, adrenal, femoral head, radial head, head of, humeral head,
      skull, temporal bone, bile duct, scrotal, testicular, shoulder, knee, hip, hand, foot, ankle, wrist,
      sternum
    `),
  ],
];

/** Organs that a study named inside the text carries ("Brain CT: ..."). */
export const IMAGED_ORGANS: readonly (readonly [Organ, readonly string[]])[] = [
  ['brain', ['brain', 'head', 'cranial']],
  ['lung', ['chest', 'thorax', 'lung', 'thoracic']],
  ['liver', ['liver', 'hepatic']],
  ['kidney', ['kidney', 'kidneys', 'renal']],
  ['pancreas', ['pancreas', 'pancreatic']],
  ['breast', ['breast']],
];

export const IMAGING_WORDS: readonly string[] = list(`
      ct, mri, mr, ultrasound, us, x ray, xray, x rays, radiograph, radiographs, film, films, sonogram,
      computed tomography, ct scan, scan
    `);
