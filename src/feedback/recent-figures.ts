import type { Clock } from '../clock.js';
import type { RowStatistics } from '../store/statistics.js';
import type { Store } from '../store/store.js';
import { checkDays, periodOf } from './check-days.js';
import { readStatistics } from './read-statistics.js';

const FRESH_MS = 60_000;

/**
 * What was answered in the usual days, by row, for pages that anybody may open as often as they like: counted once a minute at most,
 * however many ask (T22). Undefined while the store does not answer (T33).
 */
export function recentFigures(
  store: Pick<Store, 'statistics'>,
  clock: Clock,
  timeZone: string,
): () => Promise<readonly RowStatistics[] | undefined> {
  let countedAt = Number.NEGATIVE_INFINITY;
  let figures: Promise<readonly RowStatistics[] | undefined> | undefined;
  return () => {
    const now = clock();
    if (figures === undefined || Math.abs(now.getTime() - countedAt) >= FRESH_MS) {
      countedAt = now.getTime();
      const period = periodOf(checkDays({}, now, timeZone), timeZone);
      figures = readStatistics(store, period).then(
        ({ rows }) => rows,
        () => undefined,
      );
    }
    return figures;
  };
}
