import type { DecisionTable } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;
/** Until six weeks after a live birth. */
const LATELY = ['born 10 days ago', 'born 42 days ago'] as const;

/** Rows FET-16 and FET-4 after birth as a clinician would lay them out. */
export const fetalAfterBirth: DecisionTable = {
  pathway: 'fetal-after-birth',
  given: { organ: 'liver' },
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'child-after-birth',
      requirement: 'FET-16',
      rules: [
        [{ fetus: LATELY }, 'met'],
        [{ fetus: 'goes on', conditionsRead: UNREAD }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'blood-spot',
      requirement: 'FET-4',
      rules: [
        [{ fetus: LATELY, infectionsRead: UNREAD }, 'unknown'],
        [{ fetus: LATELY, cmvInfection: 'excluded' }, 'unmet'],
        [{ fetus: LATELY }, 'met'],
        [{ fetus: 'goes on', conditionsRead: 'all' }, 'unmet'],
        [{ fetus: 'goes on', infectionsRead: UNREAD }, 'unknown'],
        [{ fetus: 'goes on', cmvInfection: 'excluded' }, 'unmet'],
        [{ fetus: 'goes on' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
