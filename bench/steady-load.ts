/** Shorter than what is measured: a timer as long as the time between two calls would be late by up to as much. */
const TICK_MS = 2;

/** So many calls a second, each begun in its time whatever became of those before it; a call must not reject. */
export class SteadyLoad<T> {
  readonly #calls: Promise<T>[] = [];
  readonly #timer: NodeJS.Timeout;

  /** @param call is told its number and when it was due, which is before a timer that came late. */
  constructor(perSecond: number, call: (number: number, due: number) => Promise<T>) {
    const from = performance.now();
    const each = 1_000 / perSecond;
    this.#timer = setInterval(
      () => {
        for (let due = from + this.#calls.length * each; due < performance.now(); due += each) {
          this.#calls.push(call(this.#calls.length, due));
        }
      },
      Math.min(each, TICK_MS),
    );
  }

  /** Begins no more calls. @returns what each came to, in the order in which they were begun. */
  stop(): Promise<T[]> {
    clearInterval(this.#timer);
    return Promise.all(this.#calls);
  }
}
