import type { DecisionTable, Rule } from '../support/decision-table.js';

const MISSING = ['missing', 'stale'] as const;
const OPEN = ['unreadable', 'not judged'] as const;
const NOT_FRESH = ['missing', 'stale', 'unreadable'] as const;
const NOT_ESTABLISHED = ['none', 'suspected'] as const;
const UNREAD = ['in part', 'none'] as const;
/** With a named local cause in the same statement it is DYS-5. */
const LOCAL_CAUSE: Rule = [{ localCause: 'named' }, 'unmet'];

/** Row DYS-3 as a clinician would lay it out: what is missing, and the biopsy when all is back. */
export const softTissueCalcification: DecisionTable = {
  pathway: 'soft-tissue-calcification',
  given: { organ: 'soft tissue' },
  rows: [
    {
      action: 'calcinosis-work-up',
      requirement: 'DYS-3',
      rules: [
        LOCAL_CAUSE,
        [{ calcium: MISSING }, 'met'],
        [{ phosphate: MISSING }, 'met'],
        [{ pth: MISSING }, 'met'],
        [{ vitaminD: MISSING }, 'met'],
        [{ connectiveTissue: NOT_ESTABLISHED, conditionsRead: 'all', ana: MISSING }, 'met'],
        [
          { connectiveTissue: NOT_ESTABLISHED, conditionsRead: 'all', creatineKinase: MISSING, aldolase: MISSING },
          'met',
        ],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        [{ pth: 'unreadable' }, 'unknown'],
        [{ vitaminD: 'unreadable' }, 'unknown'],
        [{ connectiveTissue: NOT_ESTABLISHED, ana: NOT_FRESH }, 'unknown'],
        [{ connectiveTissue: NOT_ESTABLISHED, creatineKinase: NOT_FRESH, aldolase: NOT_FRESH }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'biopsy-if-doubted',
      requirement: 'DYS-3',
      rules: [LOCAL_CAUSE, [{ malignancyDoubt: 'yes' }, 'met'], [{}, 'unmet']],
    },
    {
      action: 'biopsy-if-unclear',
      requirement: 'DYS-3',
      rules: [
        LOCAL_CAUSE,
        [{ malignancyDoubt: 'yes' }, 'unmet'],
        [{ calcium: ['critical', 'low', 'high', ...MISSING] }, 'unmet'],
        [{ phosphate: ['low', 'high', ...MISSING] }, 'unmet'],
        [{ ionized: 'high' }, 'unmet'],
        [{ product: 'over' }, 'unmet'],
        [{ ana: ['positive', ...MISSING] }, 'unmet'],
        [{ creatineKinase: MISSING, aldolase: MISSING }, 'unmet'],
        [{ damage: ['charted', 'in the report'] }, 'unmet'],
        [{ connectiveTissue: ['charted', 'in the report'] }, 'unmet'],
        [{ calcium: OPEN }, 'unknown'],
        [{ phosphate: OPEN }, 'unknown'],
        [{ ionized: 'unreadable' }, 'unknown'],
        [{ ana: 'unreadable' }, 'unknown'],
        [{ creatineKinase: NOT_FRESH, aldolase: NOT_FRESH }, 'unknown'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ proceduresRead: UNREAD }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        [{}, 'met'],
      ],
    },
  ],
};
