import type { DecisionTable, Rule } from '../support/decision-table.js';
import { NOTHING_HIGH, SOMETHING_HIGH } from '../support/mechanism-rules.js';

const CONDITIONS_UNREAD: Rule = [{ conditionsRead: ['in part', 'none'] }, 'unknown'];
const REPORTS_UNREAD: Rule = [{ reportsRead: ['in part', 'none'] }, 'unknown'];
const IN_A_GROWTH: Rule = [{ look: 'inside a growth' }, 'unmet'];
/** A disease of the lung may stand among the conditions, the procedures or the words of a report. */
const DAMAGE_UNREAD: readonly Rule[] = [
  CONDITIONS_UNREAD,
  [{ proceduresRead: ['in part', 'none'] }, 'unknown'],
  REPORTS_UNREAD,
];
/** A finding last reported long ago gives no cards but those of its overdue follow-up. */
const LONG_AGO: Rule = [{ lastReported: 'long ago' }, 'unmet'];
const MALIGNANCY = ['malignancy', 'present malignancy'] as const;
const DAMAGED = ['charted', 'in the report'] as const;

/** Row LNG-1 as a clinician would lay it out: what is never taken for a remnant, what is named, what is asked for. */
export const lungCalcification: DecisionTable = {
  pathway: 'lung-calcification',
  given: { organ: 'lung' },
  rows: [
    {
      action: 'not-a-healed-remnant',
      requirement: 'LNG-1',
      rules: [
        [{ look: ['eccentric', 'growing', 'doubted'] }, 'met'],
        [{ told: 'a spiculated nodule' }, 'met'],
        REPORTS_UNREAD,
        [{}, 'unmet'],
      ],
    },
    {
      action: 'plain-film-only',
      requirement: 'LNG-1',
      rules: [
        [{ modality: ['ultrasound', 'CT', 'MRI', 'not stated'] }, 'unmet'],
        [{ alsoSeen: ['CT', 'ultrasound'] }, 'unmet'],
        [{ laterStudy: ['CT since', 'CT of the chest since'] }, 'unmet'],
        REPORTS_UNREAD,
        [{}, 'met'],
      ],
    },
    {
      action: 'calcified-granuloma',
      requirement: 'LNG-1',
      rules: [
        IN_A_GROWTH,
        LONG_AGO,
        [{ look: ['eccentric', 'growing', 'doubted'] }, 'unmet'],
        [{ damage: ['none', 'charted'] }, 'unmet'],
        [{ calcium: ['critical', 'low', 'high', 'missing', 'stale'] }, 'unmet'],
        [{ phosphate: ['low', 'high', 'missing', 'stale'] }, 'unmet'],
        [{ told: 'a spiculated nodule' }, 'unmet'],
        [{ alsoCharted: MALIGNANCY }, 'unmet'],
        [{ calcium: ['not judged', 'unreadable'] }, 'unknown'],
        [{ phosphate: ['not judged', 'unreadable'] }, 'unknown'],
        CONDITIONS_UNREAD,
        REPORTS_UNREAD,
        [{}, 'met'],
      ],
    },
    {
      action: 'known-malignancy',
      requirement: 'LNG-1',
      rules: [
        LONG_AGO,
        [{ look: 'inside a growth' }, 'met'],
        [{ alsoCharted: MALIGNANCY }, 'met'],
        CONDITIONS_UNREAD,
        [{}, 'unmet'],
      ],
    },
    {
      action: 'granulomatous-cause-named',
      requirement: 'LNG-1',
      rules: [IN_A_GROWTH, LONG_AGO, [{ damage: DAMAGED }, 'met'], ...DAMAGE_UNREAD, [{}, 'unmet']],
    },
    {
      action: 'granulomatous-cause-asked',
      requirement: 'LNG-1',
      rules: [IN_A_GROWTH, LONG_AGO, [{ damage: DAMAGED }, 'unmet'], ...DAMAGE_UNREAD, [{}, 'met']],
    },
    {
      action: 'metastatic-pulmonary-calcification',
      requirement: 'LNG-1',
      rules: [
        [{ age: 'under one year' }, 'unmet'],
        IN_A_GROWTH,
        [{ calcium: ['missing', 'stale'] }, 'unmet'],
        [{ phosphate: ['missing', 'stale'] }, 'unmet'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        ...SOMETHING_HIGH,
        NOTHING_HIGH,
        [{}, 'unknown'],
      ],
    },
    { action: 'lung-calcification-found', requirement: 'PAR-1', rules: [IN_A_GROWTH, [{}, 'met']] },
  ],
};
