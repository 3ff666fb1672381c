import { daysAfter, daysBetween } from '../../fhir/dates.js';

/** From days to places on a line. */
export interface TimeScale {
  readonly from: string;
  readonly to: string;
  /** Place of a day; days outside stand at the ends. */
  readonly x: (day: string) => number;
}

/** Everything shown shares one line, never shorter than so many days. */
export function timeScale(days: readonly string[], to: string, width: number, shortest: number): TimeScale {
  const oldest = days.reduce((first, day) => (day < first ? day : first), daysAfter(to, -shortest));
  const span = Math.max(1, daysBetween(oldest, to));
  const x = (day: string): number => {
    const at = Math.min(span, Math.max(0, daysBetween(oldest, day)));
    return Math.round((at / span) * width * 10) / 10;
  };
  return { from: oldest, to, x };
}
