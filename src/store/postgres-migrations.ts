/** Numbered by their place, from 1; kept in `calcitrace_schema`. A migration that was released is never edited, only followed. */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `create table feedback (
     seq bigint generated always as identity primary key,
     id text not null unique,
     iss text not null,
     tenant text,
     service text not null,
     card text not null,
     outcome text not null check (outcome in ('accepted', 'overridden')),
     accepted_suggestions jsonb not null,
     reason_code text,
     reason_system text,
     reason_display text,
     user_comment text,
     outcome_timestamp timestamptz not null,
     received_at timestamptz not null
   )`,
  `alter table feedback add column matched boolean not null default false`,
  `create table issued_card (
     iss text not null,
     tenant text not null,
     card text not null,
     body jsonb not null,
     issued_at timestamptz not null,
     primary key (iss, tenant, card)
   )`,
  `create table rest (
     patient text not null,
     about text not null,
     "user" text not null,
     encounter text not null,
     evidence jsonb not null,
     since timestamptz not null,
     until timestamptz,
     primary key (patient, about, "user", encounter)
   )`,
  `create table used_token (
     key text primary key,
     expires timestamptz not null
   )`,
  `create index used_token_expires on used_token (expires)`,
  // Cards of the last version count for the rows that they named, in the version of the pathway they were about.
  `update issued_card set body = body || jsonb_build_object('rows', (
     select coalesce(jsonb_agg(jsonb_build_object('requirement', requirement, 'pathway', body -> 'pathway',
       'version', body -> 'version')), '[]')
     from jsonb_array_elements(body -> 'requirements') as requirement))`,
  // With defaults, so that an instance of the last version can go on writing while the new one takes over.
  `alter table issued_card add column first_shown_at timestamptz not null default now(),
     add column last_shown_at timestamptz not null default now()`,
  `update issued_card set first_shown_at = issued_at, last_shown_at = issued_at`,
  `create index issued_card_first_shown on issued_card (first_shown_at)`,
  `create index issued_card_last_shown on issued_card (last_shown_at)`,
  `alter table feedback add column about jsonb`,
  `update feedback set about = jsonb_build_object('rows', (
     select coalesce(jsonb_agg(value || '{"accepted": []}'), '[]') from jsonb_array_elements(shown.body -> 'rows') as value))
   from issued_card as shown
   where matched and shown.iss = feedback.iss and shown.tenant = coalesce(feedback.tenant, '')
     and shown.card = feedback.card`,
  `create index feedback_received on feedback (received_at)`,
  `create index feedback_reason on feedback (reason_code)`,
  `create index rest_until on rest (until)`,
];
