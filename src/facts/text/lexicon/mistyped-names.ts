import { list } from './word-list.js';

/** Names of organs long enough to be known with a wrong letter. */
export const NAMES_MISTYPED: readonly string[] = list(`
  hepatic, intrahepatic, pancreas, pancreatic, kidney, kidneys, cerebral, cerebellum, cerebellar, intracranial,
  periventricular, subcortical, pulmonary, gallbladder, spleen, splenic, thyroid, prostate, bladder, adrenal, ureter,
  stomach, abdominal, coronary, atherosclerotic, mediastinal, mediastinum, subcutaneous, thalamus, putamen, vertebral,
  pericardial, supraspinatus
`);

/** Words of their own that are as near to a name as a slip of the finger. */
export const NO_MISTYPED_NAMES: ReadonlySet<string> = new Set(
  list(`
    hepatica, hepatics, pancreata, pancreatin, kidneyed, cerebrals, cerebra, cerebrum, spleens, splenius, splenium,
    prostrate, prostates, prostatic, blabber, badder, ladder, bladders, bladdered, adrenals, adrenalin, ureters, uterus,
    urethra, stomachs, coronaries, coronal, coronally, vertebra, vertebrae, pericardium, pericardia, thyroids, thymoid,
    thalami, thalamic, subcortically, intrahepatically, abdominally, antiatherosclerotic, pulmonic, hepatitis, hepatis,
    subcutaneously, extracranial, supracranial, infraspinatus, supracortical, mediastinally, mediastinoscopy
  `),
);
