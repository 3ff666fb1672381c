import { setImmediate } from 'node:timers/promises';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import { inTime } from '../store/in-time.js';
import type { Store } from '../store/store.js';
import { failureCode } from '../store/store-failure.js';

/** Longer than any healthy store takes; a hook waits for nothing else that it can do without. */
const PATIENCE_MS = 200;
/**
 * Cards kept in mind as written, so that a chart that is opened again and again costs no write each time but one a day: what is
 * still shown must not be forgotten as old.
 */
const WRITTEN = 10_000;
/** As long as feedback waits for its card, of which no clinician takes notice. */
const WRITING_MS = 2000;

/** What is remembered between requests, read and written without ever holding up or failing a hook (T33). */
export class CardMemory {
  readonly #store: Store;
  readonly #onFailure: (code: string) => void;
  readonly #patienceMs: number;
  readonly #writing = new Set<Promise<void>>();
  /** By patient: the rests that were written last, as long as they are on their way. */
  readonly #resting = new Map<string, Promise<void>>();
  readonly #written = new Map<string, string>();

  constructor(store: Store, onFailure: (code: string) => void, patienceMs = PATIENCE_MS) {
    this.#store = store;
    this.#patienceMs = patienceMs;
    this.#onFailure = onFailure;
  }

  /**
   * None while the store does not answer: a card too many is better than none. A chart opened twice at once, as EHRs do when
   * several hooks fire, waits for what it was shown a moment ago.
   */
  async restsOf(patient: string): Promise<readonly Rest[]> {
    const kept = this.#resting.get(patient) ?? Promise.resolve();
    try {
      return await inTime(
        kept.then(() => this.#store.restsOf(patient)),
        this.#patienceMs,
      );
    } catch (reason) {
      this.#onFailure(failureCode(reason, 'RESTS_UNREAD'));
      return [];
    }
  }

  /** Written once the answer has left, which is on its way when the turn of the event loop ends. */
  keepIssued(cards: readonly IssuedCard[], rests: readonly PatientRest[]): void {
    const fresh = cards.filter((card) => this.#isNew(card));
    if (fresh.length + rests.length === 0) return;
    const writing = setImmediate()
      .then(() => this.#store.keepIssued(fresh, rests))
      .catch((reason: unknown) => {
        for (const card of fresh) this.#written.delete(card.card);
        this.#onFailure(failureCode(reason, 'CARDS_UNKEPT'));
      })
      .finally(() => {
        this.#forget(writing);
      });
    this.#writing.add(writing);
    for (const { patient } of rests) this.#resting.set(patient, writing);
  }

  #forget(writing: Promise<void>): void {
    this.#writing.delete(writing);
    for (const [patient, last] of this.#resting) if (last === writing) this.#resting.delete(patient);
  }

  /** Resolves, always, when the cards shown so far are kept, or soon: an answer may come faster than its card was written. */
  async written(): Promise<void> {
    await inTime(Promise.all(this.#writing), WRITING_MS).catch(() => undefined);
  }

  #isNew(card: IssuedCard): boolean {
    const known = JSON.stringify({ ...card, issuedAt: card.issuedAt.slice(0, 'YYYY-MM-DD'.length) });
    if (this.#written.get(card.card) === known) return false;
    const [oldest] = this.#written.keys();
    if (this.#written.size >= WRITTEN && oldest !== undefined) this.#written.delete(oldest);
    this.#written.set(card.card, known);
    return true;
  }
}
