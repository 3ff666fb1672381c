/** Was everything seen, only a part, or nothing at all? */
export type Completeness = 'complete' | 'partial' | 'unavailable';

/** A list of facts with the state of the sources it came from. */
export interface FactList<T> {
  readonly items: readonly T[];
  readonly completeness: Completeness;
}
