import type { NextFunction, RequestHandler, Response } from 'express';
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

/** An EHR has sent its body by then; who has not keeps the place only while nobody else wants it. */
const ARRIVAL_MS = 1_000;

interface Arriving {
  readonly since: number;
  /** Is refused. */
  readonly giveWay: () => void;
}

/**
 * Refuses at once, before token and body are looked at, what could not be answered in time: a clinician's screen does not wait for
 * the end of a queue (ASVS 15.1.3; security, section 5, load). Who was let in is answered, and discovery and health are not asked.
 * The wait is measured where work queues, not at the event loop: requests that wait for a slow FHIR server leave the processor free.
 * Only a queue that stands is overload: a burst is let in and worked off.
 */
export class LoadGate {
  readonly #limits: LoadLimits;
  readonly #elapsed: () => number;
  readonly #inWork = new Set<Response>();
  #behindSince: number | undefined;
  /** Whose body is still on its way, the first to come first. */
  readonly #arriving = new Map<Response, Arriving>();

  constructor(limits: LoadLimits) {
    this.#limits = limits;
    this.#elapsed = limits.elapsed ?? (() => performance.now());
  }

  readonly enter: RequestHandler = (_request, response, next) => {
    if (this.#queueStands() || !this.#hasRoom()) throw overload();
    this.#inWork.add(response);
    response.once('close', () => {
      this.#arriving.delete(response);
      this.#inWork.delete(response);
    });
    next();
  };

  /** Reads the body, during which the place may be lost: four hundred that drip must not keep all others out (N9). */
  bodyBy(read: RequestHandler): RequestHandler {
    return (request, response, next) => read(request, response, this.#arrives(response, next));
  }

  #arrives(response: Response, next: NextFunction): NextFunction {
    const giveWay = (): void => {
      this.#arriving.delete(response);
      this.#inWork.delete(response);
      next(overload({ Connection: 'close' }));
    };
    this.#arriving.set(response, { since: this.#elapsed(), giveWay });
    return (error?: unknown) => {
      // Who gave way has been answered; what comes of the body then is nobody's.
      if (this.#arriving.delete(response)) next(error);
    };
  }

  #hasRoom(): boolean {
    if (this.#inWork.size < this.#limits.maxConcurrent) return true;
    const [first] = this.#arriving.values();
    if (first === undefined || this.#elapsed() - first.since <= ARRIVAL_MS) return false;
    first.giveWay();
    return true;
  }

  #queueStands(): boolean {
    const { behindMs, maxWaitMs } = this.#limits;
    this.#behindSince = behindMs() > maxWaitMs ? (this.#behindSince ?? this.#elapsed()) : undefined;
    return this.#behindSince !== undefined && this.#elapsed() - this.#behindSince > BURST_MS;
  }
}

function overload(headers: Readonly<Record<string, string>> = {}): Problem {
  return new Problem('overload', 503, 'more requests than can be answered in time; call again', {
    ...headers,
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}
