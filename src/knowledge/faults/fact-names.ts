import type { LabDefinition } from '../lab-definition.js';

/** Facts that expressions may read besides the labs. */
export const LIST_FACTS = [
  'findings',
  'conditions',
  'signs',
  'ckd',
  'imaging',
  'laterImaging',
  'followUps',
  'orders',
  'pregnancy',
  'medications',
  'draftOrders',
  'draftDrugs',
  'already',
  'damage',
  'disturbance',
  'performed',
  'complaints',
  'infections',
];
export const SINGLE_FACTS = ['finding', 'fetus', 'drug', 'order', 'patient', 'policy'];
/** What is at hand in an order hook was seen whole, else the hook would not be answered. */
export const AT_HAND = ['draftOrders', 'draftDrugs', 'drug', 'order'];
/** Labs that are computed and have no ObservationDefinition of their own. */
const DERIVED_LABS = ['calcium', 'albuminPaired', 'product', 'recentProduct', 'pthPaired'];
/** Words prepared for the holes of a card; no condition may read them. */
export const CARD_WORDS = ['seen', 'form', 'status', 'abnormal', 'due', 'open'];

/** Every name that an expression may read. */
export function factNames(labs: readonly LabDefinition[]): ReadonlySet<string> {
  return new Set([...LIST_FACTS, ...SINGLE_FACTS, ...DERIVED_LABS, ...labs.map(({ variable }) => variable)]);
}
