const MS_PER_DAY = 86_400_000;

/** Dates relative to a moment, in the shapes that EHRs send. */
export class DemoCalendar {
  constructor(private readonly now: Date) {}

  /** YYYY-MM-DD */
  day(daysAgo: number): string {
    return this.instant(daysAgo).slice(0, 10);
  }

  /** An instant in UTC, as Epic sends it: "2026-10-02T08:14:00Z". Never in the future, whatever the hour of the day. */
  instant(daysAgo: number): string {
    return `${new Date(this.now.getTime() - daysAgo * MS_PER_DAY).toISOString().slice(0, 19)}Z`;
  }

  /** With milliseconds and an offset, as Oracle Health sends it: "2026-10-02T08:14:00.000+00:00". */
  instantWithOffset(daysAgo: number): string {
    return `${this.instant(daysAgo).slice(0, 19)}.000+00:00`;
  }

  /** A birth date that makes the patient so many whole years old today. */
  birthDate(years: number): string {
    return this.day(Math.floor(years * 365.25 + 120));
  }
}
