/** The words of a calcification finding (design, section 1: command line `findings`). */
export const ORGANS = [
  'liver',
  'brain',
  'lung',
  'kidney',
  'pancreas',
  'stomach',
  'artery',
  'valve',
  'breast',
  'lymph-node',
  'soft-tissue',
  'bowel',
  'other',
] as const;

export type Organ = (typeof ORGANS)[number];
/** Only when it is not parenchymal tissue of the organ. */
export const KINDS = ['calculus', 'phlebolith', 'physiological', 'in-mass'] as const;
export type Kind = (typeof KINDS)[number];
export const MODALITIES = ['US', 'CT', 'MR', 'XR', 'NM', 'PET', 'OTHER'] as const;
export type Modality = (typeof MODALITIES)[number];
