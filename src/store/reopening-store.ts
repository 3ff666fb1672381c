import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import type { Period, Statistics } from './statistics.js';
import type { CardClient, FeedbackChoice, FeedbackEntry, KeptFeedback, Store } from './store.js';
import { StoreFailure } from './store-failure.js';

export interface Reopening {
  /** After a failed opening or a loss the next opening is tried no sooner than this; meanwhile every call rejects at once. */
  readonly retryAfterMs: number;
  /** Told of each failed opening and each lost store, for the log. */
  readonly onFailure: (failure: StoreFailure) => void;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
}

/**
 * A store that may not be open yet, or no longer: the hooks need none, so its absence stops neither start nor hooks (T33).
 * It is opened again when next used, never by a timer of its own.
 */
export class ReopeningStore implements Store {
  readonly #open: () => Promise<Store>;
  readonly #reopening: Reopening;
  #store: Store | undefined;
  #opening: Promise<Store> | undefined;
  #closed = false;
  #failed: { readonly failure: StoreFailure; readonly at: number } | undefined;

  /** @param open opens the store behind; rejects with a StoreFailure. */
  constructor(open: () => Promise<Store>, reopening: Reopening) {
    this.#open = open;
    this.#reopening = reopening;
  }

  /** Resolves when the store behind is open; rejects with the reason why it is not. */
  async opened(): Promise<void> {
    await this.#current();
  }

  keepFeedback(entries: readonly FeedbackEntry[], rests?: readonly PatientRest[]): Promise<number> {
    return this.#use((store) => store.keepFeedback(entries, rests));
  }

  keepIssued(cards: readonly IssuedCard[], rests?: readonly PatientRest[]): Promise<void> {
    return this.#use((store) => store.keepIssued(cards, rests));
  }

  issuedCards(client: CardClient, cards: readonly string[]): Promise<IssuedCard[]> {
    return this.#use((store) => store.issuedCards(client, cards));
  }

  restsOf(patient: string): Promise<Rest[]> {
    return this.#use((store) => store.restsOf(patient));
  }

  rememberToken(key: string, expires: string): Promise<'new' | 'seen'> {
    return this.#use((store) => store.rememberToken(key, expires));
  }

  claim(key: string, now: string, until: string): Promise<boolean> {
    return this.#use((store) => store.claim(key, now, until));
  }

  release(key: string): Promise<void> {
    return this.#use((store) => store.release(key));
  }

  forgetTokens(before: string): Promise<void> {
    return this.#use((store) => store.forgetTokens(before));
  }

  countFeedback(): Promise<number> {
    return this.#use((store) => store.countFeedback());
  }

  statistics(period: Period): Promise<Statistics> {
    return this.#use((store) => store.statistics(period));
  }

  statisticsOfEach(periods: readonly Period[]): Promise<Statistics[]> {
    return this.#use((store) => store.statisticsOfEach(periods));
  }

  forget(before: string): Promise<number> {
    return this.#use((store) => store.forget(before));
  }

  async *readFeedback(which?: FeedbackChoice): AsyncGenerator<KeptFeedback> {
    const store = await this.#current();
    try {
      yield* store.readFeedback(which);
    } catch (reason) {
      this.#dropIfLost(store, reason);
      throw reason;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opening = this.#opening?.catch(() => undefined);
    const store = this.#store ?? (await opening);
    await store?.close();
  }

  async #use<T>(verb: (store: Store) => Promise<T>): Promise<T> {
    const store = await this.#current();
    try {
      return await verb(store);
    } catch (reason) {
      this.#dropIfLost(store, reason);
      throw reason;
    }
  }

  async #current(): Promise<Store> {
    if (this.#closed) throw new StoreFailure('CLOSED');
    if (this.#store) return this.#store;
    const { elapsed, retryAfterMs } = this.#reopening;
    if (this.#failed && elapsed() - this.#failed.at < retryAfterMs) throw this.#failed.failure;
    // Those who ask while it is being opened wait for the same opening.
    this.#opening ??= this.#attempt();
    return this.#opening;
  }

  async #attempt(): Promise<Store> {
    try {
      this.#store = await this.#open();
      this.#failed = undefined;
      return this.#store;
    } catch (reason) {
      const failure = reason instanceof StoreFailure ? reason : new StoreFailure('STORE_CANNOT_OPEN');
      this.#fail(failure);
      throw failure;
    } finally {
      this.#opening = undefined;
    }
  }

  #fail(failure: StoreFailure): void {
    this.#failed = { failure, at: this.#reopening.elapsed() };
    this.#reopening.onFailure(failure);
  }

  #dropIfLost(store: Store, reason: unknown): void {
    if (this.#store !== store || !(reason instanceof StoreFailure) || !reason.lost) return;
    this.#store = undefined;
    this.#fail(reason);
    void store.close();
  }
}
