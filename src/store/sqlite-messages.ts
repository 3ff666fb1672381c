import type { FeedbackPage } from './read-pages.js';
import type { FeedbackEntry } from './store.js';

/** What the worker thread is asked; `number` pairs the answer with the question. */
export type SqliteQuestion = { readonly number: number } & (
  | { readonly verb: 'keepFeedback'; readonly entries: readonly FeedbackEntry[] }
  | { readonly verb: 'countFeedback' }
  | { readonly verb: 'pageFeedback'; readonly after: number }
  | { readonly verb: 'close' }
);

export type SqliteAnswer =
  | { readonly number: number; readonly value: number | FeedbackPage<number> }
  | { readonly number: number; readonly failed: string };

/** The answer to a question nobody put: the file is open, or it could not be opened. */
export const OPENING = 0;
