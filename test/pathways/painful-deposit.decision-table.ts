import type { DecisionTable } from '../support/decision-table.js';

/** Row DYS-6 as a clinician would lay it out: a nerve near by is no pain yet, and another part of the body is another pain. */
export const painfulDeposit: DecisionTable = {
  pathway: 'painful-deposit',
  given: { organ: ['soft tissue', 'phleboliths', 'joint', 'spleen'] },
  rows: [
    {
      action: 'deposit-that-hurts',
      requirement: 'DYS-6',
      rules: [
        [{ organ: 'spleen' }, 'unmet'],
        [{ trouble: ['pain in the report', 'loss of function in the report', 'pain of this part charted'] }, 'met'],
        [{ conditionsRead: ['in part', 'none'] }, 'unknown'],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
