/**
 * What Calcitrace remembers between requests, as one asynchronous port. Two adapters keep it (embedded SQLite, PostgreSQL)
 * and one contract test holds both to the same words. Every rejected promise carries a StoreFailure.
 */
export interface Store {
  /**
   * Keeps all entries or none; resolves only when they would survive a kill -9 or a power cut.
   * An entry that is kept already (same feedbackId) is passed over, whatever else it says (FB-08).
   * @returns how many entries were new.
   */
  keepFeedback(entries: readonly FeedbackEntry[]): Promise<number>;

  countFeedback(): Promise<number>;

  /** Every kept entry in the order of keeping, read page by page, so that an export never holds the whole table. */
  readFeedback(): AsyncIterable<KeptFeedback>;

  /** Finishes the writes already asked for. Whatever is asked afterwards rejects; closing twice is harmless. */
  close(): Promise<void>;
}

/** One clinician's answer to one card, as the client reported it (CDS Hooks feedback, FB-03 to FB-07). */
export interface FeedbackEntry {
  /** The issuer that sent it; `open` mode has a name of its own, chosen by the door. */
  readonly iss: string;
  readonly tenant?: string;
  readonly service: string;
  /** card.uuid as the client gave it back; may be unknown to us, since cards are not kept (FB-03). */
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  /** suggestion.uuid of each accepted suggestion; empty when overridden. */
  readonly acceptedSuggestions: readonly string[];
  readonly reasonCode?: string;
  readonly reasonSystem?: string;
  readonly reasonDisplay?: string;
  /** Free clinical text: patient data, never logged (FB-13). */
  readonly userComment?: string;
  /** When the clinician answered: UTC with milliseconds, `2026-11-22T01:02:03.004Z`. */
  readonly outcomeTimestamp: string;
  /** When we received it, by our clock, in the same form. */
  readonly receivedAt: string;
}

export interface KeptFeedback extends FeedbackEntry {
  readonly id: string;
}
