import { daysAfter, daysBetween } from '../fhir/dates.js';
import { statisticsOf, type Statistics } from '../store/statistics.js';
import type { Store } from '../store/store.js';
import { periodOf, type Days } from './check-days.js';
import { whileStoreAnswers } from './read-statistics.js';

/** Enough to see a course, few enough to stand side by side. */
const MOST_SPANS = 13;

export interface SpanStatistics {
  readonly days: Days;
  readonly statistics: Statistics;
}

/** The days in spans of equal length, whole weeks where they are many; the last may be shorter. */
export function spansOf({ from, to }: Days): Days[] {
  const days = daysBetween(from, to) + 1;
  const least = Math.ceil(days / MOST_SPANS);
  const length = least > 1 ? Math.ceil(least / 7) * 7 : 1;
  return Array.from({ length: Math.ceil(days / length) }, (_, index) => {
    const last = daysAfter(from, (index + 1) * length - 1);
    return { from: daysAfter(from, index * length), to: last < to ? last : to };
  });
}

/**
 * The figures of all days and of each span of them, asked for at once: the store opens its database for all of them once.
 * @throws Problem `statistics.unavailable` (503) while the store does not answer (T33).
 */
export async function readOverTime(
  store: Pick<Store, 'statisticsOfEach'>,
  days: Days,
  timeZone: string,
): Promise<{ statistics: Statistics; spans: SpanStatistics[] }> {
  const spans = spansOf(days);
  const periods = [days, ...spans].map((one) => periodOf(one, timeZone));
  const [whole = statisticsOf([]), ...each] = await whileStoreAnswers(() => store.statisticsOfEach(periods));
  const counted = each.flatMap((statistics, index) => {
    const span = spans[index];
    return span === undefined ? [] : [{ days: span, statistics }];
  });
  return { statistics: whole, spans: counted };
}
