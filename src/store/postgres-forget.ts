/** Rows of each table that go in one go: far within the time that a statement has. */
const SOME = 5000;

/**
 * What is older than $1. Rows that another instance is just forgetting are left to it: two that waited for each other's would stand
 * in each other's way for ever. A rest without an end goes only where it was for one encounter, which is over.
 */
export const POSTGRES_FORGET = `with feedback_gone as (
    delete from feedback where seq in (select seq from feedback where received_at < $1
      limit ${SOME} for update skip locked) returning 1
  ), cards_gone as (
    delete from issued_card where (iss, tenant, card) in
      (select iss, tenant, card from issued_card where last_shown_at < $1
       limit ${SOME} for update skip locked) returning 1
  ), rests_gone as (
    delete from rest where (patient, about, "user", encounter) in
      (select patient, about, "user", encounter from rest
       where until < $1 or (until is null and encounter <> '' and since < $1)
       limit ${SOME} for update skip locked) returning 1
  ), tokens_gone as (
    delete from used_token where key in (select key from used_token where expires < $1
      limit ${SOME} for update skip locked) returning 1
  )
  select (select count(*) from feedback_gone) + (select count(*) from cards_gone) + (select count(*) from rests_gone)
    + (select count(*) from tokens_gone) as n`;
