/**
 * Numbered by their place, from 1; kept in `user_version`. A migration that was released is never edited, only followed.
 * Times are UTC text with milliseconds, so that they sort as they are; lists are JSON.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `create table feedback (
     seq integer primary key autoincrement,
     id text not null unique,
     iss text not null,
     tenant text,
     service text not null,
     card text not null,
     outcome text not null check (outcome in ('accepted', 'overridden')),
     accepted_suggestions text not null,
     reason_code text,
     reason_system text,
     reason_display text,
     user_comment text,
     outcome_timestamp text not null,
     received_at text not null
   ) strict`,
  `alter table feedback add column matched integer not null default 0`,
  `create table issued_card (
     iss text not null,
     tenant text not null,
     card text not null,
     body text not null,
     issued_at text not null,
     primary key (iss, tenant, card)
   ) strict, without rowid`,
  `create table rest (
     patient text not null,
     about text not null,
     user text not null,
     encounter text not null,
     evidence text not null,
     since text not null,
     until text,
     primary key (patient, about, user, encounter)
   ) strict, without rowid`,
  `create table used_token (
     key text primary key,
     expires text not null
   ) strict, without rowid`,
  `create index used_token_expires on used_token (expires)`,
];
