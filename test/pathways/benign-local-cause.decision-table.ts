import type { DecisionTable, Rule } from '../support/decision-table.js';

/** Pain, a loss of function or a nerve may stand among the conditions or in another report. */
const TROUBLE_UNREAD: readonly Rule[] = [
  [{ conditionsRead: ['in part', 'none'] }, 'unknown'],
  [{ reportsRead: ['in part', 'none'] }, 'unknown'],
];
const TROUBLE = [
  ...(['pain in the report', 'loss of function in the report'] as const),
  ...(['a nerve in the report', 'pain of this part charted'] as const),
] as const;

/** Named only where the report names it, and only of limbs, walls and vessels; an organ has causes of its own. */
const NOT_NAMED: readonly Rule[] = [
  [{ organ: 'spleen' }, 'unmet'],
  [{ localCause: ['not named', 'named for a part'] }, 'unmet'],
  [{ malignancyDoubt: 'yes' }, 'unmet'],
  [{ stability: 'growing' }, 'unmet'],
];

/** Row DYS-5 as a clinician would lay it out. */
export const benignLocalCause: DecisionTable = {
  pathway: 'benign-local-cause',
  given: { organ: ['soft tissue', 'phleboliths', 'joint', 'spleen'] },
  rows: [
    {
      action: 'local-cause-named',
      requirement: 'DYS-5',
      rules: [...NOT_NAMED, [{ trouble: TROUBLE }, 'unmet'], ...TROUBLE_UNREAD, [{}, 'met']],
    },
    {
      action: 'local-cause-that-troubles',
      requirement: 'DYS-5',
      rules: [...NOT_NAMED, [{ trouble: TROUBLE }, 'met'], ...TROUBLE_UNREAD, [{}, 'unmet']],
    },
  ],
};
