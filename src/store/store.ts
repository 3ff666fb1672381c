import type { IssuedCard, PatientRest, Rest, ShownFinding, ShownRow } from '../rest.js';
import type { Period, Statistics } from './statistics.js';

/**
 * What Calcitrace remembers between requests, as one asynchronous port. Two adapters keep it (embedded SQLite, PostgreSQL)
 * and one contract test holds both to the same words. Every rejected promise carries a StoreFailure.
 */
export interface Store {
  /**
   * Keeps all entries or none; resolves only when they would survive a kill -9 or a power cut.
   * An entry that is kept already (same feedbackId) is passed over, whatever else it says (FB-08).
   * The rests that follow from the entries are kept with them.
   * @returns how many entries were new.
   */
  keepFeedback(entries: readonly FeedbackEntry[], rests?: readonly PatientRest[]): Promise<number>;

  /** Remembers cards that were shown, each as first shown on its newest evidence, and the rests that begin with it. */
  keepIssued(cards: readonly IssuedCard[], rests?: readonly PatientRest[]): Promise<void>;

  /** Those of the cards that this client was shown; another client's are unknown (FB-03). */
  issuedCards(client: CardClient, cards: readonly string[]): Promise<IssuedCard[]>;

  /** Every rest about the patient, ended ones too; of several about the same for the same user and encounter the newest. */
  restsOf(patient: string): Promise<Rest[]>;

  /**
   * Remembers a token as used. Of several that ask at once, here or at another instance, exactly one hears "new" (SE-12).
   * @param key digest of who sent which. @param expires UTC with milliseconds: until then it must not be forgotten.
   */
  rememberToken(key: string, expires: string): Promise<'new' | 'seen'>;

  /**
   * Takes a key for oneself. Of several that ask at once, here or at another instance, exactly one gets it; it is to be had again
   * once it was released, or after `until`.
   * @param now @param until UTC with milliseconds.
   */
  claim(key: string, now: string, until: string): Promise<boolean>;

  /** Gives a claimed key back. */
  release(key: string): Promise<void>;

  /** Forgets the tokens and claims that expired before this time, UTC with milliseconds. */
  forgetTokens(before: string): Promise<void>;

  countFeedback(): Promise<number>;

  /**
   * Every kept entry, or the chosen ones, in the order of keeping, read page by page, so that an export never holds the whole table.
   */
  readFeedback(which?: FeedbackChoice): AsyncIterable<KeptFeedback>;

  /** What was shown and answered in a period, per row; no patient, no user, no words of anybody. */
  statistics(period: Period): Promise<Statistics>;

  /** The same of several periods, in their order, at the price of opening one: a page shows the course of months. */
  statisticsOfEach(periods: readonly Period[]): Promise<Statistics[]>;

  /**
   * Forgets what is older: answers received, cards last shown, rests that ended, and tokens that expired, before this time, UTC
   * with milliseconds. A rest that has not ended stays, and so does one that has no end.
   * @returns how many rows went.
   */
  forget(before: string): Promise<number>;

  /** Finishes the writes already asked for. Whatever is asked afterwards rejects; closing twice is harmless. */
  close(): Promise<void>;
}

export interface CardClient {
  readonly iss: string;
  readonly tenant?: string;
}

/** Some of the kept entries. */
export interface FeedbackChoice {
  /** Only those that gave this reason. */
  readonly reasonCode?: string | undefined;
  /** Only those received from this time on, UTC with milliseconds. */
  readonly from?: string | undefined;
  /** Only those received before this time. */
  readonly to?: string | undefined;
}

/** One clinician's answer to one card, as the client reported it (CDS Hooks feedback, FB-03 to FB-07). */
export interface FeedbackEntry {
  /** The issuer that sent it; `open` mode has a name of its own, chosen by the door. */
  readonly iss: string;
  readonly tenant?: string;
  readonly service: string;
  /** card.uuid as the client gave it back (FB-03). */
  readonly card: string;
  /** This client was shown a card of this uuid; else the entry is kept, and counted nowhere. */
  readonly matched: boolean;
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
  /** What the card said; absent where it is unknown, or was answered before that was kept. */
  readonly about?: AnsweredCard;
}

/** What is kept of a card with its answer, for the card may say something else tomorrow. */
export interface AnsweredCard {
  readonly rows: readonly AnsweredRow[];
  readonly knowledge?: string;
  readonly finding?: ShownFinding;
}

export interface AnsweredRow extends ShownRow {
  /** The orders of this row that were accepted: "ct-liver". */
  readonly accepted: readonly string[];
}

export interface KeptFeedback extends FeedbackEntry {
  readonly id: string;
}
