import type { DecisionTable, Rule } from '../support/decision-table.js';
import { NOTHING_HIGH, SOMETHING_HIGH } from '../support/mechanism-rules.js';

const MISSING = ['missing', 'stale'] as const;
/** Stands among the conditions, or is known by two eGFR. */
const CKD_MAY_BE: Rule = [{ conditionsRead: ['in part', 'none'] }, 'unknown'];

/** Row GAS-1 as a clinician would lay it out: metastatic until shown otherwise. */
export const gastricCalcinosis: DecisionTable = {
  pathway: 'gastric-calcinosis',
  given: { organ: 'stomach', look: ['plain', 'punctate', 'eccentric', 'growing', 'doubted'] },
  rows: [
    {
      action: 'gastric-calcinosis-found',
      requirement: 'GAS-1',
      rules: [
        [{ calcium: MISSING }, 'met'],
        [{ phosphate: MISSING }, 'met'],
        [{ pth: MISSING }, 'met'],
        [{ vitaminD: MISSING }, 'met'],
        [{ creatinine: MISSING, egfr: MISSING }, 'met'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        [{ pth: 'unreadable' }, 'unknown'],
        [{ vitaminD: 'unreadable' }, 'unknown'],
        [{ creatinine: 'unreadable', egfr: [...MISSING, 'unreadable'] }, 'unknown'],
        [{ creatinine: MISSING, egfr: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'metabolic-cause-at-hand',
      requirement: 'GAS-1',
      rules: [
        [{ ckd: ['stage 3', 'stage 4', 'two low eGFR'] }, 'met'],
        // "Under 1 year no class" ("Settled", Age): kidney disease alone counts.
        [{ age: 'under one year', conditionsRead: 'all' }, 'unmet'],
        [{ calcium: MISSING, conditionsRead: 'all' }, 'unmet'],
        [{ phosphate: MISSING, conditionsRead: 'all' }, 'unmet'],
        [{ age: 'under one year' }, 'unknown'],
        [{ calcium: [...MISSING, 'unreadable'] }, 'unknown'],
        [{ phosphate: [...MISSING, 'unreadable'] }, 'unknown'],
        ...SOMETHING_HIGH,
        CKD_MAY_BE,
        NOTHING_HIGH,
        [{}, 'unknown'],
      ],
    },
  ],
};
