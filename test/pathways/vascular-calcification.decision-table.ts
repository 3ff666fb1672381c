import type { DecisionTable } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;

/** Row DYS-1 as a clinician would lay it out: what is known already or treated is not said again. */
export const vascularCalcification: DecisionTable = {
  pathway: 'vascular-calcification',
  given: { organ: 'artery', alsoSeen: 'nothing' },
  rows: [
    {
      action: 'cardiovascular-risk',
      requirement: 'DYS-1',
      rules: [
        [{ vessel: ['vein', 'embolus'] }, 'unmet'],
        [{ atherosclerosis: ['charted', 'past'] }, 'unmet'],
        [{ statin: 'taken' }, 'unmet'],
        [{ lipidPanel: 'within 12 months' }, 'unmet'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ medicationsRead: UNREAD }, 'unknown'],
        [{ performedRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
  ],
};
