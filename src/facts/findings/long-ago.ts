/** Does a day lie more than so many months before today? Without a date nobody can tell. */
export function isLongAgo(date: string | undefined, today: string, months: number): boolean {
  if (date === undefined) return false;
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  return date < limit.toISOString().slice(0, 10);
}
