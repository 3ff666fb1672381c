import type { KeptFeedback } from './store.js';

/** `next` is where the following page starts; absent on the last page. */
export interface FeedbackPage<Cursor> {
  readonly entries: readonly KeptFeedback[];
  readonly next?: Cursor;
}

export const PAGE_SIZE = 500;

export async function* readPages<Cursor>(
  start: Cursor,
  page: (after: Cursor) => Promise<FeedbackPage<Cursor>>,
): AsyncGenerator<KeptFeedback> {
  for (let after: Cursor | undefined = start; after !== undefined;) {
    const { entries, next }: FeedbackPage<Cursor> = await page(after);
    yield* entries;
    after = next;
  }
}
