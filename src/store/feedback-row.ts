import type { AnsweredCard, KeptFeedback } from './store.js';

/** A row of the table `feedback` as both databases hold it, once lists and times are in the form of the port. */
export interface FeedbackRow {
  id: string;
  iss: string;
  tenant: string | null;
  service: string;
  card: string;
  matched: boolean;
  outcome: KeptFeedback['outcome'];
  accepted_suggestions: string[];
  reason_code: string | null;
  reason_system: string | null;
  reason_display: string | null;
  user_comment: string | null;
  outcome_timestamp: string;
  received_at: string;
  about: AnsweredCard | null;
}

export function keptFeedback(row: FeedbackRow): KeptFeedback {
  return {
    id: row.id,
    iss: row.iss,
    ...(row.tenant !== null && { tenant: row.tenant }),
    service: row.service,
    card: row.card,
    matched: row.matched,
    outcome: row.outcome,
    acceptedSuggestions: row.accepted_suggestions,
    ...(row.reason_code !== null && { reasonCode: row.reason_code }),
    ...(row.reason_system !== null && { reasonSystem: row.reason_system }),
    ...(row.reason_display !== null && { reasonDisplay: row.reason_display }),
    ...(row.user_comment !== null && { userComment: row.user_comment }),
    outcomeTimestamp: row.outcome_timestamp,
    receivedAt: row.received_at,
    ...(row.about !== null && { about: row.about }),
  };
}
