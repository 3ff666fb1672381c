import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts calls within a minute. Verbs reject with the figures (RateLimiterRes) where that was one too many. */
export interface CallLimiter {
  readonly consume: (key: string) => Promise<RateLimiterRes>;
  readonly penalty: (key: string) => Promise<RateLimiterRes>;
  readonly get: (key: string) => Promise<RateLimiterRes | null>;
}

export const MINUTE_S = 60;

/** The primary answers within a millisecond; one that does not has other sorrows. */
const PATIENCE_MS = 500;

/**
 * So many points a minute for each key. Workers of one primary count together, in its memory, so that a client has the same limit
 * whatever worker it comes to, and a worker that was replaced forgets nothing; while the primary is silent each counts for itself.
 * @param name tells this count from others: those of one name are one.
 */
export function callLimiter(name: string, points: number): CallLimiter {
  const own = new RateLimiterMemory({ points, duration: MINUTE_S });
  if (!cluster.isWorker) return own;
  const joint = new RateLimiterCluster({ keyPrefix: name, points, duration: MINUTE_S, timeoutMs: PATIENCE_MS });
  const ask = async <T>(verb: (limiter: CallLimiter) => Promise<T>): Promise<T> => {
    try {
      return await verb(joint);
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw reason;
      return verb(own);
    }
  };
  return {
    consume: (key) => ask((limiter) => limiter.consume(key)),
    penalty: (key) => ask((limiter) => limiter.penalty(key)),
    get: (key) => ask((limiter) => limiter.get(key)),
  };
}
