import { dayAt, dayOf, daysAfter, daysBetween } from '../fhir/dates.js';
import { REST_REASONS } from '../knowledge/policy.js';
import { Problem } from '../problem.js';
import type { Period } from '../store/statistics.js';

/** YYYY-MM-DD in the time zone of the site, both days included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Without a wish: the same days that the override watch looks at by default. */
const USUAL_DAYS = 90;
/** As long as anything is kept by default, and more: a longer period is a mistake. */
const MOST_DAYS = 36_525;

/** The reasons of our cards; others are counted together. */
const REASONS = REST_REASONS.filter((reason) => reason !== 'no-reason');

/**
 * `?from=&to=` of the statistics. Either may be left out: until today, and 90 days in all.
 * @throws Problem `statistics.invalid` (400), which never repeats what was sent.
 */
export function checkDays(query: Readonly<Record<string, unknown>>, now: Date, timeZone: string): Days {
  const to = checkDay(query['to'], 'to') ?? dayAt(now.getTime(), timeZone)?.day ?? '';
  const from = checkDay(query['from'], 'from') ?? daysAfter(to, 1 - USUAL_DAYS);
  const days = daysBetween(from, to);
  if (days < 0) throw invalidStatistics('from must not be after to');
  if (days > MOST_DAYS) throw invalidStatistics(`from and to must lie within ${MOST_DAYS} days`);
  return { from, to };
}

/** From the beginning of the first day to the end of the last, by the clock on the wall of the site. */
export function periodOf({ from, to }: Days, timeZone: string): Period {
  return { from: beginningOf(from, timeZone), to: beginningOf(daysAfter(to, 1), timeZone), reasons: REASONS };
}

export function invalidStatistics(rule: string): Problem {
  return new Problem('statistics.invalid', 400, rule);
}

function checkDay(value: unknown, name: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  const day = typeof value === 'string' && DAY.test(value) ? dayOf(value, 'UTC')?.day : undefined;
  if (day === undefined || day < '1970') throw invalidStatistics(`${name} must be a day such as 2026-11-22`);
  return day;
}

function beginningOf(day: string, timeZone: string): string {
  return new Date(dayOf(day, timeZone)?.time ?? Number.NaN).toISOString();
}
