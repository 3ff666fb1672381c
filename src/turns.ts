interface Waiting {
  readonly since: number;
  readonly go: () => void;
}

/** Rounds of the event loop before each beginning: in one of them a single new connection is accepted, and a hundred may have come. */
const ROUNDS = 8;

/**
 * Lets charts have the processor one at a time, in the order of coming, and everything else (discovery, health, the reading
 * of bodies) in between: a hundred charts at once must not make the service deaf for a second (security, section 5, load).
 * In its turn a chart becomes a record and is judged; who then waits, for a FHIR server or for what is remembered of its cards, has
 * another. Who has begun goes first, so that few charts are in memory at a time however many wait.
 */
export class Turns {
  readonly #coming: Waiting[] = [];
  readonly #begun: Waiting[] = [];
  readonly #elapsed: () => number;
  #isGiving = false;

  /** @param elapsed monotonic milliseconds. */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** Resolves when the caller may begin; what the caller does until it next waits is the turn. */
  next(): Promise<void> {
    return this.#waitIn(this.#coming);
  }

  /** The same for whoever has a chart in memory already. */
  goOn(): Promise<void> {
    return this.#waitIn(this.#begun);
  }

  /** How long the first in the row has waited by now, in milliseconds: how far behind the processor is. */
  behindMs(): number {
    const first = Math.min(...[this.#coming[0], this.#begun[0]].map((waiting) => waiting?.since ?? Infinity));
    return first === Infinity ? 0 : this.#elapsed() - first;
  }

  #waitIn(row: Waiting[]): Promise<void> {
    return new Promise((go) => {
      row.push({ since: this.#elapsed(), go });
      if (!this.#isGiving) this.#give();
    });
  }

  #give(rounds = ROUNDS): void {
    this.#isGiving = true;
    setImmediate(() => {
      if (rounds > 1 && this.#begun.length === 0) {
        this.#give(rounds - 1);
        return;
      }
      (this.#begun.shift() ?? this.#coming.shift())?.go();
      this.#isGiving = false;
      if (this.#begun.length + this.#coming.length > 0) this.#give();
    });
  }
}
