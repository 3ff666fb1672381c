import type { DecisionTable, Rule } from '../support/decision-table.js';
import { NOTHING_HIGH, SOMETHING_HIGH } from '../support/mechanism-rules.js';

const MISSING = ['missing', 'stale'] as const;

/** Dense and peripheral, stable, and nothing speaks for a growth. */
const SCAR: readonly Rule[] = [
  [{ stability: ['not shown', 'growing'] }, 'unmet'],
  [
    {
      deposit: [
        ...(['not described', 'punctate', 'dense and diffuse', 'dense in the medulla'] as const),
        'dense, called nephrocalcinosis',
      ],
    },
    'unmet',
  ],
  [{ malignancyDoubt: 'yes' }, 'unmet'],
  [{ renalGrowth: ['a solid part', 'perhaps an enhancing part', 'Bosniak III', 'a renal tumour reported'] }, 'unmet'],
  [{ renalMalignancy: ['charted', 'past', 'suspected'] }, 'unmet'],
  [{ conditionsRead: ['in part', 'none'] }, 'unknown'],
  [{ reportsRead: ['in part', 'none'] }, 'unknown'],
  [{}, 'met'],
];

/** Rows REN-1 and REN-2 as a clinician would lay them out; the finding lies in the left kidney. */
export const renalCalcification: DecisionTable = {
  pathway: 'renal-calcification',
  given: { organ: 'kidney', order: 'none' },
  rows: [
    { action: 'parenchymal-stone', requirement: 'REN-1', rules: SCAR },
    {
      action: 'operation-or-biopsy-ordered',
      requirement: 'REN-1',
      rules: [
        [
          {
            intervention: [
              ...(['none', 'nephrectomy of the other side', 'biopsy of the liver'] as const),
              'excision for another report',
            ],
          },
          'unmet',
        ],
        ...SCAR,
      ],
    },
    {
      action: 'stability-not-shown',
      requirement: 'REN-2',
      rules: [
        [{ stability: 'stable' }, 'unmet'],
        // What a scan in a year does not settle.
        [{ look: 'inside a growth', malignancyDoubt: 'yes' }, 'unmet'],
        [{ look: 'inside a growth', deposit: ['not described', 'punctate', 'cortical'] }, 'unmet'],
        [{}, 'met'],
      ],
    },
    {
      action: 'metabolism-abnormal',
      requirement: 'REN-2',
      rules: [
        [{ stability: ['not shown', 'growing'] }, 'unmet'],
        // "Under 1 year no class" ("Settled", Age), so no MEC-2.
        [{ age: 'under one year' }, 'unmet'],
        [{ calcium: MISSING }, 'unmet'],
        [{ phosphate: MISSING }, 'unmet'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        ...SOMETHING_HIGH,
        NOTHING_HIGH,
        [{}, 'unknown'],
      ],
    },
  ],
};
