import { Problem } from '../problem.js';
import type { Period, Statistics } from '../store/statistics.js';
import type { Store } from '../store/store.js';
import { StoreFailure } from '../store/store-failure.js';

const RETRY_AFTER_SECONDS = '30';

/** @throws Problem `statistics.unavailable` (503) while the store does not answer (T33). */
export function readStatistics(store: Pick<Store, 'statistics'>, period: Period): Promise<Statistics> {
  return whileStoreAnswers(() => store.statistics(period));
}

/** @throws Problem `statistics.unavailable` (503) in place of a StoreFailure. */
export async function whileStoreAnswers<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (reason) {
    if (!(reason instanceof StoreFailure)) throw reason;
    const problem = new Problem('statistics.unavailable', 503, 'the figures cannot be read now; ask again later', {
      'Retry-After': RETRY_AFTER_SECONDS,
    });
    // For the log: StoreFailure is a code without patient data.
    problem.cause = reason;
    throw problem;
  }
}
