/**
 * ValueSets and labs that the gatherers of src/facts read by themselves, whether or not a row asks for them;
 * test/knowledge/read-by-gatherers.test.ts holds this list against their source.
 */
export const FAMILIES_READ = [
  'finding-',
  'body-site-',
  'region-',
  'imaging-',
  'calcification-morphology',
  'answer-',
  'contrast-',
  'observation-',
  'local-cause-',
  'place-part-',
  'intervention-',
  'route-',
  'usual-route-',
  'purpose-',
  'hazard-',
  'condition-exposure-',
];

export const SETS_READ = [
  'condition-birth-or-loss',
  'condition-live-birth',
  'condition-pregnancy-loss',
  'condition-ckd',
  'condition-ckd-4-5',
  'condition-pregnancy',
  'condition-cmv',
  'condition-toxoplasma',
  'condition-parvovirus',
  'condition-rubella',
  'condition-herpes',
  'condition-syphilis',
  'condition-varicella',
  'condition-zika',
  'condition-coxsackie',
  'fetal-concept',
  'fetal-onset',
  'near-nerve',
  'not-a-condition',
  'not-a-drug',
  'not-a-sign',
  'not-an-order',
  'not-calcified',
  'not-imaging',
  'not-pregnant',
  'other-drug',
  'symptom-function-loss',
  'symptom-pain',
];

/** What disturbs calcium and phosphate (src/facts/disturbance.ts). */
export const DISTURBANCES_READ = [
  'calciphylaxis',
  'familial-hypocalciuric-hypercalcemia',
  'hypocalcemia',
  'hypoparathyroidism',
];

/** Labs from which others are computed. */
const COMPUTED_FROM = ['albumin', 'calcium-corrected-reported', 'calcium-ionized', 'calcium-total'];
/** Tests for the infections of a pregnancy (src/facts/fetus/infection-tests.ts). */
const INFECTIONS_BY = [
  'cmv-igg',
  'cmv-igm',
  'cmv-amniotic-pcr',
  'cmv-avidity',
  'toxoplasma-igg',
  'toxoplasma-igm',
  'toxoplasma-avidity',
  'parvovirus-igg',
  'parvovirus-igm',
  'parvovirus-pcr',
  'rubella-igg',
  'rubella-igm',
  'herpes-igg',
  'herpes-igm',
  'varicella-igg',
  'varicella-igm',
  'zika-igm',
  'zika-pcr',
  'syphilis',
];
export const LABS_READ = [...COMPUTED_FROM, ...INFECTIONS_BY];
