import { join } from 'node:path';
import { forgetAll } from './forget-all.js';
import { readPages, type FeedbackPage } from './read-pages.js';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { NOTHING_KEPT } from './sqlite-messages.js';
import { SqliteThread } from './sqlite-thread.js';
import { statisticsOf, type Period, type Statistics, type Tally } from './statistics.js';
import type { CardClient, FeedbackChoice, FeedbackEntry, KeptFeedback, Store } from './store.js';
import { StoreFailure } from './store-failure.js';

export function databaseFile(dataDir: string): string {
  return join(dataDir, 'calcitrace.db');
}

/** The embedded store: one SQLite file under the data directory, in a worker thread with group commit. */
export class SqliteStore implements Store {
  readonly #file: string;
  readonly #thread: SqliteThread;
  #counting: Promise<unknown> = Promise.resolve();

  /** Creates the directory and the file where missing. Rejects with a StoreFailure that names why it could not be opened. */
  static async open(dataDir: string): Promise<SqliteStore> {
    const file = databaseFile(dataDir);
    return new SqliteStore(file, await SqliteThread.open(file));
  }

  private constructor(file: string, thread: SqliteThread) {
    this.#file = file;
    this.#thread = thread;
  }

  async keepFeedback(entries: readonly FeedbackEntry[], rests: readonly PatientRest[] = []): Promise<number> {
    return (await this.#thread.ask({ verb: 'keep', ...NOTHING_KEPT, entries, rests })) as number;
  }

  async keepIssued(issued: readonly IssuedCard[], rests: readonly PatientRest[] = []): Promise<void> {
    await this.#thread.ask({ verb: 'keep', ...NOTHING_KEPT, issued, rests });
  }

  async issuedCards(client: CardClient, cards: readonly string[]): Promise<IssuedCard[]> {
    return (await this.#thread.ask({ verb: 'issuedCards', client, cards })) as IssuedCard[];
  }

  async restsOf(patient: string): Promise<Rest[]> {
    return (await this.#thread.ask({ verb: 'restsOf', patient })) as Rest[];
  }

  async rememberToken(key: string, expires: string): Promise<'new' | 'seen'> {
    const written = await this.#thread.ask({ verb: 'keep', ...NOTHING_KEPT, tokens: [{ key, expires }] });
    return written === 1 ? 'new' : 'seen';
  }

  async claim(key: string, now: string, until: string): Promise<boolean> {
    return (await this.#thread.ask({ verb: 'claim', key, now, until })) === 1;
  }

  async release(key: string): Promise<void> {
    await this.#thread.ask({ verb: 'release', key });
  }

  async forgetTokens(before: string): Promise<void> {
    await this.#thread.ask({ verb: 'forgetTokens', before });
  }

  async countFeedback(): Promise<number> {
    return (await this.#thread.ask({ verb: 'countFeedback' })) as number;
  }

  readFeedback(which: FeedbackChoice = {}): AsyncIterable<KeptFeedback> {
    return readPages(
      0,
      async (after) => (await this.#thread.ask({ verb: 'pageFeedback', after, which })) as FeedbackPage<number>,
    );
  }

  statistics(period: Period): Promise<Statistics> {
    return this.#aside((thread) => counted(thread, period));
  }

  statisticsOfEach(periods: readonly Period[]): Promise<Statistics[]> {
    return this.#aside((thread) => Promise.all(periods.map((period) => counted(thread, period))));
  }

  /** In a thread of its own, gone afterwards: counting years of cards must not keep a hook waiting for its rests. */
  #aside<T>(count: (thread: SqliteThread) => Promise<T>): Promise<T> {
    // One after another: each thread takes its memory, however many ask at once.
    const figures = this.#counting.then(() => this.#inThread(count));
    this.#counting = figures.catch(() => undefined);
    return figures;
  }

  async #inThread<T>(count: (thread: SqliteThread) => Promise<T>): Promise<T> {
    if (this.#thread.isClosing) throw new StoreFailure('CLOSED');
    const aside = await SqliteThread.open(this.#file);
    try {
      return await count(aside);
    } finally {
      await aside.close();
    }
  }

  forget(before: string): Promise<number> {
    return forgetAll(async () => (await this.#thread.ask({ verb: 'forgetSome', before })) as number);
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

async function counted(thread: SqliteThread, period: Period): Promise<Statistics> {
  return statisticsOf((await thread.ask({ verb: 'tallies', period })) as Tally[]);
}
