import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import { inTime } from '../store/in-time.js';
import type { Store } from '../store/store.js';
import { StoreFailure } from '../store/store-failure.js';

/** Longer than the chart and the order may take; and so long the next chart may go without showing what was ordered. */
const CLAIM_MS = 60_000;
/** A clinician waits for the EHR anyway. */
const PATIENCE_MS = 1_000;

/**
 * Sends a draft order once, whatever instance a second click comes to: it would not see the first on the chart yet (AC-03). While the
 * store is away each process guards itself: a draft too many is seen by who signs it, one that cannot be sent helps nobody.
 */
export class OrderGuard {
  readonly #underWay = new Set<string>();

  constructor(
    private readonly store: Pick<Store, 'claim' | 'release'>,
    private readonly clock: Clock,
    private readonly onFailure: (failure: StoreFailure) => void,
  ) {}

  /**
   * @param send rejects where the order was not created, or nobody knows: then it may be tried again.
   * @throws Problem smart.already-ordered (409)
   */
  async once(suggestion: string, send: () => Promise<void>): Promise<void> {
    if (this.#underWay.has(suggestion)) throw alreadyOrdered();
    this.#underWay.add(suggestion);
    try {
      await this.#claimed(keyOf(suggestion), send);
    } finally {
      this.#underWay.delete(suggestion);
    }
  }

  async #claimed(key: string, send: () => Promise<void>): Promise<void> {
    if (!(await this.#claim(key))) throw alreadyOrdered();
    try {
      await send();
    } catch (reason) {
      // Where it fails the claim ends by itself.
      await inTime(this.store.release(key), PATIENCE_MS).catch(() => undefined);
      throw reason;
    }
  }

  async #claim(key: string): Promise<boolean> {
    const now = this.clock();
    const until = new Date(now.getTime() + CLAIM_MS);
    try {
      return await inTime(this.store.claim(key, now.toISOString(), until.toISOString()), PATIENCE_MS);
    } catch (reason) {
      if (!(reason instanceof StoreFailure)) throw reason;
      this.onFailure(reason);
      return true;
    }
  }
}

function alreadyOrdered(): Problem {
  return new Problem('smart.already-ordered', 409, 'this is being ordered, or was a moment ago');
}

/** Among the keys of used tokens, which are digests too. */
function keyOf(suggestion: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['order', suggestion]))
    .digest('base64url');
}
