import type { DecisionTable } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;

/** Row FET-6 at the order as a clinician would lay it out. */
export const amnioticTestTiming: DecisionTable = {
  pathway: 'amniotic-test-timing',
  given: { order: 'none', organ: 'liver' },
  rows: [
    {
      action: 'amniotic-cmv-pcr-too-early',
      requirement: 'FET-6',
      rules: [
        [{ fluidOrder: ['none', 'karyotype'] }, 'unmet'],
        [{ cmvInfection: 'primary, too early' }, 'met'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
