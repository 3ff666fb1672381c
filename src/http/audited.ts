import { isIP } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import { auditEvent } from '../audit/audit-event.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { AuditedCall, AuditedCard, AuditedRequest } from '../audit/audited-call.js';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import type { ProblemCode } from '../problem.js';
import type { Asked, Notes } from './notes.js';
import { notesOf } from './notes.js';

export interface Audit {
  readonly trail: AuditTrail;
  /** No call is answered that cannot be recorded. */
  readonly strict: boolean;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly newId: () => string;
}

const RETRY_AFTER_SECONDS = '30';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** One call too many: it got nowhere near a patient, and a flood must not fill the audit trail. The log and the figures tell. */
const FLOOD: readonly (ProblemCode | undefined)[] = ['overload', 'rate.limited'];

/**
 * Records each call of a service and its feedback once its answer has left or its client has (SE-22, T34), refused ones too.
 * Stands before everything that may refuse; what held a flood back leaves no record.
 */
export function audited(kind: AuditedCall['kind'], audit: Audit | undefined): RequestHandler {
  return (request, response, next) => {
    if (audit === undefined) {
      next();
      return;
    }
    const { trail, strict, publicUrl, clock, newId } = audit;
    if (strict && trail.isFull) throw unavailable();
    response.once('close', () => {
      const call = callOf(kind, request, response, clock());
      if (call !== undefined) trail.record(auditEvent(newId(), call, publicUrl));
    });
    next();
  };
}

/** undefined: no service was called, or one call too many. */
function callOf(kind: AuditedCall['kind'], request: Request, response: Response, now: Date): AuditedCall | undefined {
  const notes = notesOf(response);
  const { service, requestId = '', caller, asked, code, knowledge, order } = notes;
  if (service === undefined || FLOOD.includes(code)) return undefined;
  const { ip = '' } = request;
  return {
    ...{ kind, recorded: now.toISOString(), requestId, serviceId: service.id, hook: service.hook },
    status: response.writableFinished ? response.statusCode : undefined,
    ...(code !== undefined && { code }),
    ...(caller !== undefined && { client: caller }),
    // Behind a proxy it comes out of a header, where anything may stand.
    ...(isIP(ip) !== 0 && { address: ip }),
    ...(asked !== undefined && { asked: namedIn(asked) }),
    ...(knowledge !== undefined && { knowledge }),
    ...(order !== undefined && { order }),
    cards: [...shownCards(notes), ...answeredCards(notes)],
  };
}

function namedIn({ hookInstance, ...others }: Asked): AuditedRequest {
  return { ...others, ...(UUID.test(hookInstance) && { hookInstance }) };
}

function shownCards({ shown = [] }: Notes): AuditedCard[] {
  return shown.map(({ card: { uuid }, pathway, version, requirements }) => ({ uuid, pathway, version, requirements }));
}

/** Ours are UUIDs; what else a client calls a card is its own words. */
function answeredCards({ answeredCards: names = [] }: Notes): AuditedCard[] {
  return [...new Set(names)].filter((name) => UUID.test(name)).map((uuid) => ({ uuid }));
}

function unavailable(): Problem {
  return new Problem('audit.unavailable', 503, 'calls cannot be recorded now; call again later', {
    'Retry-After': RETRY_AFTER_SECONDS,
  });
}
