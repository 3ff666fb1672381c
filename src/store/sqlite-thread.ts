import type { Worker } from 'node:worker_threads';
import { OPENING, type SqliteAnswer, type SqliteQuestion, type SqliteValue } from './sqlite-messages.js';
import { startWorker } from './start-worker.js';
import { StoreFailure } from './store-failure.js';

/** More unanswered questions than this means the disk does not keep up: saying so at once beats a growing queue (T22). */
const MAX_WAITING = 1000;

const LOST = /^(WORKER_LOST|SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN).*)$/;

type WithoutNumber<T> = T extends unknown ? Omit<T, 'number'> : never;

interface Waiting {
  resolve(value: SqliteValue): void;
  reject(failure: StoreFailure): void;
}

/** The worker thread of one SQLite file, from this side: each question gets its own answer. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #opened: Promise<SqliteValue>;
  #asked = OPENING;
  #closing: Promise<void> | undefined;
  #ended = false;

  /** Creates the file where missing. Rejects with a StoreFailure that names why it could not be opened. */
  static async open(file: string): Promise<SqliteThread> {
    const thread = new SqliteThread(file);
    await thread.#opened;
    return thread;
  }

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

  get isClosing(): boolean {
    return this.#closing !== undefined;
  }

  ask(question: WithoutNumber<SqliteQuestion>): Promise<SqliteValue> {
    if (this.#closing) return Promise.reject(new StoreFailure('CLOSED'));
    if (this.#ended) return Promise.reject(new StoreFailure('WORKER_LOST', true));
    if (this.#waiting.size >= MAX_WAITING) return Promise.reject(new StoreFailure('BUSY'));
    return this.#put(question);
  }

  /** Once what was asked before is answered. */
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
