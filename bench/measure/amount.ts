/** How much is asked; the same of every server. */
export interface Amount {
  /** Rounds that go round the servers. */
  readonly rounds: number;
  /** Calls that each server answers before anything counts. */
  readonly warmUp: number;
  /** Resources that are sent while processor time is taken once: so many calls more of a small chart than of a large one. */
  readonly resources: number;
  /** Of the closed loop and of the open one, in each round. */
  readonly seconds: number;
  readonly starts: number;
  /** Answers of each chart that the split is the median of, after half as many that do not count. */
  readonly splits: number;
}

export const WHOLE: Amount = { rounds: 5, warmUp: 2_000, resources: 20_000, seconds: 6, starts: 7, splits: 600 };
export const QUICK: Amount = { rounds: 2, warmUp: 300, resources: 4_000, seconds: 1, starts: 3, splits: 60 };

/** At least so many calls, whatever the chart. */
const FEWEST = 5;

export function callsOf(resources: number, amount: Amount): number {
  return Math.max(FEWEST, Math.round(amount.resources / resources));
}
