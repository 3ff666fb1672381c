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
];
