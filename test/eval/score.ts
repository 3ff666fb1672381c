/** How often a thing was told rightly, told at all, and wanted. */
export interface Score {
  readonly right: number;
  readonly told: number;
  readonly wanted: number;
}

export const precisionOf = ({ right, told }: Score): number => right / told;
export const recallOf = ({ right, wanted }: Score): number => right / wanted;
export const f1Of = ({ right, told, wanted }: Score): number => (2 * right) / (told + wanted);

export interface Share {
  readonly right: number;
  readonly of: number;
}

export const shareOf = ({ right, of }: Share): number => right / of;

/** What of `items` fits. */
export function counted<T>(items: readonly T[], fits: (item: T) => boolean): number {
  return items.reduce((count, item) => (fits(item) ? count + 1 : count), 0);
}

/** The score of one class among things that were wanted and told as a class each. */
export function scoreOf<T, C>(items: readonly T[], wanted: (item: T) => C, told: (item: T) => C, of: C): Score {
  return {
    right: counted(items, (item) => wanted(item) === of && told(item) === of),
    told: counted(items, (item) => told(item) === of),
    wanted: counted(items, (item) => wanted(item) === of),
  };
}
