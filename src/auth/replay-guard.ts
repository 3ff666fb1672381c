import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import { inTime } from '../store/in-time.js';
import { StoreFailure } from '../store/store-failure.js';
import type { Store } from '../store/store.js';
import { TokenMemory } from './token-memory.js';
import { TokenRefusal } from './token-refusal.js';
import { SKEW_S } from './verify-token.js';
import type { TokenClaims } from './verify-token.js';

export interface ReplayRules {
  readonly store: Pick<Store, 'rememberToken' | 'forgetTokens'>;
  readonly clock: Clock;
  /** Without the store nobody is let in (JTI_STRICT). */
  readonly strict: boolean;
  /** How long a call waits for the store; a store that takes longer is away. */
  readonly patienceMs?: number | undefined;
  /** Told when a token could be held against this process's memory only. */
  readonly onFailure: (failure: StoreFailure) => void;
}

const RETRY_AFTER_SECONDS = '30';
const MS = 1_000;
/** Longer than a healthy store takes; the whole answer has two seconds. */
const PATIENCE_MS = { lenient: 200, strict: 1_000 };
/** So often at most what expired is forgotten. */
const TIDY_MS = 10 * 60 * MS;

/**
 * Lets each token in once, across restarts and replicas by the store (SE-12, T2, T7). The process remembers too: what came
 * twice at once needs no question, and while the store is down this memory is what is left, so that patients' cards do not
 * wait for a database.
 */
export class ReplayGuard {
  readonly #rules: ReplayRules;
  readonly #memory = new TokenMemory();
  readonly #startedAt: number;
  #tidiedAt: number;

  constructor(rules: ReplayRules) {
    this.#rules = rules;
    this.#startedAt = rules.clock().getTime();
    this.#tidiedAt = this.#startedAt;
  }

  /** @throws TokenRefusal when it was used before. @throws Problem 503 when that cannot be told. */
  async useOnce(claims: TokenClaims): Promise<void> {
    const now = this.#rules.clock().getTime();
    const key = keyOf(claims);
    const until = (claims.exp + SKEW_S) * MS;
    const isKept = this.#memory.remember(key, until, now);
    if (isKept === 'seen') throw new TokenRefusal('auth.replay');
    this.#tidy(now);
    try {
      if ((await this.#remembered(key, until)) === 'seen') throw new TokenRefusal('auth.replay');
    } catch (reason) {
      if (!(reason instanceof StoreFailure)) throw reason;
      this.#withoutStore(claims, key, isKept, reason);
    }
  }

  #remembered(key: string, until: number): Promise<'new' | 'seen'> {
    const { store, strict, patienceMs = strict ? PATIENCE_MS.strict : PATIENCE_MS.lenient } = this.#rules;
    return inTime(store.rememberToken(key, new Date(until).toISOString()), patienceMs);
  }

  /** A token from before the start may have been used in a life that nobody remembers. */
  #withoutStore({ iat }: TokenClaims, key: string, isKept: 'new' | 'full', failure: StoreFailure): void {
    this.#rules.onFailure(failure);
    if (this.#rules.strict || isKept === 'full') {
      this.#memory.forget(key);
      throw new Problem('auth.unavailable', 503, 'callers cannot be authenticated now; call again later', {
        'Retry-After': RETRY_AFTER_SECONDS,
      });
    }
    if (iat < Math.floor(this.#startedAt / MS)) throw new TokenRefusal('auth.replay');
  }

  /** Nobody waits for it, and a failure shows at the next token. */
  #tidy(now: number): void {
    if (Math.abs(now - this.#tidiedAt) < TIDY_MS) return;
    this.#tidiedAt = now;
    void this.#rules.store.forgetTokens(new Date(now).toISOString()).catch(() => undefined);
  }
}

/** Of one length, whatever a client calls its tokens. */
function keyOf({ iss, jti }: TokenClaims): string {
  return createHash('sha256')
    .update(JSON.stringify([iss, jti]))
    .digest('base64url');
}
