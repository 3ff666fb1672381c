/**
 * What is done once for all workers (retention, counting overrides), by one of them: here from the start where the service is one
 * process, else as soon as the primary says so.
 */
export class Household {
  readonly #begin: (() => void)[] = [];
  #isHere: boolean;

  constructor(isHere: boolean) {
    this.#isHere = isHere;
  }

  get isHere(): boolean {
    return this.#isHere;
  }

  /** Asked to keep it twice begins nothing twice. */
  keep(): void {
    this.#isHere = true;
    for (const begin of this.#begin.splice(0)) begin();
  }

  whenHere(begin: () => void): void {
    if (this.#isHere) begin();
    else this.#begin.push(begin);
  }
}
