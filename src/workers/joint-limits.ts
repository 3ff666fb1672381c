import { RateLimiterClusterMaster } from 'rate-limiter-flexible';

/** Lets the limiters of the workers (src/http/call-limiter.ts) count in this process, the primary's. */
export function countForWorkers(): void {
  new RateLimiterClusterMaster();
}
