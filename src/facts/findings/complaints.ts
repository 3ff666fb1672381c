import type { Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { namesBeside, type Sentence } from './beside-names.js';

/** What a deposit does to the patient, by the ValueSet that means it. */
export const COMPLAINT_OF_SET = {
  'symptom-pain': 'pain',
  'symptom-function-loss': 'function',
  'near-nerve': 'nerve',
} as const;

/** "painful", "restricted movement", "ulnar nerve": as a report or a chart says it. */
export interface Complaint {
  readonly kind: (typeof COMPLAINT_OF_SET)[keyof typeof COMPLAINT_OF_SET];
  readonly name: string;
}

/** What a sentence says of pain, of a loss of function, or of a nerve (DYS-5, DYS-6), without what it denies. */
export function complaintsIn(sentence: Sentence, organ: Organ, meanings: Meanings): Complaint[] {
  const names = namesBeside(sentence, 'complaint', organ, meanings);
  return names.flatMap(({ words, sets }) => sets.flatMap((set) => complaintOf(set, words)));
}

export function complaintOf(set: string, name: string): Complaint[] {
  return Object.hasOwn(COMPLAINT_OF_SET, set)
    ? [{ kind: COMPLAINT_OF_SET[set as keyof typeof COMPLAINT_OF_SET], name }]
    : [];
}
