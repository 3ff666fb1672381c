import type { Clock } from '../clock.js';

const FAILURES_TO_OPEN = 5;
const WINDOW_MS = 10_000;
const OPEN_MS = 15_000;

/**
 * Stops asking a FHIR server that does not answer: clinicians should not wait two seconds again and again for a server
 * that is down. Five requests without any answer within 10 s close the way for 15 s (T24); an answer forgets them. A clock that is
 * set back must not make it an hour: only the distance counts.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  readonly #failures = new Map<string, number[]>();
  readonly #openedAt = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  isOpen(server: string): boolean {
    const openedAt = this.#openedAt.get(server);
    return openedAt !== undefined && Math.abs(this.#clock().getTime() - openedAt) < OPEN_MS;
  }

  answered(server: string): void {
    this.#failures.delete(server);
  }

  failed(server: string): void {
    const now = this.#clock().getTime();
    const recent = (this.#failures.get(server) ?? []).filter((at) => Math.abs(now - at) < WINDOW_MS);
    recent.push(now);
    this.#failures.set(server, recent);
    if (recent.length < FAILURES_TO_OPEN) return;
    this.#openedAt.set(server, now);
    this.#failures.delete(server);
  }
}
