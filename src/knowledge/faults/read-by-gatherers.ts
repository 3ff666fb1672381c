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
];

export const SETS_READ = [
  'condition-birth-or-loss',
  'condition-ckd',
  'condition-ckd-4-5',
  'condition-pregnancy',
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
export const DISTURBANCES_READ = ['calciphylaxis', 'familial-hypocalciuric-hypercalcemia', 'hypocalcemia'];

/** Labs from which others are computed. */
export const LABS_READ = ['albumin', 'calcium-corrected-reported', 'calcium-ionized', 'calcium-total'];
