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

  /** A process that is going does not become ready any more. */
  warm(): void {
    if (this.#state === 'warming up') this.#state = 'ready';
  }

  drain(): void {
    this.#state = 'draining';
  }
}
