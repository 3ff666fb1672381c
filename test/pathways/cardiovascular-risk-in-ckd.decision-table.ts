import { PARENCHYMA } from '../support/chart-in-words.js';
import type { DecisionTable } from '../support/decision-table.js';

const CKD = ['stage 3', 'stage 4', 'two low eGFR'] as const;
const NOT_KNOWN = ['missing', 'stale'] as const;
const INCOMPLETE = ['in part', 'none'] as const;

/** SAF-3 as a clinician would lay it out. */
export const cardiovascularRiskInCkd: DecisionTable = {
  pathway: 'cardiovascular-risk-in-ckd',
  given: { organ: PARENCHYMA, look: ['plain', 'punctate', 'eccentric', 'growing'] },
  rows: [
    {
      action: 'cardiovascular-risk-assessment',
      requirement: 'SAF-3',
      rules: [
        [{ age: 'under one year' }, 'unmet'],
        [{ phosphate: ['low', 'normal'] }, 'unmet'],
        [{ conditionsRead: 'all', ckd: 'none' }, 'unmet'],
        [{ phosphate: ['high', 'not judged', 'unreadable'], conditionsRead: INCOMPLETE, ckd: 'none' }, 'unknown'],
        [{ phosphate: 'high', ckd: CKD }, 'met'],
        [{ phosphate: ['not judged', 'unreadable'], ckd: CKD }, 'unknown'],
        [{ phosphate: NOT_KNOWN, ckd: CKD, hyperphosphataemia: 'charted' }, 'met'],
        [{ phosphate: NOT_KNOWN, conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
