/** RFC 3339 section 5.6, in either case of T and Z. */
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

const FIRST_YEAR = 1970;
const LAST_YEAR = 9999;
const MAX_LENGTH = 64;

/**
 * An RFC 3339 date-time with any offset -> the same instant in UTC with milliseconds (FB-07). Written by hand because
 * Date.parse takes much more than RFC 3339 (`tomorrow 1`, 30 February) and no leap second.
 * @returns undefined when it is none, or outside the years 1970 to 9999, which no database here could keep.
 */
export function utcTimestamp(value: unknown): string | undefined {
  const match = typeof value === 'string' && value.length <= MAX_LENGTH ? DATE_TIME.exec(value) : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '0', sign = '+', offsetHour = '0', offsetMinute = '0'] =
    match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  // A leap second has no place in a Date: it becomes the last second before it.
  date.setUTCHours(Number(hour), Number(minute), Math.min(Number(second), 59), milliseconds);
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  const instant = new Date(date.getTime() - (sign === '-' ? -offset : offset));
  const utcYear = instant.getUTCFullYear();
  return utcYear < FIRST_YEAR || utcYear > LAST_YEAR ? undefined : instant.toISOString();
}
