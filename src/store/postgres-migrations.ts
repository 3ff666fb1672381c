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
];
