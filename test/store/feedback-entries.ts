import type { FeedbackEntry } from '../../src/store/store.js';

/** A synthetic entry; `card` tells one from another. */
export function feedbackEntry(card: string, overrides: Partial<FeedbackEntry> = {}): FeedbackEntry {
  return {
    iss: 'https://ehr.example.org',
    service: 'calcification-patient-view',
    card,
    matched: false,
    outcome: 'overridden',
    acceptedSuggestions: [],
    outcomeTimestamp: '2026-11-22T08:00:00.000Z',
    receivedAt: '2026-11-22T08:00:01.000Z',
    ...overrides,
  };
}
