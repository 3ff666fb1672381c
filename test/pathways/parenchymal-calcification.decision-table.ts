import type { DecisionTable, Rule } from '../support/decision-table.js';

/** Seen on MRI or X-ray alone, and no CT of the organ since (PAR-2). */
const CT_WANTED: readonly Rule[] = [
  [{ modality: ['ultrasound', 'CT', 'not stated'] }, 'unmet'],
  [{ alsoSeen: ['CT', 'ultrasound'] }, 'unmet'],
  [{ laterStudy: 'CT since' }, 'unmet'],
  [{ organ: 'lung', laterStudy: 'CT of the chest since' }, 'unmet'],
  [{ reportsRead: ['in part', 'none'] }, 'unknown'],
  [{}, 'met'],
];

/** Rows PAR-1 and PAR-2 as a clinician would lay them out, for every organ but the liver. */
export const parenchymalCalcification: DecisionTable = {
  pathway: 'parenchymal-calcification',
  given: {
    organ: ['brain', 'lung', 'kidney', 'stomach', 'pancreas'],
    look: ['plain', 'punctate', 'eccentric', 'growing', 'doubted'],
  },
  rows: [
    { action: 'number-size-and-tissue', requirement: 'PAR-1', rules: [[{}, 'met']] },
    {
      action: 'ct-shows-calcium-better',
      requirement: 'PAR-2',
      rules: [[{ lastReported: 'long ago' }, 'unmet'], ...CT_WANTED],
    },
    {
      action: 'mri-chosen',
      requirement: 'PAR-2',
      rules: [
        [
          {
            order: ['contrast CT', 'plain CT', 'contrast MRI', 'ultrasound', 'lab', 'none', 'MRI of the knee'],
          },
          'unmet',
        ],
        ...CT_WANTED,
      ],
    },
  ],
};
