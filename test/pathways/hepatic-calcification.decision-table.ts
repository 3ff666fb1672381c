import type { DecisionTable, Rule } from '../support/decision-table.js';

const MISSING = ['missing', 'stale'] as const;

/** HEP-3 looks at each of these on its own. */
const PANEL_OR_SCREEN_MISSING: readonly Rule[] = [
  [{ calcium: MISSING }, 'met'],
  [{ phosphate: MISSING }, 'met'],
  [{ pth: MISSING }, 'met'],
  [{ vitaminD: MISSING }, 'met'],
  [{ liverTests: MISSING }, 'met'],
  [{ alp: MISSING }, 'met'],
  [{ iron: MISSING }, 'met'],
  [{ transferrinSaturation: MISSING }, 'met'],
  [{ copper: MISSING, age: ['child', 'adult', 'not known'] }, 'met'],
];
const PANEL_OR_SCREEN_UNREADABLE: readonly Rule[] = [
  [{ calcium: 'unreadable' }, 'unknown'],
  [{ phosphate: 'unreadable' }, 'unknown'],
  [{ pth: 'unreadable' }, 'unknown'],
  [{ vitaminD: 'unreadable' }, 'unknown'],
  [{ liverTests: 'unreadable' }, 'unknown'],
  [{ alp: 'unreadable' }, 'unknown'],
  [{ iron: 'unreadable' }, 'unknown'],
  [{ transferrinSaturation: 'unreadable' }, 'unknown'],
  [{ copper: 'unreadable', age: ['child', 'adult', 'not known'] }, 'unknown'],
];

/** Rows HEP-1 to HEP-3 as a clinician would lay them out. */
export const hepaticCalcification: DecisionTable = {
  pathway: 'hepatic-calcification',
  given: { organ: 'liver' },
  rows: [
    {
      action: 'liver-calcification-found',
      requirement: 'HEP-1',
      rules: [
        [{ modality: 'X-ray' }, 'unmet'],
        [{ malignancyDoubt: 'yes' }, 'unmet'],
        [{}, 'met'],
      ],
    },
    {
      action: 'characterising-imaging',
      requirement: 'HEP-2',
      rules: [
        [{ laterStudy: 'CT since', modality: ['ultrasound', 'MRI', 'X-ray', 'not stated'] }, 'unmet'],
        [{ laterStudy: 'MRI since', modality: ['ultrasound', 'CT', 'X-ray', 'not stated'] }, 'unmet'],
        [{ modality: 'CT', calledBenign: 'yes' }, 'unmet'],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'liver-tests-and-screens',
      requirement: 'HEP-3',
      rules: [...PANEL_OR_SCREEN_MISSING, ...PANEL_OR_SCREEN_UNREADABLE, [{}, 'unmet']],
    },
  ],
};
