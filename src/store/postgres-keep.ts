import type { IssuedCard, PatientRest } from '../rest.js';
import { feedbackId } from './feedback-id.js';
import { newestCards, newestRests } from './memory-row.js';
import type { FeedbackEntry } from './store.js';

/**
 * Feedback, shown cards and rests in one statement: one parameter each whatever their number, hence one prepared statement, one
 * round trip and one commit. Answers with the number of new entries.
 */
export const KEEP = `with entries as (
    insert into feedback (id, iss, tenant, service, card, matched, outcome, accepted_suggestions, reason_code,
      reason_system, reason_display, user_comment, outcome_timestamp, received_at, about)
    select "id", "iss", "tenant", "service", "card", "matched", "outcome", "acceptedSuggestions", "reasonCode",
      "reasonSystem", "reasonDisplay", "userComment", "outcomeTimestamp", "receivedAt", "about"
    from jsonb_to_recordset($1::jsonb) as entry ("id" text, "iss" text, "tenant" text, "service" text, "card" text,
      "matched" boolean, "outcome" text, "acceptedSuggestions" jsonb, "reasonCode" text, "reasonSystem" text,
      "reasonDisplay" text, "userComment" text, "outcomeTimestamp" timestamptz, "receivedAt" timestamptz, "about" jsonb)
    on conflict (id) do nothing
    returning 1
  ), cards as (
    insert into issued_card (iss, tenant, card, body, issued_at, first_shown_at, last_shown_at)
    select body ->> 'iss', coalesce(body ->> 'tenant', ''), body ->> 'card', body, at, at, at
    from jsonb_array_elements($2::jsonb) as body, cast(body ->> 'issuedAt' as timestamptz) as at
    on conflict (iss, tenant, card) do update set last_shown_at = excluded.last_shown_at,
      body = case when excluded.body -> 'evidence' = issued_card.body -> 'evidence'
        then jsonb_set(excluded.body, '{issuedAt}', issued_card.body -> 'issuedAt') else excluded.body end,
      issued_at = case when excluded.body -> 'evidence' = issued_card.body -> 'evidence'
        then issued_card.issued_at else excluded.issued_at end
    where excluded.last_shown_at >= issued_card.last_shown_at
  ), rests as (
    insert into rest (patient, about, "user", encounter, evidence, since, until)
    select * from jsonb_to_recordset($3::jsonb) as one (patient text, about text, "user" text, encounter text,
      evidence jsonb, since timestamptz, until timestamptz)
    on conflict (patient, about, "user", encounter)
    do update set evidence = excluded.evidence, since = excluded.since, until = excluded.until
    where excluded.since >= rest.since
  )
  select count(*) as n from entries`;

export function keepParameters(
  entries: readonly FeedbackEntry[],
  cards: readonly IssuedCard[],
  rests: readonly PatientRest[],
): string[] {
  return [
    JSON.stringify(entries.map((entry) => ({ ...entry, id: feedbackId(entry) }))),
    inOneOrder(newestCards(cards)),
    inOneOrder(newestRests(rests)),
  ];
}

/** Two instances that write the same rows at once would otherwise wait for each other in a circle. */
function inOneOrder(rows: readonly object[]): string {
  const sorted = rows.map((row) => JSON.stringify(row)).sort();
  return `[${sorted.join(',')}]`;
}

export const ISSUED_CARDS = 'select body from issued_card where iss = $1 and tenant = $2 and card = any($3::text[])';

export const RESTS_OF = 'select about, "user", encounter, evidence, since, until from rest where patient = $1';
