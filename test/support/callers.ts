const REST_MS = 100;

/** So many who call, each again a moment after the last answer: a machine that is slow makes fewer calls, not a row of them. */
export class Callers<T> {
  readonly #answers: T[] = [];
  readonly #callers: Promise<void>[];
  #isOver = false;

  /** @param call must not reject. */
  constructor(
    count: number,
    private readonly call: (number: number) => Promise<T>,
  ) {
    this.#callers = Array.from({ length: count }, (_, caller) => this.#callAgain(caller, count));
  }

  /** Resolves with what each call came to, when the last was answered. */
  async stop(): Promise<T[]> {
    this.#isOver = true;
    await Promise.all(this.#callers);
    return this.#answers;
  }

  async #callAgain(caller: number, count: number): Promise<void> {
    for (let number = caller; !this.#isOver; number += count) {
      this.#answers.push(await this.call(number));
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  }
}
