/** So many calls a second, each begun in its time whatever became of those before it; a call must not reject. */
export class SteadyLoad<T> {
  readonly #calls: Promise<T>[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(perSecond: number, call: (number: number) => Promise<T>) {
    const from = performance.now();
    this.#timer = setInterval(() => {
      // A timer that comes late catches up.
      const due = ((performance.now() - from) / 1_000) * perSecond;
      while (this.#calls.length < due) this.#calls.push(call(this.#calls.length));
    }, 1_000 / perSecond);
  }

  /** Begins no more calls. @returns what each came to, in the order in which they were begun. */
  stop(): Promise<T[]> {
    clearInterval(this.#timer);
    return Promise.all(this.#calls);
  }
}
