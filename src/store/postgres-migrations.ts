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
];
