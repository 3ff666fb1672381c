import type { Interval } from './interval.js';

const DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 };

/** The day so long after another one; a month that is too short ends on its last day. Years and months may be halves. */
export function dayAfter(day: string, { amount, unit }: Interval): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') {
    date.setUTCDate(date.getUTCDate() + Math.round(amount * DAYS[unit]));
    return date.toISOString().slice(0, 10);
  }
  const months = Math.round(amount * (unit === 'year' ? 12 : 1));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/** "6 months", "1 year" */
export function intervalWords({ amount, unit }: Interval): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
