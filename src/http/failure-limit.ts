import type { Request } from 'express';
import { callLimiter } from './call-limiter.js';
import type { CallLimiter } from './call-limiter.js';
import { networkOf } from './network.js';
import { limited } from './rate-limit.js';

/**
 * So many refused tokens a minute from one network, after which none is looked at any more: guessing costs signatures to verify and
 * lines of log (T5). Who refuses a token counts it; valid calls do not count, however many there are.
 */
export class FailureLimit {
  readonly #perMinute: number;
  readonly #limiter: CallLimiter;

  /** @param name of what is counted. @param perMinute 0: no limit. */
  constructor(name: string, perMinute: number) {
    this.#perMinute = perMinute;
    this.#limiter = callLimiter(name, perMinute);
  }

  /** @throws Problem rate.limited (429) */
  async check(request: Request): Promise<void> {
    if (this.#perMinute === 0) return;
    const known = await this.#limiter.get(networkOf(request.ip));
    if (known !== null && known.consumedPoints >= this.#perMinute) throw limited(known);
  }

  async count(request: Request): Promise<void> {
    if (this.#perMinute > 0) await this.#limiter.penalty(networkOf(request.ip));
  }
}
