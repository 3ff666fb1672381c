import type { DecisionTable } from '../support/decision-table.js';
import { FETUS_COLUMNS, NOT_ALL_EXCLUDED } from '../support/fetus-in-words.js';

type Sign = (typeof FETUS_COLUMNS.fetalSign)[number];

const UNREAD = ['in part', 'none'] as const;
const OVER = ['born 10 days ago', 'born 42 days ago', 'born 43 days ago', 'lost', 'ended', 'earlier'] as const;
const INJURED: readonly Sign[] = [
  'haemorrhage',
  'white matter',
  'calcified brain',
  'calcified brain and thick placenta',
  'calcified brain and otherwise normal',
];
const OF_BRAIN: readonly Sign[] = [
  ...INJURED,
  ...(['ventriculomegaly', 'ventriculomegaly and ascites', 'ventriculomegaly and echogenic bowel'] as const),
  ...(['microcephaly', 'microcephaly and echogenic bowel', 'macrocephaly'] as const),
];
const NOT_EXCLUDED = FETUS_COLUMNS.cmvInfection.filter((words) => words !== 'excluded');
const allBut = (signs: readonly Sign[]): readonly Sign[] =>
  FETUS_COLUMNS.fetalSign.filter((sign) => !signs.includes(sign));

/** Rows FET-12 and FET-10 as a clinician would lay them out. */
export const fetalBrain: DecisionTable = {
  pathway: 'fetal-brain',
  given: { organ: 'liver' },
  finding: { subject: 'fetus' },
  rows: [
    {
      action: 'fetal-brain-mri',
      requirement: 'FET-12',
      rules: [
        [{ fetus: OVER }, 'unmet'],
        [{ fetalMri: 'made' }, 'unmet'],
        [{ fetalSign: allBut(OF_BRAIN), reportsRead: 'all' }, 'unmet'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'pseudo-torch',
      requirement: 'FET-10',
      rules: [
        [{ fetus: OVER }, 'unmet'],
        [{ fetalSign: allBut(INJURED), reportsRead: 'all' }, 'unmet'],
        [{ infectionsRead: 'all', otherInfections: NOT_ALL_EXCLUDED }, 'unmet'],
        [{ infectionsRead: 'all', cmvInfection: NOT_EXCLUDED }, 'unmet'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ infectionsRead: UNREAD }, 'unknown'],
        [{ fetalSign: allBut(INJURED) }, 'unknown'],
        [{}, 'met'],
      ],
    },
  ],
};
