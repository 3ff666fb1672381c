import type { DecisionTable, Rule } from '../support/decision-table.js';

const CONDITIONS_UNREAD: Rule = [{ conditionsRead: ['in part', 'none'] }, 'unknown'];
const REPORTS_UNREAD: Rule = [{ reportsRead: ['in part', 'none'] }, 'unknown'];
const BESIDE_NODES = ['kidney', 'lung', 'stomach', 'brain', 'pancreas', 'soft tissue', 'joint', 'spleen'] as const;
const ACTIVE = ['tuberculosis, active', 'other-parasite, active'] as const;
const PAST = [
  ...(['tuberculosis, past', 'echinococcosis, past', 'schistosomiasis, past', 'fascioliasis, past'] as const),
] as const;
const CHARTED = [...PAST, ...ACTIVE] as const;

/** "Symptoms or doubts of malignancy in the report end every 'benign'" ("Settled", MEC); what grows is not healed. */
const NOT_AT_REST: readonly Rule[] = [
  [{ malignancyDoubt: 'yes' }, 'unmet'],
  [{ stability: 'growing' }, 'unmet'],
];

/** Row DYS-4 as a clinician would lay it out; of the liver, whose causes have words of their own, HEP-5 and HEP-6 tell. */
export const healedInfection: DecisionTable = {
  pathway: 'healed-infection',
  given: {
    organ: [...BESIDE_NODES, 'lymph node'],
    look: ['plain', 'punctate', 'eccentric', 'growing', 'doubted'],
  },
  rows: [
    {
      action: 'calcified-lymph-node',
      requirement: 'DYS-4',
      rules: [
        [{ organ: BESIDE_NODES }, 'unmet'],
        ...NOT_AT_REST,
        [{ alsoCharted: 'present malignancy' }, 'unmet'],
        [{ infection: ACTIVE }, 'unmet'],
        CONDITIONS_UNREAD,
        [{}, 'met'],
      ],
    },
    {
      action: 'infection-in-the-history',
      requirement: 'DYS-4',
      rules: [
        [{ organ: 'lung' }, 'unmet'],
        ...NOT_AT_REST,
        [{ infection: CHARTED }, 'met'],
        CONDITIONS_UNREAD,
        [{}, 'unmet'],
      ],
    },
    {
      // LNG-1 never calls such a calcification of the lung a scar.
      action: 'infection-before-a-lung-calcification',
      requirement: 'DYS-4',
      rules: [
        [
          { organ: ['kidney', 'stomach', 'brain', 'pancreas', 'soft tissue', 'joint', 'spleen', 'lymph node'] },
          'unmet',
        ],
        ...NOT_AT_REST,
        [{ look: 'eccentric' }, 'unmet'],
        [{ told: 'a spiculated nodule' }, 'unmet'],
        [{ alsoCharted: ['malignancy', 'present malignancy'] }, 'unmet'],
        [{ infection: ['none', 'tuberculosis, suspected'], conditionsRead: 'all' }, 'unmet'],
        CONDITIONS_UNREAD,
        REPORTS_UNREAD,
        [{}, 'met'],
      ],
    },
  ],
};
