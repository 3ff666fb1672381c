import type { DecisionTable, Rule, When } from '../support/decision-table.js';

const MISSING = ['missing', 'stale'] as const;
const NOT_FRESH = [...MISSING, 'unreadable'] as const;
const MINOR = ['under one year', 'child'] as const;

/** CT first, then MRCP; a child has MRCP only. */
const IMAGED: readonly When[] = [
  { modality: 'MRI', alsoSeen: 'CT' },
  { modality: 'MRI', laterStudy: 'CT since' },
  { modality: 'CT', laterStudy: 'MRI since' },
  { alsoSeen: 'CT', laterStudy: 'MRI since' },
  { modality: 'MRI', age: MINOR },
  { laterStudy: 'MRI since', age: MINOR },
];

/** All that is left to ask are the tests of function. */
const IMAGED_RULES = IMAGED.flatMap((imaged): readonly Rule[] => [
  [{ ...imaged, lipase: 'unreadable' }, 'unknown'],
  [{ ...imaged, elastase: 'unreadable' }, 'unknown'],
  [{ ...imaged, hba1c: NOT_FRESH, glucose: NOT_FRESH }, 'unknown'],
  [imaged, 'unmet'],
]);

/** Row PAN-1 as a clinician would lay it out. */
export const pancreaticCalcification: DecisionTable = {
  pathway: 'pancreatic-calcification',
  given: { organ: 'pancreas' },
  rows: [
    {
      action: 'pancreatic-calcification-found',
      requirement: 'PAN-1',
      rules: [
        [{ lipase: MISSING }, 'met'],
        [{ elastase: MISSING }, 'met'],
        [{ hba1c: MISSING, glucose: MISSING }, 'met'],
        ...IMAGED_RULES,
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{}, 'met'],
      ],
    },
  ],
};
