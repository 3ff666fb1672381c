import type { DecisionTable, Rule } from '../support/decision-table.js';

const CONDITIONS_UNREAD: Rule = [{ conditionsRead: ['in part', 'none'] }, 'unknown'];
const REPORTS_UNREAD: Rule = [{ reportsRead: ['in part', 'none'] }, 'unknown'];
/** A finding last reported long ago gives no cards but those of its overdue follow-up. */
const LONG_AGO: Rule = [{ lastReported: 'long ago' }, 'unmet'];
const CONGENITAL = ['congenital infection', 'COL4A1 disorder'] as const;
const FRONTAL_OR_PERIVENTRICULAR = ['frontal lobe', 'periventricular tissue'] as const;

const CSF1R: readonly Rule[] = [
  [{ alsoCharted: 'leukoencephalopathy' }, 'met'],
  [{ told: ['leukoencephalopathy', 'stepping stones'] }, 'met'],
  [{ place: FRONTAL_OR_PERIVENTRICULAR, look: 'punctate' }, 'met'],
  [{ place: FRONTAL_OR_PERIVENTRICULAR, told: 'a serpiginous pattern' }, 'met'],
  CONDITIONS_UNREAD,
  REPORTS_UNREAD,
  [{}, 'unmet'],
];

/** Rows BRN-2 to BRN-5 and the brain part of PAR-1 as a clinician would lay them out; BRN-1 is not asked at all. */
export const brainCalcification: DecisionTable = {
  pathway: 'brain-calcification',
  given: { organ: 'brain', look: ['plain', 'punctate', 'eccentric', 'growing', 'doubted'] },
  rows: [
    {
      action: 'deep-calcification',
      requirement: 'BRN-2',
      rules: [
        [{ place: ['pallidum', 'putamen', 'periventricular tissue'] }, 'met'],
        [{}, 'unmet'],
      ],
    },
    { action: 'csf1r-pattern', requirement: 'BRN-3', rules: CSF1R },
    { action: 'csf1r-testing', requirement: 'BRN-3', rules: CSF1R },
    {
      action: 'old-infarct',
      requirement: 'BRN-4',
      rules: [
        LONG_AGO,
        [{ told: 'a calcified embolus' }, 'unmet'],
        [{ told: 'a calcified old infarct' }, 'met'],
        [{ told: 'a calcified infarct', alsoCharted: 'past infarct' }, 'met'],
        [{ told: 'a calcified infarct', conditionsRead: ['in part', 'none'] }, 'unknown'],
        [{ told: 'a calcified infarct', reportsRead: 'in part' }, 'unknown'],
        [{ told: 'a calcified infarct' }, 'unmet'],
        REPORTS_UNREAD,
        [{}, 'unmet'],
      ],
    },
    {
      action: 'congenital-cause-named',
      requirement: 'BRN-5',
      rules: [[{ alsoCharted: CONGENITAL }, 'met'], CONDITIONS_UNREAD, [{}, 'unmet']],
    },
    {
      action: 'cmv-evaluation',
      requirement: 'BRN-5',
      rules: [
        [{ alsoCharted: CONGENITAL, cmvSerology: ['missing', 'stale'] }, 'met'],
        [{ alsoCharted: CONGENITAL, cmvSerology: 'unreadable' }, 'unknown'],
        [{ alsoCharted: CONGENITAL }, 'unmet'],
        CONDITIONS_UNREAD,
        [{}, 'unmet'],
      ],
    },
    {
      action: 'tissue-evaluation',
      requirement: 'PAR-1',
      rules: [[{ modality: 'MRI' }, 'unmet'], [{ laterStudy: 'MRI since' }, 'unmet'], REPORTS_UNREAD, [{}, 'met']],
    },
    {
      action: 'too-young-for-physiological',
      requirement: 'PAR-1',
      rules: [
        [{ place: 'pineal gland', age: ['under one year', 'child'] }, 'met'],
        [{}, 'unmet'],
      ],
    },
    { action: 'brain-calcification-found', requirement: 'PAR-1', rules: [[{}, 'met']] },
  ],
};
