import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { forgetAll } from './forget-all.js';
import { readPages, type FeedbackPage } from './read-pages.js';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { NOTHING_KEPT, OPENING, type SqliteAnswer, type SqliteQuestion, type SqliteValue } from './sqlite-messages.js';
import { startWorker } from './start-worker.js';
import { statisticsOf, type Period, type Statistics, type Tally } from './statistics.js';
import type { CardClient, FeedbackEntry, KeptFeedback, Store } from './store.js';
import { StoreFailure } from './store-failure.js';

/** More unanswered questions than this means the disk does not keep up: saying so at once beats a growing queue (T22). */
const MAX_WAITING = 1000;

const LOST = /^(WORKER_LOST|SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN).*)$/;

type WithoutNumber<T> = T extends unknown ? Omit<T, 'number'> : never;

interface Waiting {
  resolve(value: SqliteValue): void;
  reject(failure: StoreFailure): void;
}

/** The embedded store: one SQLite file under the data directory, in a worker thread with group commit. */
export class SqliteStore implements Store {
  readonly #file: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = OPENING;
  #closing: Promise<void> | undefined;
  #counting: Promise<unknown> = Promise.resolve();
  #ended = false;

  /** Creates the directory and the file where missing. Rejects with a StoreFailure that names why it could not be opened. */
  static async open(dataDir: string): Promise<SqliteStore> {
    return SqliteStore.#openFile(join(dataDir, 'calcitrace.db'));
  }

  static async #openFile(file: string): Promise<SqliteStore> {
    const store = new SqliteStore(file);
    await store.#opened;
    return store;
  }

  readonly #opened: Promise<SqliteValue>;

  private constructor(file: string) {
    this.#file = file;
    this.#worker = startWorker(file);
    this.#opened = this.#await(OPENING);
    this.#worker.on('message', (answer: SqliteAnswer) => {
      this.#settle(answer);
    });
    this.#worker.on('error', () => {
      this.#end();
    });
    this.#worker.on('exit', () => {
      this.#end();
    });
  }

  async keepFeedback(entries: readonly FeedbackEntry[], rests: readonly PatientRest[] = []): Promise<number> {
    return (await this.#ask({ verb: 'keep', ...NOTHING_KEPT, entries, rests })) as number;
  }

  async keepIssued(issued: readonly IssuedCard[], rests: readonly PatientRest[] = []): Promise<void> {
    await this.#ask({ verb: 'keep', ...NOTHING_KEPT, issued, rests });
  }

  async issuedCards(client: CardClient, cards: readonly string[]): Promise<IssuedCard[]> {
    return (await this.#ask({ verb: 'issuedCards', client, cards })) as IssuedCard[];
  }

  async restsOf(patient: string): Promise<Rest[]> {
    return (await this.#ask({ verb: 'restsOf', patient })) as Rest[];
  }

  async rememberToken(key: string, expires: string): Promise<'new' | 'seen'> {
    const written = await this.#ask({ verb: 'keep', ...NOTHING_KEPT, tokens: [{ key, expires }] });
    return written === 1 ? 'new' : 'seen';
  }

  async forgetTokens(before: string): Promise<void> {
    await this.#ask({ verb: 'forgetTokens', before });
  }

  async countFeedback(): Promise<number> {
    return (await this.#ask({ verb: 'countFeedback' })) as number;
  }

  readFeedback(reason?: string): AsyncIterable<KeptFeedback> {
    return readPages(
      0,
      async (after) => (await this.#ask({ verb: 'pageFeedback', after, reason })) as FeedbackPage<number>,
    );
  }

  /** In a thread of its own, gone afterwards: counting years of cards must not keep a hook waiting for its rests. */
  statistics(period: Period): Promise<Statistics> {
    // One after another: each thread takes its memory, however many ask at once.
    const counted = this.#counting.then(() => this.#count(period));
    this.#counting = counted.catch(() => undefined);
    return counted;
  }

  async #count(period: Period): Promise<Statistics> {
    if (this.#closing) throw new StoreFailure('CLOSED');
    const aside = await SqliteStore.#openFile(this.#file);
    try {
      return statisticsOf((await aside.#ask({ verb: 'tallies', period })) as Tally[]);
    } finally {
      await aside.close();
    }
  }

  forget(before: string): Promise<number> {
    return forgetAll(async () => (await this.#ask({ verb: 'forgetSome', before })) as number);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#ended) return;
    const exited = new Promise((resolve) => this.#worker.once('exit', resolve));
    // A worker that fails while closing is gone all the same, and every write it acknowledged is on the disk.
    await this.#put({ verb: 'close' }).catch(() => this.#worker.terminate());
    this.#worker.ref();
    await exited;
  }

  #ask(question: WithoutNumber<SqliteQuestion>): Promise<SqliteValue> {
    if (this.#closing) return Promise.reject(new StoreFailure('CLOSED'));
    if (this.#ended) return Promise.reject(new StoreFailure('WORKER_LOST', true));
    if (this.#waiting.size >= MAX_WAITING) return Promise.reject(new StoreFailure('BUSY'));
    return this.#put(question);
  }

  #put(question: WithoutNumber<SqliteQuestion>): Promise<SqliteValue> {
    const number = ++this.#asked;
    const answered = this.#await(number);
    this.#worker.postMessage({ number, ...question });
    return answered;
  }

  /** The thread keeps the process alive only while an answer is due: a forgotten store holds nobody up. */
  #await(number: number): Promise<SqliteValue> {
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }

  #settle(answer: SqliteAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failed' in answer) waiting?.reject(new StoreFailure(answer.failed, LOST.test(answer.failed)));
    else waiting?.resolve(answer.value);
  }

  #end(): void {
    this.#ended = true;
    for (const number of [...this.#waiting.keys()]) this.#settle({ number, failed: 'WORKER_LOST' });
  }
}
