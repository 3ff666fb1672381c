/** Rows of each table that go in one go; a few milliseconds. */
const SOME = 500;

/** What is older than `:before`. A rest without an end goes only where it was for one encounter, which is over. */
export const SQLITE_FORGET: readonly string[] = [
  `delete from feedback where seq in (select seq from feedback where received_at < :before limit ${SOME})`,
  `delete from issued_card where (iss, tenant, card) in
     (select iss, tenant, card from issued_card where last_shown_at < :before limit ${SOME})`,
  `delete from rest where (patient, about, user, encounter) in
     (select patient, about, user, encounter from rest
      where until < :before or (until is null and encounter <> '' and since < :before) limit ${SOME})`,
  `delete from used_token where key in (select key from used_token where expires < :before limit ${SOME})`,
];
