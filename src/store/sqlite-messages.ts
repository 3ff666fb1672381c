import type { FeedbackPage } from './read-pages.js';
import type { IssuedCard, PatientRest, Rest } from '../rest.js';
import type { Period, Tally } from './statistics.js';
import type { CardClient, FeedbackChoice, FeedbackEntry } from './store.js';

/** What is written together, or not at all. */
export interface Kept {
  readonly entries: readonly FeedbackEntry[];
  readonly issued: readonly IssuedCard[];
  readonly rests: readonly PatientRest[];
  readonly tokens: readonly UsedToken[];
}

export interface UsedToken {
  readonly key: string;
  readonly expires: string;
}

export const NOTHING_KEPT: Kept = { entries: [], issued: [], rests: [], tokens: [] };

export type SqliteValue = number | FeedbackPage<number> | IssuedCard[] | Rest[] | Tally[];

/** What the worker thread is asked; `number` pairs the answer with the question. */
export type SqliteQuestion = { readonly number: number } & (
  | ({ readonly verb: 'keep' } & Kept)
  | { readonly verb: 'issuedCards'; readonly client: CardClient; readonly cards: readonly string[] }
  | { readonly verb: 'restsOf'; readonly patient: string }
  | { readonly verb: 'claim'; readonly key: string; readonly now: string; readonly until: string }
  | { readonly verb: 'release'; readonly key: string }
  | { readonly verb: 'forgetTokens'; readonly before: string }
  | { readonly verb: 'countFeedback' }
  | { readonly verb: 'pageFeedback'; readonly after: number; readonly which: FeedbackChoice }
  | { readonly verb: 'tallies'; readonly period: Period }
  | { readonly verb: 'forgetSome'; readonly before: string }
  | { readonly verb: 'close' }
);

export type SqliteAnswer =
  { readonly number: number; readonly value: SqliteValue } | { readonly number: number; readonly failed: string };

/** The answer to a question nobody put: the file is open, or it could not be opened. */
export const OPENING = 0;
