import type Database from 'libsql';
import { feedbackId } from './feedback-id.js';
import { keptFeedback, type FeedbackRow } from './feedback-row.js';
import { PAGE_SIZE, type FeedbackPage } from './read-pages.js';
import type { AnsweredCard, FeedbackChoice, FeedbackEntry } from './store.js';

const INSERT = `insert into feedback (id, iss, tenant, service, card, matched, outcome, accepted_suggestions, reason_code,
  reason_system, reason_display, user_comment, outcome_timestamp, received_at, about)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`;

const PAGE = `select * from feedback where seq > :after and (:reasonCode is null or reason_code = :reasonCode)
  and (:from is null or received_at >= :from) and (:to is null or received_at < :to)
  order by seq limit ${PAGE_SIZE}`;

type SqliteRow = Omit<FeedbackRow, 'accepted_suggestions' | 'matched' | 'about'> & {
  seq: number;
  accepted_suggestions: string;
  matched: number;
  about: string | null;
};

/** The table of feedback in the SQLite file; synchronous, inside the worker thread. */
export class SqliteFeedback {
  readonly #insert: Database.Statement;
  readonly #page: Database.Statement;

  constructor(db: Database.Database) {
    this.#insert = db.prepare(INSERT);
    this.#page = db.prepare(PAGE);
  }

  /** @returns 1 when it was new, else 0. */
  keep(entry: FeedbackEntry): number {
    const { changes } = this.#insert.run(
      feedbackId(entry),
      entry.iss,
      entry.tenant ?? null,
      entry.service,
      entry.card,
      entry.matched ? 1 : 0,
      entry.outcome,
      JSON.stringify(entry.acceptedSuggestions),
      entry.reasonCode ?? null,
      entry.reasonSystem ?? null,
      entry.reasonDisplay ?? null,
      entry.userComment ?? null,
      entry.outcomeTimestamp,
      entry.receivedAt,
      entry.about === undefined ? null : JSON.stringify(entry.about),
    );
    return changes;
  }

  page(after: number, { reasonCode, from, to }: FeedbackChoice): FeedbackPage<number> {
    const choice = { reasonCode: reasonCode ?? null, from: from ?? null, to: to ?? null };
    const rows = this.#page.all({ after, ...choice }) as SqliteRow[];
    const last = rows.at(-1);
    const entries = rows.map((row) =>
      keptFeedback({
        ...row,
        matched: row.matched === 1,
        accepted_suggestions: JSON.parse(row.accepted_suggestions) as string[],
        about: row.about === null ? null : (JSON.parse(row.about) as AnsweredCard),
      }),
    );
    return last && rows.length === PAGE_SIZE ? { entries, next: last.seq } : { entries };
  }
}
