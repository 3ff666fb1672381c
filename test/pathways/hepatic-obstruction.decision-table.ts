import type { DecisionTable, Rule } from '../support/decision-table.js';

const UNREAD = ['in part', 'none'] as const;
const OPEN = ['unreadable', 'not judged'] as const;
const SMALL_OR_UNKNOWN = ['not stated', '4.9 cm', '49 mm'] as const;
const OTHERWISE: Rule = [{}, 'unmet'];

/** Rows HEP-4 and HEP-12 as a clinician would lay them out. */
export const hepaticObstruction: DecisionTable = {
  pathway: 'hepatic-obstruction',
  given: { organ: 'liver' },
  rows: [
    {
      action: 'flow-impeded',
      requirement: 'HEP-4',
      rules: [
        [{ symptom: 'jaundice' }, 'met'],
        [{ bileDucts: ['dilated', 'obstructed'] }, 'met'],
        [{ bilirubinDirect: 'high' }, 'met'],
        [{ ggt: 'high' }, 'met'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        [{ bilirubinDirect: OPEN }, 'unknown'],
        [{ ggt: OPEN }, 'unknown'],
        OTHERWISE,
      ],
    },
    {
      action: 'alkaline-phosphatase-raised',
      requirement: 'HEP-4',
      rules: [
        [{ alp: ['low', 'normal', 'missing', 'stale'] }, 'unmet'],
        [{ age: ['under one year', 'child', 'not known'] }, 'unmet'],
        [{ pregnancyRead: UNREAD }, 'unknown'],
        [{ pregnancy: 'pregnant' }, 'unmet'],
        [{ alp: OPEN }, 'unknown'],
        [{}, 'met'],
      ],
    },
    {
      action: 'large-deposit-with-complaints',
      requirement: 'HEP-4',
      rules: [
        [{ size: SMALL_OR_UNKNOWN }, 'unmet'],
        [{ symptom: ['right flank pain', 'nausea', 'severe nausea'] }, 'met'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        OTHERWISE,
      ],
    },
    {
      action: 'right-flank-pain',
      requirement: 'HEP-4',
      rules: [[{ symptom: 'right flank pain' }, 'met'], [{ conditionsRead: UNREAD }, 'unknown'], OTHERWISE],
    },
    {
      action: 'surgery-option',
      requirement: 'HEP-12',
      rules: [
        [{ size: SMALL_OR_UNKNOWN }, 'unmet'],
        [{ bileDucts: ['dilated', 'obstructed'] }, 'met'],
        [{ symptom: ['jaundice', 'severe nausea'] }, 'met'],
        [{ conditionsRead: UNREAD }, 'unknown'],
        [{ reportsRead: UNREAD }, 'unknown'],
        OTHERWISE,
      ],
    },
  ],
};
