import { REST_REASONS, type Policy, type RestReason } from '../knowledge/policy.js';
import type { IssuedCard, PatientRest } from '../rest.js';
import type { FeedbackItem } from './check-feedback.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far the clock of an EHR may be off. */
const SKEW_MS = 5 * 60 * 1000;

/**
 * How long the card rests after the feedback, and for whom (LOOP-2). Every answer is remembered, also one that ends nothing: a
 * critical card that was answered is a warning from then on (SAF-1). Undefined where the clinician answered before the card was
 * shown on what is known now: that was another card.
 */
export function restAfter(item: FeedbackItem, issued: IssuedCard, policy: Policy, now: Date): PatientRest | undefined {
  const { keys, evidence, isSafety } = issued;
  // From the answer on, not from its arrival: what is sent again must not begin again.
  const answered = Math.min(Date.parse(item.outcomeTimestamp), now.getTime());
  if (answered < Date.parse(issued.issuedAt) - SKEW_MS) return undefined;
  const rule = policy.rests[reasonOf(item)];
  const days = item.outcome === 'accepted' ? 0 : isSafety ? Math.min(rule.days, policy.safetyRestDays) : rule.days;
  const times = { since: utc(answered), until: utc(answered + days * DAY_MS) };
  const base = { patient: keys.patient, evidence, ...times };
  if (item.outcome === 'accepted' || rule.for === 'user') return { ...base, about: keys.card, user: keys.user };
  return { ...base, about: rule.for === 'finding' ? (keys.finding ?? keys.card) : keys.pathway };
}

/** Reasons of other systems, and Epic's own, are none of ours: they rest like no reason. */
function reasonOf({ reasonCode }: FeedbackItem): RestReason {
  return REST_REASONS.find((reason) => reason === reasonCode) ?? 'no-reason';
}

function utc(time: number): string {
  return new Date(time).toISOString();
}
