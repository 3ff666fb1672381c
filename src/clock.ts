/** Time is an argument: nothing below the door reads the system clock. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that stands still, for tests and `--now`. */
export function clockAt(instant: string): Clock {
  const at = new Date(instant).getTime();
  return () => new Date(at);
}
