import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readPages, type FeedbackPage } from './read-pages.js';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { NOTHING_KEPT, OPENING, type SqliteAnswer, type SqliteQuestion, type SqliteValue } from './sqlite-messages.js';
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
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = OPENING;
  #closing: Promise<void> | undefined;
  #ended = false;

  /** Creates the directory and the file where missing. Rejects with a StoreFailure that names why it could not be opened. */
  static async open(dataDir: string): Promise<SqliteStore> {
    const store = new SqliteStore(join(dataDir, 'calcitrace.db'));
    await store.#opened;
    return store;
  }

  readonly #opened: Promise<SqliteValue>;

  private constructor(file: string) {
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

  readFeedback(): AsyncIterable<KeptFeedback> {
    return readPages(0, async (after) => (await this.#ask({ verb: 'pageFeedback', after })) as FeedbackPage<number>);
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

/**
 * Compiled, the worker lies beside this file as .js and starts as it is. From source (jest, tsx) it lies there as .ts, which
 * a thread of plain Node cannot read, and neither jest's transform nor tsx's own `--import` reaches into threads on Node 20.
 * There the thread begins with one line that imports the worker through tsx, a development dependency found by its resolved
 * address, so that the working directory does not matter. Borrowing dist/ instead would test yesterday's build.
 */
function startWorker(file: string): Worker {
  const workerData = { file };
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./sqlite-worker.js', import.meta.url), { workerData });
  }
  const tsx = import.meta.resolve('tsx/esm/api');
  const source = new URL('./sqlite-worker.ts', import.meta.url).href;
  const program = `import { tsImport } from '${tsx}'; await tsImport('${source}', '${source}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { workerData });
}
