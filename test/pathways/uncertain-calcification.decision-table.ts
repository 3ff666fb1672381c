import { PARENCHYMA } from '../support/chart-in-words.js';
import type { DecisionTable } from '../support/decision-table.js';

const OTHER_ORGANS = ['kidney', 'lung', 'stomach', 'brain', 'pancreas'] as const;
const MINOR = ['under one year', 'child'] as const;

/** The choice of a site to have doubtful findings confirmed: one image of another modality, for a child never CT. */
export const uncertainCalcification: DecisionTable = {
  pathway: 'uncertain-calcification',
  given: { organ: PARENCHYMA },
  finding: { assertion: 'uncertain' },
  rows: [
    {
      action: 'confirm-in-liver',
      requirement: 'HEP-2',
      rules: [
        [{ uncertainFindings: 'silent' }, 'unmet'],
        [{ organ: OTHER_ORGANS }, 'unmet'],
        [{ laterStudy: 'CT since', modality: ['ultrasound', 'MRI', 'X-ray', 'not stated'] }, 'unmet'],
        [{ laterStudy: 'MRI since', modality: ['ultrasound', 'CT', 'X-ray', 'not stated'] }, 'unmet'],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{ age: MINOR, modality: 'MRI' }, 'unmet'],
        [{}, 'met'],
      ],
    },
    {
      action: 'confirm-elsewhere',
      requirement: 'PAR-2',
      rules: [
        [{ uncertainFindings: 'silent' }, 'unmet'],
        [{ organ: 'liver' }, 'unmet'],
        [{ modality: ['ultrasound', 'MRI', 'X-ray', 'not stated'], laterStudy: 'CT since' }, 'unmet'],
        [{ modality: ['ultrasound', 'CT', 'X-ray', 'not stated'], laterStudy: 'MRI since' }, 'unmet'],
        [
          {
            organ: 'lung',
            modality: ['ultrasound', 'MRI', 'X-ray', 'not stated'],
            laterStudy: 'CT of the chest since',
          },
          'unmet',
        ],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        // After CT no image of the lung tells more, and for a child nothing is better than waiting.
        [{ organ: 'lung', modality: 'CT' }, 'unmet'],
        [{ organ: 'lung', age: MINOR }, 'unmet'],
        [{ age: MINOR, modality: 'MRI' }, 'unmet'],
        [{}, 'met'],
      ],
    },
  ],
};
