import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log, LogFields } from '../log.js';
import type { Notes } from './notes.js';
import { notesOf } from './notes.js';

/** A random name, as proxies make them: a UUID, or the same 128 bits without dashes. What else a caller sends might tell somebody. */
const RANDOM = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** Gives each request an id for X-Request-Id and writes one log line when it is answered (security T23). */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const reqId = given !== undefined && RANDOM.test(given) ? given : randomUUID();
    const started = performance.now();
    const notes = notesOf(response);
    notes.requestId = reqId;
    response.set('X-Request-Id', reqId);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      log.info('answered', { reqId, route: notes.route ?? 'other', status: response.statusCode, ms, ...told(notes) });
    });
    next();
  };
}

/** Names and figures of ours; of a verified caller also who it is. What is not known is left out. */
function told({ service, code, reason, caller, shown, fetched }: Notes): LogFields {
  return {
    ...(service !== undefined && { serviceId: service.id }),
    ...(caller !== undefined && { iss: caller.iss, jtiHash: caller.jtiHash }),
    ...(caller?.tenant !== undefined && { tenant: caller.tenant }),
    ...(code !== undefined && { code }),
    ...(reason !== undefined && { reason }),
    ...(shown !== undefined && {
      nCards: shown.length,
      ruleIds: [...new Set(shown.flatMap(({ requirements }) => requirements))],
    }),
    ...(fetched !== undefined && { fetch: fetched }),
  };
}
