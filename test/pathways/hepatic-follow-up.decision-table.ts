import type { DecisionTable, Rule } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;
const MISSING = ['missing', 'stale'] as const;
const OPEN = ['unreadable', 'not judged'] as const;
const CALCIUM_OPEN = 'unreadable';

/** Stable, without symptoms, explained or worked up, and nothing scheduled. */
const STABLE: readonly Rule[] = [
  [{ stability: ['not shown', 'growing'] }, 'unmet'],
  [{ calledBenign: 'yes' }, 'unmet'],
  [{ malignancyDoubt: 'yes' }, 'unmet'],
  [{ symptom: ['jaundice', 'right flank pain', 'nausea', 'severe nausea'] }, 'unmet'],
  [{ liverMass: ['in the report', 'doubted', 'charted', 'suspected', 'suspected once'] }, 'unmet'],
  [{ bileDucts: ['dilated', 'obstructed', 'perhaps dilated'] }, 'unmet'],
  [{ bilirubinDirect: 'high' }, 'unmet'],
  [{ ggt: 'high' }, 'unmet'],
  [{ alp: 'high' }, 'unmet'],
  [{ liverImagingOrdered: 'yes' }, 'unmet'],
  [{ damage: 'none', laterStudy: ['none', 'CT of the chest since'] }, 'unmet'],
  [{ damage: 'none', liverTests: MISSING }, 'unmet'],
  [{ damage: 'none', alp: MISSING }, 'unmet'],
  [{ damage: 'none', calcium: MISSING }, 'unmet'],
  [{ damage: 'none', phosphate: MISSING }, 'unmet'],
  [{ conditionsRead: UNREAD }, 'unknown'],
  [{ reportsRead: UNREAD }, 'unknown'],
  [{ proceduresRead: UNREAD }, 'unknown'],
  [{ ordersRead: UNREAD }, 'unknown'],
  [{ bilirubinDirect: OPEN }, 'unknown'],
  [{ ggt: OPEN }, 'unknown'],
  [{ alp: OPEN }, 'unknown'],
  [{ damage: 'none', liverTests: 'unreadable' }, 'unknown'],
  [{ damage: 'none', calcium: CALCIUM_OPEN }, 'unknown'],
  [{ damage: 'none', phosphate: CALCIUM_OPEN }, 'unknown'],
  [{}, 'met'],
];

/** Row HEP-11 as a clinician would lay it out. */
export const hepaticFollowUp: DecisionTable = {
  pathway: 'hepatic-follow-up',
  given: { organ: 'liver', orderMade: 'no' },
  rows: [
    { action: 'no-specific-treatment', requirement: 'HEP-11', rules: STABLE },
    { action: 'follow-up-imaging', requirement: 'HEP-11', rules: STABLE },
  ],
};
