import type { Request, RequestHandler } from 'express';
import { answer } from '../answer.js';
import type { VerifiedCaller } from '../auth/client.js';
import type { Caller } from '../cards/render-context.js';
import { checkRequest } from '../hooks/check-request.js';
import type { HookRequest } from '../hooks/hook-request.js';
import type { Service } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import type { Admission } from './admission.js';
import { askedIn, notesOf, noting } from './notes.js';
import { whileConnected } from './while-connected.js';

/** POST /cds-services/{id} (RQ-01, RS-01..RS-07). */
export function service({ find, partsOf, senderOf }: Admission): RequestHandler {
  return async (request, response) => {
    const notes = notesOf(response);
    const called = find(request);
    const hookRequest = checkRequest(request.body, called.hook);
    // A kept connection holds its last request until the next one: a chart for each would fill the memory.
    request.body = undefined;
    notes.asked = askedIn(hookRequest);
    const caller = callerOf(hookRequest, senderOf(response));
    const parts = partsOf(response);
    notes.knowledge = parts.site.knowledge.hash;
    const turn = whileConnected(response, parts.turn);
    response.json(await answer(hookRequest, called, caller, { ...noting(parts, notes), turn }));
  };
}

function callerOf({ userId, encounterId }: HookRequest, sender: VerifiedCaller | undefined): Caller {
  return {
    ...(sender === undefined ? {} : { issuer: sender.iss }),
    ...(sender?.tenant === undefined ? {} : { tenant: sender.tenant }),
    ...(userId === undefined ? {} : { userId }),
    ...(encounterId === undefined ? {} : { encounterId }),
  };
}

/** A Map, so that "constructor" and "__proto__" are unknown services like any other (security T21). */
export function serviceById(services: readonly Service[]): (request: Request) => Service {
  const byId = new Map(services.map((one) => [one.id, one] as const));
  return (request) => {
    const found = byId.get(String(request.params['id']));
    if (found === undefined) throw new Problem('service.unknown', 404, 'there is no such service');
    if (request.res !== undefined) notesOf(request.res).service = found;
    return found;
  };
}
