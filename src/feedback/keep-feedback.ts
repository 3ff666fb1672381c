import { Problem } from '../problem.js';
import type { Store } from '../store/store.js';
import { StoreFailure } from '../store/store-failure.js';
import type { FeedbackItem } from './check-feedback.js';

/** Who reported the feedback, and on which service: from the verified token and the route, never from the body. */
export interface FeedbackSender {
  readonly iss: string;
  readonly tenant?: string;
  readonly service: string;
}

const RETRY_AFTER_SECONDS = '30';

/**
 * Keeps the items durably, all or none; resolves only when they would survive a crash, so that the door may say 200.
 * @returns how many were new; the rest had been sent before (FB-08).
 * @throws Problem `feedback.unavailable` (503) when the store cannot keep them: the client is asked to send them again (T33).
 */
export async function keepFeedback(
  items: readonly FeedbackItem[],
  sender: FeedbackSender,
  store: Store,
  now: Date,
): Promise<number> {
  if (items.length === 0) return 0;
  const { iss, tenant, service } = sender;
  const received = { iss, ...(tenant !== undefined && { tenant }), service, receivedAt: now.toISOString() };
  try {
    return await store.keepFeedback(items.map((item) => ({ ...item, ...received })));
  } catch (reason) {
    if (!(reason instanceof StoreFailure)) throw reason;
    const problem = new Problem('feedback.unavailable', 503, 'feedback cannot be kept now; send it again later', {
      'Retry-After': RETRY_AFTER_SECONDS,
    });
    // For the log: StoreFailure is a code without patient data.
    problem.cause = reason;
    throw problem;
  }
}
