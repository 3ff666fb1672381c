interface Waiting {
  readonly since: number;
  readonly go: () => void;
}

/** Rounds of the event loop before each turn: in one of them a single new connection is accepted, and a hundred may have come. */
const ROUNDS = 8;

/**
 * Lets decisions have the processor one at a time, in the order of coming, and everything else (discovery, health, the reading
 * of bodies) in between: a hundred charts at once must not make the service deaf for a second (security, section 5, load).
 */
export class Turns {
  readonly #waiting: Waiting[] = [];
  readonly #elapsed: () => number;

  /** @param elapsed monotonic milliseconds. */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** Resolves when it is the caller's turn; what the caller does until it next waits is the turn. */
  next(): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ since: this.#elapsed(), go });
      if (this.#waiting.length === 1) this.#give();
    });
  }

  /** How long the first in the row has waited by now, in milliseconds: how far behind the processor is. */
  behindMs(): number {
    const [first] = this.#waiting;
    return first === undefined ? 0 : this.#elapsed() - first.since;
  }

  #give(rounds = ROUNDS): void {
    setImmediate(() => {
      if (rounds > 1) {
        this.#give(rounds - 1);
        return;
      }
      this.#waiting.shift()?.go();
      if (this.#waiting.length > 0) this.#give();
    });
  }
}
