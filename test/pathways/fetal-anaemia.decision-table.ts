import type { DecisionTable } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;
const OVER = ['born 10 days ago', 'born 42 days ago', 'born 43 days ago', 'lost', 'ended', 'earlier'] as const;

/** Row FET-11 as a clinician would lay it out: what is missing changes the orders, not the words. */
export const fetalAnaemia: DecisionTable = {
  pathway: 'fetal-anaemia',
  given: { organ: 'liver' },
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'hydrops-or-anaemia',
      requirement: 'FET-11',
      rules: [
        [{ fetus: OVER }, 'unmet'],
        [{ fetalSign: ['hydrops', 'anaemia'], conditionsRead: 'all' }, 'met'],
        [{ fetalSign: ['hydrops', 'anaemia'] }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
