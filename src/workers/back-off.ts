const FIRST_MS = 100;
const LONGEST_MS = 30_000;
/** Who dies after so long did not die of starting. */
const STEADY_MS = 60_000;

/** How long to wait before a dead worker is replaced: not at all after a long life, longer each time where they die one after another. */
export class BackOff {
  readonly #elapsed: () => number;
  #deaths = 0;
  #diedAt = Number.NEGATIVE_INFINITY;

  /** @param elapsed monotonic milliseconds. */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** @returns milliseconds. */
  afterDeath(): number {
    const now = this.#elapsed();
    this.#deaths = now - this.#diedAt < STEADY_MS ? this.#deaths + 1 : 0;
    this.#diedAt = now;
    return this.#deaths === 0 ? 0 : Math.min(FIRST_MS * 2 ** this.#deaths, LONGEST_MS);
  }
}
