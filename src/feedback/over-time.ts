import { daysAfter, daysBetween } from '../fhir/dates.js';
import type { Statistics } from '../store/statistics.js';
import type { Store } from '../store/store.js';
import { periodOf, type Days } from './check-days.js';
import { readStatistics } from './read-statistics.js';

/** Enough to see a course, few enough that the page does not wait: each is counted anew. */
const MOST_SPANS = 6;

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

/** The figures of each span, one after the other, so that the store has time for others. */
export async function readOverTime(
  store: Pick<Store, 'statistics'>,
  days: Days,
  timeZone: string,
): Promise<SpanStatistics[]> {
  const spans: SpanStatistics[] = [];
  for (const span of spansOf(days)) {
    spans.push({ days: span, statistics: await readStatistics(store, periodOf(span, timeZone)) });
  }
  return spans;
}
