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
  // Cards of the last version count for the rows that they named, in the version of the pathway they were about.
  `update issued_card set body = json_set(body, '$.rows', (
     select json_group_array(json_object('requirement', value, 'pathway', json_extract(body, '$.pathway'),
       'version', json_extract(body, '$.version')))
     from json_each(body, '$.requirements')))`,
  `alter table issued_card add column first_shown_at text`,
  `alter table issued_card add column last_shown_at text`,
  `update issued_card set first_shown_at = issued_at, last_shown_at = issued_at`,
  `create index issued_card_first_shown on issued_card (first_shown_at)`,
  `create index issued_card_last_shown on issued_card (last_shown_at)`,
  `alter table feedback add column about text`,
  `update feedback set about = (
     select json_object('rows', (select json_group_array(json_set(value, '$.accepted', json('[]')))
       from json_each(body, '$.rows')))
     from issued_card as shown
     where shown.iss = feedback.iss and shown.tenant = coalesce(feedback.tenant, '') and shown.card = feedback.card)
   where matched = 1`,
  `create index feedback_received on feedback (received_at)`,
  `create index feedback_reason on feedback (reason_code)`,
  `create index rest_until on rest (until)`,
];
