import type { DecisionTable, Rule, When } from '../support/decision-table.js';

const INCOMPLETE = ['in part', 'none'] as const;
const BELOW_30 = ['below 30', 'below 30 by comparator'] as const;
/** "<60" may or may not be below 30 ("Settled", Labs: a comparator at the threshold). */
const MAYBE_BELOW_30 = ['below 60 by comparator', 'unreadable'] as const;
const NOT_KNOWN = ['missing', 'stale', 'unreadable'] as const;
const CHARTED = ['charted', 'past'] as const;

/** A liver calcification on ultrasound and no CT or MRI since: there is an order to hold back (HEP-2). */
const IMAGING_WANTED: When = {
  organ: 'liver',
  modality: 'ultrasound',
  laterStudy: 'none',
  reportsRead: 'all',
  calledBenign: 'no',
};

const PLAIN_MRI = ['MRI of the organ', 'MRI for the report', 'MRI of the knee'] as const;
const NO_CONTRAST_ORDERED: Rule = [{ order: ['plain CT', 'ultrasound', 'lab', 'none', ...PLAIN_MRI] }, 'unmet'];

/** Rows of SAF-4 as a clinician would lay them out: what the chart says, and the same with an order at hand. */
export const imagingSafety: DecisionTable = {
  pathway: 'imaging-safety',
  given: IMAGING_WANTED,
  rows: [
    {
      action: 'pregnant',
      requirement: 'SAF-4',
      rules: [
        [{ pregnancy: 'pregnant' }, 'met'],
        [{ pregnancyRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'pregnancy-not-known',
      requirement: 'SAF-4',
      rules: [
        [{ pregnancy: 'status not known' }, 'met'],
        [{ pregnancyRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'egfr-below-30',
      requirement: 'SAF-4',
      rules: [
        [{ egfr: BELOW_30 }, 'met'],
        [{ egfr: MAYBE_BELOW_30 }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'acute-kidney-injury',
      requirement: 'SAF-4',
      rules: [
        [{ kidneyInjury: 'active' }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'contrast-reaction',
      requirement: 'SAF-4',
      rules: [
        [{ contrastReaction: CHARTED }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'egfr-not-known-in-ckd',
      requirement: 'SAF-4',
      rules: [
        [{ egfr: ['30 or more', ...BELOW_30, 'below 60 by comparator'] }, 'unmet'],
        [{ ckd: ['stage 3', 'stage 4', 'two low eGFR'], egfr: NOT_KNOWN }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'radiation-ordered-in-pregnancy',
      requirement: 'SAF-4',
      rules: [
        [{ order: ['ultrasound', 'lab', 'none', ...PLAIN_MRI] }, 'unmet'],
        [{ pregnancy: 'pregnant' }, 'met'],
        [{ pregnancyRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'contrast-ordered-egfr-below-30',
      requirement: 'SAF-4',
      rules: [NO_CONTRAST_ORDERED, [{ egfr: BELOW_30 }, 'met'], [{ egfr: MAYBE_BELOW_30 }, 'unknown'], [{}, 'unmet']],
    },
    {
      action: 'contrast-ordered-in-acute-kidney-injury',
      requirement: 'SAF-4',
      rules: [
        NO_CONTRAST_ORDERED,
        [{ kidneyInjury: 'active' }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'contrast-ordered-after-reaction',
      requirement: 'SAF-4',
      rules: [
        NO_CONTRAST_ORDERED,
        [{ contrastReaction: CHARTED }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
    {
      action: 'contrast-ordered-egfr-not-known-in-ckd',
      requirement: 'SAF-4',
      rules: [
        NO_CONTRAST_ORDERED,
        [{ egfr: ['30 or more', ...BELOW_30, 'below 60 by comparator'] }, 'unmet'],
        [{ ckd: ['stage 3', 'stage 4', 'two low eGFR'], egfr: NOT_KNOWN }, 'met'],
        [{ conditionsRead: INCOMPLETE }, 'unknown'],
        [{}, 'unmet'],
      ],
    },
  ],
};
