import { createHash } from 'node:crypto';
import type { FeedbackEntry } from './store.js';

/**
 * The same answer to the same card has the same id, however often a client sends it (FB-08). A digest instead of a unique
 * index over the columns: an absent tenant is NULL there and NULLs never collide, and long values burst PostgreSQL's index row.
 */
export function feedbackId(entry: FeedbackEntry): string {
  const { iss, tenant, service, card, outcome, outcomeTimestamp } = entry;
  const identity = JSON.stringify([iss, tenant ?? null, service, card, outcome, outcomeTimestamp]);
  return createHash('sha256').update(identity).digest('base64url');
}
