import type { DecisionTable } from '../support/decision-table.js';

const NOT_PREGNANT = ['not pregnant', 'status not known', 'not applicable'] as const;
/** Of a report that may be of this pregnancy. */
const OVERDUE = ['overdue', 'overdue, interval by policy'] as const;

/** Row LOOP-1 for the fetus: on the chart of a woman who is pregnant with it. */
export const fetalFollowUp: DecisionTable = {
  pathway: 'fetal-follow-up',
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'overdue-fetal-follow-up',
      requirement: 'LOOP-1',
      rules: [
        [{ pregnancy: NOT_PREGNANT, pregnancyRead: 'all' }, 'unmet'],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{ pregnancy: NOT_PREGNANT, followUp: OVERDUE }, 'unknown'],
        [{ followUp: OVERDUE }, 'met'],
        [{}, 'unmet'],
      ],
    },
  ],
};
