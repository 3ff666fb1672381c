import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.js';

/** What the handlers of a request leave for its log line. */
interface Answered {
  readonly route?: string;
  readonly caller?: { readonly iss: string };
  readonly code?: string;
  /** Why a caller was refused: a code. */
  readonly reason?: string;
  readonly cards?: number;
}

/** Gives each request an id for X-Request-Id and writes one log line when it is answered (security T23). */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    const started = performance.now();
    response.set('X-Request-Id', requestId);
    response.locals['requestId'] = requestId;
    response.on('finish', () => {
      const { route, code, reason, cards, caller } = response.locals as Answered;
      log.info('answered', {
        requestId,
        route: route ?? 'other',
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(caller === undefined ? {} : { iss: caller.iss }),
        ...(code === undefined ? {} : { code }),
        ...(reason === undefined ? {} : { reason }),
        ...(cards === undefined ? {} : { cards }),
      });
    });
    next();
  };
}
