/** About 20 MB; an hour of 25 calls a second. */
const MOST = 100_000;
/** So few are not worth being looked through. */
const FEW = 1_000;

/** The tokens that this process has seen; never forgets one that is still valid (T7). */
export class TokenMemory {
  readonly #until = new Map<string, number>();
  readonly #most: number;
  #tidiedAt = 0;
  #tidyFrom = FEW;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Check and set in one step: of twenty at once one is new. @returns full: it is not remembered. */
  remember(key: string, until: number, now: number): 'new' | 'seen' | 'full' {
    if (this.#until.has(key)) return 'seen';
    if (this.#until.size >= Math.min(this.#tidyFrom, this.#most)) this.#tidy(now);
    if (this.#until.size >= this.#most) return 'full';
    this.#until.set(key, until);
    return 'new';
  }

  forget(key: string): void {
    this.#until.delete(key);
  }

  /**
   * Looks at all of them, hence once a second at most, however many tokens come while it is full, and only when they are twice as many
   * as were valid the last time: what has ended is gone long before it is full.
   */
  #tidy(now: number): void {
    if (Math.abs(now - this.#tidiedAt) < 1_000) return;
    this.#tidiedAt = now;
    for (const [key, until] of this.#until) if (until < now) this.#until.delete(key);
    this.#tidyFrom = Math.max(FEW, 2 * this.#until.size);
  }
}
