export type LifeState = 'warming up' | 'ready' | 'draining';

/** Whether new requests should be sent here; those that come all the same are answered (T32, T35). */
export class Readiness {
  #state: LifeState;

  constructor(state: LifeState = 'warming up') {
    this.#state = state;
  }

  get state(): LifeState {
    return this.#state;
  }

  /** A process that is going does not become ready any more. @returns whether it became so now. */
  warm(): boolean {
    if (this.#state !== 'warming up') return false;
    this.#state = 'ready';
    return true;
  }

  drain(): void {
    this.#state = 'draining';
  }
}
