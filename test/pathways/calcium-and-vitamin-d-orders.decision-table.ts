import type { DecisionTable, Rule } from '../support/decision-table.js';

const INCOMPLETE = ['in part', 'none'] as const;
const NOT_KNOWN = ['missing', 'stale'] as const;
/** What could not be read counts as missing for a draft that may be removed: a charted condition stands for it. */
const UNREAD = ['missing', 'stale', 'unreadable'] as const;
const SUPPLEMENT = ['calcium tablet', 'calcium with vitamin D', 'calcium, route not known'] as const;
const OTHERS_THAN = {
  supplement: ['binder tablet', 'vitamin D capsule', 'vitamin D injection', 'calcium infusion'],
  oralCalcium: ['vitamin D capsule', 'vitamin D injection', 'calcium infusion', 'calcium, route not known'],
  vitaminD: ['calcium tablet', 'calcium infusion', 'calcium, route not known', 'binder tablet'],
} as const;

/** CKD with uncorrected hyperphosphataemia, after the product at hand was settled. */
const CKD_WITH_JUDGED_PHOSPHATE: readonly Rule[] = [
  [{ age: 'under one year' }, 'unmet'],
  [{ phosphate: ['low', 'normal'] }, 'unmet'],
  [{ conditionsRead: 'all', ckd: 'none' }, 'unmet'],
  [{ conditionsRead: INCOMPLETE, ckd: 'none' }, 'unknown'],
  [{ phosphate: 'not judged' }, 'unknown'],
];
const CKD_WITH_HIGH_PHOSPHATE: readonly Rule[] = [
  ...CKD_WITH_JUDGED_PHOSPHATE,
  [{ phosphate: UNREAD, hyperphosphataemia: ['none', 'past'], conditionsRead: INCOMPLETE }, 'unknown'],
  [{ phosphate: NOT_KNOWN, hyperphosphataemia: ['none', 'past'] }, 'unmet'],
  [{ phosphate: 'unreadable', hyperphosphataemia: ['none', 'past'] }, 'unknown'],
];

/** SAF-2 and SAF-5 as a clinician would lay them out: the product at hand, then the chart. */
export const calciumAndVitaminDOrders: DecisionTable = {
  pathway: 'calcium-and-vitamin-d-orders',
  given: {
    drug: [...SUPPLEMENT, 'calcium infusion', 'binder tablet', 'vitamin D capsule', 'vitamin D injection'],
  },
  rows: [
    {
      action: 'calcium-before-phosphate',
      requirement: 'SAF-2',
      rules: [[{ drug: OTHERS_THAN.supplement }, 'unmet'], ...CKD_WITH_HIGH_PHOSPHATE, [{}, 'met']],
    },
    {
      action: 'calcium-with-product-over-threshold',
      requirement: 'SAF-2',
      rules: [
        [{ drug: OTHERS_THAN.oralCalcium }, 'unmet'],
        [{ product: ['within', 'drawn apart'] }, 'unmet'],
        [{ productAge: 'older' }, 'unmet'],
        [{ sample: 'haemolysed' }, 'unmet'],
        ...CKD_WITH_JUDGED_PHOSPHATE,
        [{ product: 'not judged' }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'calcium-binder-load',
      requirement: 'SAF-2',
      rules: [
        [{ drug: [...SUPPLEMENT, 'calcium infusion', 'vitamin D capsule', 'vitamin D injection'] }, 'unmet'],
        ...CKD_WITH_HIGH_PHOSPHATE,
        [{}, 'met'],
      ],
    },
    {
      action: 'parenteral-calcium',
      requirement: 'SAF-2',
      rules: [
        [{ drug: [...SUPPLEMENT, 'binder tablet', 'vitamin D capsule', 'vitamin D injection'] }, 'unmet'],
        ...CKD_WITH_HIGH_PHOSPHATE,
        [{}, 'met'],
      ],
    },
    {
      action: 'calcium-or-vitamin-d-in-hypercalcaemia',
      requirement: 'SAF-5',
      rules: [
        [{ calcium: ['critical', 'high'] }, 'met'],
        [{ calcium: ['low', 'normal'] }, 'unmet'],
        [{ calcium: 'not judged' }, 'unknown'],
        [{ hypercalcaemia: 'charted' }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{ calcium: 'unreadable' }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'vitamin-d-in-excess',
      requirement: 'SAF-5',
      rules: [
        [{ drug: OTHERS_THAN.vitaminD }, 'unmet'],
        [{ vitaminD: 'high', vitaminDRange: 'of the laboratory' }, 'met'],
        [{ vitaminD: 'not judged', vitaminDRange: 'of the laboratory' }, 'unknown'],
        [{ vitaminD: ['low', 'normal', 'high', 'not judged'] }, 'unmet'],
        [{ vitaminDExcess: 'charted' }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{ vitaminD: NOT_KNOWN }, 'unmet'],
        [{}, 'unknown'],
      ],
    },
  ],
};
