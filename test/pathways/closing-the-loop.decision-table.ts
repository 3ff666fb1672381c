import { PARENCHYMA } from '../support/chart-in-words.js';
import type { DecisionTable } from '../support/decision-table.js';

/** Rows LOOP-1 and LOOP-3 as a clinician would lay them out. */
export const closingTheLoop: DecisionTable = {
  pathway: 'closing-the-loop',
  given: { organ: PARENCHYMA, addedNow: 'yes' },
  rows: [
    {
      action: 'overdue-follow-up',
      requirement: 'LOOP-1',
      rules: [
        // What was not read may hold the study.
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{ followUp: ['overdue', 'overdue, interval by policy', 'long overdue'] }, 'met'],
        [{}, 'unmet'],
      ],
    },
    { action: 'new-problem', requirement: 'LOOP-3', rules: [[{}, 'met']] },
  ],
};
