import type pg from 'pg';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { keptFeedback, type FeedbackRow } from './feedback-row.js';
import { restOf, type RestRow } from './memory-row.js';
import { ISSUED_CARDS, KEEP, keepParameters, RESTS_OF } from './postgres-keep.js';
import { forgetAll } from './forget-all.js';
import { POSTGRES_FORGET } from './postgres-forget.js';
import { POSTGRES_TALLIES } from './postgres-tallies.js';
import { PostgresConnections } from './postgres-connections.js';
import { PAGE_SIZE, readPages, type FeedbackPage } from './read-pages.js';
import { statisticsOf, type Period, type Statistics, type Tally } from './statistics.js';
import type { CardClient, FeedbackChoice, FeedbackEntry, KeptFeedback, Store } from './store.js';

const PAGE = `select * from feedback where seq > $1 and ($3::text is null or reason_code = $3)
  and ($4::timestamptz is null or received_at >= $4) and ($5::timestamptz is null or received_at < $5) order by seq limit $2`;

const REMEMBER_TOKEN = 'insert into used_token (key, expires) values ($1, $2) on conflict (key) do nothing';

const CLAIM = `insert into used_token (key, expires) values ($1, $3)
  on conflict (key) do update set expires = excluded.expires where used_token.expires < $2`;

const RELEASE = 'delete from used_token where key = $1';

const FORGET_TOKENS = 'delete from used_token where expires < $1';

type PostgresRow = Omit<FeedbackRow, 'outcome_timestamp' | 'received_at'> & {
  seq: string;
  outcome_timestamp: Date;
  received_at: Date;
};

type PostgresRestRow = Omit<RestRow, 'since' | 'until'> & { since: Date; until: Date | null };

/** The shared store, for several instances behind one address. */
export class PostgresStore implements Store {
  /** Connects and brings the schema up to date. Rejects with a StoreFailure that names why it could not. */
  static async open(databaseUrl: string): Promise<PostgresStore> {
    return new PostgresStore(await PostgresConnections.open(databaseUrl));
  }

  private constructor(private readonly connections: PostgresConnections) {}

  async keepFeedback(entries: readonly FeedbackEntry[], rests: readonly PatientRest[] = []): Promise<number> {
    return this.#keep(keepParameters(entries, [], rests));
  }

  async keepIssued(cards: readonly IssuedCard[], rests: readonly PatientRest[] = []): Promise<void> {
    await this.#keep(keepParameters([], cards, rests));
  }

  async issuedCards({ iss, tenant }: CardClient, cards: readonly string[]): Promise<IssuedCard[]> {
    const values = [iss, tenant ?? '', cards];
    const { rows } = await this.connections.query<{ body: IssuedCard }>({ name: 'issued', text: ISSUED_CARDS, values });
    return rows.map(({ body }) => body);
  }

  async restsOf(patient: string): Promise<Rest[]> {
    const { rows } = await this.connections.query<PostgresRestRow>({
      name: 'rests',
      text: RESTS_OF,
      values: [patient],
    });
    return rows.map((row) =>
      restOf({ ...row, since: row.since.toISOString(), until: row.until?.toISOString() ?? null }),
    );
  }

  async rememberToken(key: string, expires: string): Promise<'new' | 'seen'> {
    const { rowCount } = await this.connections.query({
      name: 'remember-token',
      text: REMEMBER_TOKEN,
      values: [key, expires],
    });
    return rowCount === 1 ? 'new' : 'seen';
  }

  async claim(key: string, now: string, until: string): Promise<boolean> {
    const { rowCount } = await this.connections.query({ name: 'claim', text: CLAIM, values: [key, now, until] });
    return rowCount === 1;
  }

  async release(key: string): Promise<void> {
    await this.connections.query({ name: 'release', text: RELEASE, values: [key] });
  }

  async forgetTokens(before: string): Promise<void> {
    await this.connections.query({ name: 'forget-tokens', text: FORGET_TOKENS, values: [before] });
  }

  async countFeedback(): Promise<number> {
    return this.#number({ text: 'select count(*) as n from feedback' });
  }

  readFeedback(which: FeedbackChoice = {}): AsyncIterable<KeptFeedback> {
    return readPages('0', (after) => this.#page(after, which));
  }

  async statistics({ from, to, reasons }: Period): Promise<Statistics> {
    const { rows } = await this.connections.query<Tally>({ text: POSTGRES_TALLIES, values: [from, to, [...reasons]] });
    return statisticsOf(rows);
  }

  /** One after the other: a page must not take the connections that the hooks wait for. */
  async statisticsOfEach(periods: readonly Period[]): Promise<Statistics[]> {
    const each: Statistics[] = [];
    for (const period of periods) each.push(await this.statistics(period));
    return each;
  }

  forget(before: string): Promise<number> {
    return forgetAll(() => this.#number({ text: POSTGRES_FORGET, values: [before] }));
  }

  close(): Promise<void> {
    return this.connections.close();
  }

  async #keep(values: readonly string[]): Promise<number> {
    return this.#number({ name: 'keep', text: KEEP, values: [...values] });
  }

  async #number(query: pg.QueryConfig): Promise<number> {
    const { rows } = await this.connections.query<{ n: string }>(query);
    return Number(rows[0]?.n);
  }

  async #page(after: string, { reasonCode, from, to }: FeedbackChoice): Promise<FeedbackPage<string>> {
    const values = [after, PAGE_SIZE, reasonCode ?? null, from ?? null, to ?? null];
    const { rows } = await this.connections.query<PostgresRow>({ text: PAGE, values });
    const last = rows.at(-1);
    const entries = rows.map((row) =>
      keptFeedback({
        ...row,
        outcome_timestamp: row.outcome_timestamp.toISOString(),
        received_at: row.received_at.toISOString(),
      }),
    );
    return last && rows.length === PAGE_SIZE ? { entries, next: last.seq } : { entries };
  }
}
