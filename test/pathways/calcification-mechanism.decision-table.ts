import { PARENCHYMA } from '../support/chart-in-words.js';
import type { DecisionTable, Rule } from '../support/decision-table.js';
import {
  BOTH_NORMAL,
  CAUSE_OF_ITS_OWN,
  ELSEWHERE,
  inEachTissue,
  NO_PREFERRED_SITE,
  NO_TISSUE,
  NOTHING_HIGH,
  SOMETHING_HIGH,
} from '../support/mechanism-rules.js';

const MISSING = ['missing', 'stale'] as const;
const KNOWN = ['low', 'normal', 'high', 'not judged'] as const;
const OPEN = ['unreadable', 'not judged'] as const;
const DAMAGED = ['charted', 'in the report'] as const;

/** "Under 1 year no class" ("Settled", Age). */
const NO_CLASS_IN_INFANTS: Rule = [{ age: 'under one year' }, 'unmet'];

const PAIR_MISSING: readonly Rule[] = [
  [{ calcium: MISSING }, 'unmet'],
  [{ phosphate: MISSING }, 'unmet'],
];
const PAIR_UNREADABLE: readonly Rule[] = [
  [{ calcium: 'unreadable' }, 'unknown'],
  [{ phosphate: 'unreadable' }, 'unknown'],
];

/** Calcium and phosphate known and normal, nothing derived from them high (MEC-3, MEC-4). */
const PAIR_NOT_NORMAL: readonly Rule[] = [
  [{ calcium: ['low', 'high', 'critical', ...MISSING] }, 'unmet'],
  [{ phosphate: ['low', 'high', ...MISSING] }, 'unmet'],
  [{ ionized: 'high' }, 'unmet'],
  [{ product: 'over' }, 'unmet'],
];
const PAIR_NOT_JUDGED: readonly Rule[] = [
  [{ calcium: OPEN }, 'unknown'],
  [{ phosphate: OPEN }, 'unknown'],
  [{ ionized: 'unreadable' }, 'unknown'],
];

/** Calcium high and a PTH that belongs to it (MEC-6). */
const CALCIUM_NOT_HIGH: Rule = [{ calcium: ['low', 'normal', ...MISSING] }, 'unmet'];
const PTH_APART: Rule = [{ calcium: ['critical', ...KNOWN], pth: KNOWN, pthDrawn: 'apart' }, 'unmet'];
const CALCIUM_OR_PTH_OPEN: readonly Rule[] = [
  [{ calcium: OPEN }, 'unknown'],
  [{ pth: OPEN }, 'unknown'],
];
const CONDITIONS_UNREAD: Rule = [{ conditionsRead: ['in part', 'none'] }, 'unknown'];
/** Damage may stand among the conditions or the procedures; it is known to be none when both were seen whole. */
const NO_DAMAGE: Rule = [{ damage: 'none', conditionsRead: 'all', proceduresRead: 'all', reportsRead: 'all' }, 'unmet'];
/** Damage may be charted as a condition, an operation, or in the words of a report. */
const DAMAGE_UNREAD: readonly Rule[] = [
  CONDITIONS_UNREAD,
  [{ proceduresRead: ['in part', 'none'] }, 'unknown'],
  [{ reportsRead: ['in part', 'none'] }, 'unknown'],
];
const LOW_EGFR = ['below 30', 'below 30 by comparator'] as const;

/** Rows MEC-1 to MEC-7 as a clinician would lay them out; the order of the rules matters. */
export const calcificationMechanism: DecisionTable = {
  pathway: 'calcification-mechanism',
  given: {
    organ: [...PARENCHYMA, 'soft tissue', ...ELSEWHERE],
    look: ['plain', 'punctate', 'eccentric', 'growing'],
    connectiveTissue: 'none',
    infection: 'none',
  },
  rows: [
    {
      action: 'metabolic-panel',
      requirement: 'MEC-1',
      rules: [
        ...NO_TISSUE,
        ...inEachTissue({ pth: MISSING }),
        [{ calcium: MISSING }, 'met'],
        [{ phosphate: MISSING }, 'met'],
        [{ pth: MISSING }, 'met'],
        [{ vitaminD: MISSING }, 'met'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        [{ pth: 'unreadable' }, 'unknown'],
        [{ vitaminD: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'mechanism-undetermined',
      requirement: 'MEC-1',
      rules: [
        ...NO_TISSUE,
        NO_CLASS_IN_INFANTS,
        ...inEachTissue({ calcium: MISSING }),
        [{ calcium: MISSING }, 'met'],
        [{ phosphate: MISSING }, 'met'],
        ...PAIR_UNREADABLE,
        [{}, 'unmet'],
      ],
    },
    {
      action: 'mechanism-open',
      requirement: 'MEC-1',
      rules: [
        ...NO_TISSUE,
        NO_CLASS_IN_INFANTS,
        ...PAIR_NOT_NORMAL,
        [{ damage: DAMAGED }, 'unmet'],
        [{ pth: KNOWN, vitaminD: KNOWN }, 'unmet'],
        ...PAIR_NOT_JUDGED,
        ...DAMAGE_UNREAD,
        ...inEachTissue({ ...BOTH_NORMAL, pth: MISSING }),
        [{ pth: MISSING }, 'met'],
        [{ vitaminD: MISSING }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'metastatic-pattern',
      requirement: 'MEC-2',
      rules: [
        NO_CLASS_IN_INFANTS,
        ...PAIR_MISSING,
        ...PAIR_UNREADABLE,
        ...SOMETHING_HIGH,
        NOTHING_HIGH,
        [{}, 'unknown'],
      ],
    },
    {
      action: 'metastatic-pattern-critical',
      requirement: 'MEC-2',
      rules: [
        NO_CLASS_IN_INFANTS,
        [{ calcium: [...KNOWN, ...MISSING] }, 'unmet'],
        [{ phosphate: MISSING }, 'unmet'],
        ...PAIR_UNREADABLE,
        [{}, 'met'],
      ],
    },
    {
      action: 'metastatic-preferred-site',
      requirement: 'MEC-2',
      rules: [
        NO_CLASS_IN_INFANTS,
        [{ organ: NO_PREFERRED_SITE }, 'unmet'],
        ...PAIR_MISSING,
        ...PAIR_UNREADABLE,
        ...SOMETHING_HIGH,
        NOTHING_HIGH,
        [{}, 'unknown'],
      ],
    },
    {
      action: 'dystrophic-pattern',
      requirement: 'MEC-3',
      rules: [
        ...NO_TISSUE,
        NO_CLASS_IN_INFANTS,
        ...PAIR_NOT_NORMAL,
        [{ malignancyDoubt: 'yes' }, 'unmet'],
        NO_DAMAGE,
        ...PAIR_NOT_JUDGED,
        [{ damage: 'none' }, 'unknown'],
        ...inEachTissue({ ...BOTH_NORMAL, damage: DAMAGED }),
        [{}, 'met'],
      ],
    },
    {
      action: 'past-disturbance',
      requirement: 'MEC-3',
      rules: [
        ...NO_TISSUE,
        NO_CLASS_IN_INFANTS,
        ...PAIR_NOT_NORMAL,
        [{ malignancyDoubt: 'yes' }, 'unmet'],
        NO_DAMAGE,
        [{ ckd: 'none', hyperparathyroidism: 'none', conditionsRead: 'all' }, 'unmet'],
        ...PAIR_NOT_JUDGED,
        [{ damage: 'none' }, 'unknown'],
        [{ ckd: 'none', hyperparathyroidism: 'none' }, 'unknown'],
        ...inEachTissue({ ...BOTH_NORMAL, damage: DAMAGED, hyperparathyroidism: 'past' }),
        [{}, 'met'],
      ],
    },
    {
      action: 'idiopathic-pattern',
      requirement: 'MEC-4',
      rules: [
        ...NO_TISSUE,
        NO_CLASS_IN_INFANTS,
        ...PAIR_NOT_NORMAL,
        [{ pth: ['low', 'high', ...MISSING] }, 'unmet'],
        [{ vitaminD: ['low', 'high', ...MISSING] }, 'unmet'],
        [{ malignancyDoubt: 'yes' }, 'unmet'],
        [{ organ: 'lung', look: ['eccentric', 'growing'] }, 'unmet'],
        [{ organ: 'lung', told: 'a spiculated nodule' }, 'unmet'],
        [{ damage: DAMAGED }, 'unmet'],
        [{ organ: 'liver', liverMass: ['charted', 'suspected'] }, 'unmet'],
        [{ organ: 'liver', liverCause: CAUSE_OF_ITS_OWN }, 'unmet'],
        ...PAIR_NOT_JUDGED,
        [{ pth: OPEN }, 'unknown'],
        [{ vitaminD: OPEN }, 'unknown'],
        ...DAMAGE_UNREAD,
        ...inEachTissue({ ...BOTH_NORMAL, pth: 'normal', vitaminD: 'normal', damage: 'none' }),
        [{}, 'met'],
      ],
    },
    {
      action: 'metastatic-and-damage',
      requirement: 'MEC-5',
      rules: [
        NO_CLASS_IN_INFANTS,
        ...PAIR_MISSING,
        NOTHING_HIGH,
        NO_DAMAGE,
        ...PAIR_UNREADABLE,
        [{ damage: 'none' }, 'unknown'],
        ...SOMETHING_HIGH,
        [{}, 'unknown'],
      ],
    },
    {
      action: 'secondary-hyperparathyroidism',
      requirement: 'MEC-6',
      rules: [
        NO_CLASS_IN_INFANTS,
        [{ pth: ['low', 'normal', ...MISSING] }, 'unmet'],
        [{ calcium: ['high', 'critical', ...MISSING] }, 'unmet'],
        PTH_APART,
        [{ ckd: 'none', conditionsRead: 'all' }, 'unmet'],
        ...CALCIUM_OR_PTH_OPEN,
        [{ ckd: 'none' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'primary-hyperparathyroidism',
      requirement: 'MEC-6',
      rules: [
        NO_CLASS_IN_INFANTS,
        CALCIUM_NOT_HIGH,
        [{ pth: ['low', ...MISSING] }, 'unmet'],
        PTH_APART,
        [{ ckd: 'stage 4' }, 'unmet'],
        [{ ckd: ['stage 3', 'two low eGFR'], egfr: LOW_EGFR }, 'unmet'],
        ...CALCIUM_OR_PTH_OPEN,
        CONDITIONS_UNREAD,
        [{}, 'met'],
      ],
    },
    {
      action: 'tertiary-hyperparathyroidism',
      requirement: 'MEC-6',
      rules: [
        NO_CLASS_IN_INFANTS,
        CALCIUM_NOT_HIGH,
        [{ pth: ['low', ...MISSING] }, 'unmet'],
        PTH_APART,
        [{ ckd: 'none', conditionsRead: 'all' }, 'unmet'],
        [
          {
            ckd: ['stage 3', 'two low eGFR'],
            egfr: ['30 or more', 'below 60 by comparator', 'missing', 'stale', 'unreadable'],
            conditionsRead: 'all',
          },
          'unmet',
        ],
        ...CALCIUM_OR_PTH_OPEN,
        [{ ckd: 'stage 4' }, 'met'],
        [{ ckd: ['stage 3', 'two low eGFR'], egfr: LOW_EGFR }, 'met'],
        [{}, 'unknown'],
      ],
    },
    {
      action: 'pth-independent-hypercalcaemia',
      requirement: 'MEC-6',
      rules: [
        NO_CLASS_IN_INFANTS,
        CALCIUM_NOT_HIGH,
        [{ pth: ['normal', 'high', ...MISSING] }, 'unmet'],
        PTH_APART,
        ...CALCIUM_OR_PTH_OPEN,
        [{}, 'met'],
      ],
    },
    {
      action: 'values-listed',
      requirement: 'MEC-7',
      rules: [
        ...NO_TISSUE,
        ...inEachTissue({ phosphate: 'normal' }),
        [{ calcium: ['critical', ...KNOWN] }, 'met'],
        [{ phosphate: KNOWN }, 'met'],
        [{ pth: KNOWN }, 'met'],
        [{ vitaminD: KNOWN }, 'met'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{ phosphate: 'unreadable' }, 'unknown'],
        [{ pth: 'unreadable' }, 'unknown'],
        [{ vitaminD: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
