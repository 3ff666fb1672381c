import type Database from 'libsql';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { restOf, type RestRow } from './memory-row.js';
import type { CardClient } from './store.js';

/** Shown again on the same evidence it keeps its time, and says what it says now. */
const KEEP_CARD = `insert into issued_card (iss, tenant, card, body, issued_at, first_shown_at, last_shown_at)
  values (:iss, :tenant, :card, :body, :at, :at, :at)
  on conflict (iss, tenant, card) do update set last_shown_at = excluded.last_shown_at,
    body = iif(json_extract(excluded.body, '$.evidence') = json_extract(issued_card.body, '$.evidence'),
      json_set(excluded.body, '$.issuedAt', issued_card.issued_at), excluded.body),
    issued_at = iif(json_extract(excluded.body, '$.evidence') = json_extract(issued_card.body, '$.evidence'),
      issued_card.issued_at, excluded.issued_at)
  where excluded.last_shown_at >= issued_card.last_shown_at`;

const KEEP_REST = `insert into rest (patient, about, user, encounter, evidence, since, until) values (?, ?, ?, ?, ?, ?, ?)
  on conflict (patient, about, user, encounter)
  do update set evidence = excluded.evidence, since = excluded.since, until = excluded.until
  where excluded.since >= rest.since`;

/** The tables of shown cards and of rests in the SQLite file; synchronous, inside the worker thread. */
export class SqliteMemory {
  readonly #keepCard: Database.Statement;
  readonly #keepRest: Database.Statement;
  readonly #card: Database.Statement;
  readonly #rests: Database.Statement;

  constructor(db: Database.Database) {
    this.#keepCard = db.prepare(KEEP_CARD);
    this.#keepRest = db.prepare(KEEP_REST);
    this.#card = db.prepare('select body from issued_card where iss = ? and tenant = ? and card = ?');
    this.#rests = db.prepare('select about, user, encounter, evidence, since, until from rest where patient = ?');
  }

  keepCard(shown: IssuedCard): void {
    const { iss, tenant = '', card, issuedAt: at } = shown;
    this.#keepCard.run({ iss, tenant, card, body: JSON.stringify(shown), at });
  }

  keepRest({ patient, about, user, encounter, evidence, since, until }: PatientRest): void {
    const list = JSON.stringify(evidence);
    this.#keepRest.run(patient, about, user ?? '', encounter ?? '', list, since, until ?? null);
  }

  issuedCards({ iss, tenant }: CardClient, cards: readonly string[]): IssuedCard[] {
    return cards.flatMap((card) => {
      const row = this.#card.get(iss, tenant ?? '', card) as { body: string } | undefined;
      return row === undefined ? [] : [JSON.parse(row.body) as IssuedCard];
    });
  }

  restsOf(patient: string): Rest[] {
    const rows = this.#rests.all(patient) as (Omit<RestRow, 'evidence'> & { evidence: string })[];
    return rows.map((row) => restOf({ ...row, evidence: JSON.parse(row.evidence) as string[] }));
  }
}
