import type { DecisionTable } from '../support/decision-table.js';

/** Row DYS-2 as a clinician would lay it out. */
export const valveCalcification: DecisionTable = {
  pathway: 'valve-calcification',
  given: { organ: 'valve' },
  rows: [
    {
      action: 'echocardiography-none-found',
      requirement: 'DYS-2',
      rules: [
        [{ echocardiography: 'reported' }, 'unmet'],
        // Ultrasound of a heart valve is echocardiography.
        [{ modality: 'ultrasound' }, 'unmet'],
        [{ alsoSeen: 'ultrasound' }, 'unmet'],
        [{ reportsRead: ['in part', 'none'] }, 'unknown'],
        [{}, 'met'],
      ],
    },
  ],
};
