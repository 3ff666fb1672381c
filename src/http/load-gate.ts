import type { RequestHandler } from 'express';
import { Problem } from '../problem.js';

export interface LoadLimits {
  /** Requests in work at a time, from the head of the request to the end of the answer. */
  readonly maxConcurrent: number;
  /** How far behind the processor may stay. */
  readonly maxWaitMs: number;
  /** How far behind it is: how long the first decision in the row has waited for its turn. */
  readonly behindMs: () => number;
  /** Monotonic milliseconds. */
  readonly elapsed?: () => number;
}

const RETRY_AFTER_SECONDS = '1';

/** A queue that is gone within so many milliseconds was a burst: a shift begins, and every ward opens its charts. */
const BURST_MS = 1_000;

/**
 * Refuses at once, before token and body are looked at, what could not be answered in time: a clinician's screen does not wait for
 * the end of a queue (ASVS 15.1.3; security, section 5, load). Who was let in is answered, and discovery and health are not asked.
 * The wait is measured where work queues, not at the event loop: requests that wait for a slow FHIR server leave the processor free.
 * Only a queue that stands is overload: a burst is let in and worked off.
 */
export function loadGate({ maxConcurrent, maxWaitMs, behindMs, elapsed = now }: LoadLimits): RequestHandler {
  let inWork = 0;
  let behindSince: number | undefined;
  const queueStands = (): boolean => {
    behindSince = behindMs() > maxWaitMs ? (behindSince ?? elapsed()) : undefined;
    return behindSince !== undefined && elapsed() - behindSince > BURST_MS;
  };
  return (_request, response, next) => {
    if (inWork >= maxConcurrent || queueStands()) throw overload();
    inWork += 1;
    response.once('close', () => (inWork -= 1));
    next();
  };
}

function now(): number {
  return performance.now();
}

function overload(): Problem {
  return new Problem('overload', 503, 'more requests than can be answered in time; call again', {
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}
