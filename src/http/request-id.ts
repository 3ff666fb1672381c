import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.js';

/** Gives each request an id for X-Request-Id and writes one log line when it is answered (security T23). */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    const started = performance.now();
    response.set('X-Request-Id', requestId);
    response.locals['requestId'] = requestId;
    response.on('finish', () => {
      const { route, code, cards } = response.locals as { route?: string; code?: string; cards?: number };
      log.info('answered', {
        requestId,
        route: route ?? 'other',
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(code === undefined ? {} : { code }),
        ...(cards === undefined ? {} : { cards }),
      });
    });
    next();
  };
}
