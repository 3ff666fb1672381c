import type { DecisionTable } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;

/** Row HEP-8 as a clinician would lay it out. */
export const hepaticTumour: DecisionTable = {
  pathway: 'hepatic-tumour',
  given: { organ: 'liver' },
  rows: [
    {
      action: 'tumour-may-calcify',
      requirement: 'HEP-8',
      rules: [
        [{ malignancyDoubt: 'yes' }, 'met'],
        [{ liverMass: ['in the report', 'doubted', 'charted', 'suspected'] }, 'met'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
