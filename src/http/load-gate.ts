import type { RequestHandler } from 'express';
import { Problem } from '../problem.js';

export interface LoadLimits {
  /** Requests in work at a time, from the head of the request to the end of the answer. */
  readonly maxConcurrent: number;
  /** How far behind the processor may be. */
  readonly maxWaitMs: number;
  /** How far behind it is: how long the first decision in the row has waited for its turn. */
  readonly behindMs: () => number;
}

const RETRY_AFTER_SECONDS = '1';

/**
 * Refuses at once, before token and body are looked at, what could not be answered in time: a clinician's screen does not wait for
 * the end of a queue (ASVS 15.1.3; security, section 5, load). Who was let in is answered, and discovery and health are not asked.
 * The wait is measured where work queues, not at the event loop: a burst that is dealt with within the limit is no overload, and
 * requests that wait for a slow FHIR server leave the processor free.
 */
export function loadGate({ maxConcurrent, maxWaitMs, behindMs }: LoadLimits): RequestHandler {
  let inWork = 0;
  return (_request, response, next) => {
    if (inWork >= maxConcurrent || behindMs() > maxWaitMs) throw overload();
    inWork += 1;
    response.once('close', () => (inWork -= 1));
    next();
  };
}

function overload(): Problem {
  return new Problem('overload', 503, 'more requests than can be answered in time; call again', {
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}
