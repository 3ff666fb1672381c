import type { Request, RequestHandler } from 'express';
import { answer } from '../answer.js';
import type { AnswerParts } from '../answer.js';
import type { Caller } from '../cards/render-context.js';
import { checkRequest } from '../hooks/check-request.js';
import type { HookRequest } from '../hooks/hook-request.js';
import type { Service } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';

/** POST /cds-services/{id} (RQ-01, RS-01..RS-07). */
export function service(parts: AnswerParts): RequestHandler {
  const find = serviceById(parts.site.knowledge.services);
  return async (request, response) => {
    const called = find(request);
    const hookRequest = checkRequest(request.body, called.hook);
    const answered = await answer(hookRequest, called, callerOf(hookRequest), parts);
    response.locals['cards'] = answered.cards.length;
    response.json(answered);
  };
}

function callerOf({ userId, encounterId }: HookRequest): Caller {
  return { ...(userId === undefined ? {} : { userId }), ...(encounterId === undefined ? {} : { encounterId }) };
}

/** A Map, so that "constructor" and "__proto__" are unknown services like any other (security T21). */
export function serviceById(services: readonly Service[]): (request: Request) => Service {
  const byId = new Map(services.map((one) => [one.id, one] as const));
  return (request) => {
    const found = byId.get(String(request.params['id']));
    if (found === undefined) throw new Problem('service.unknown', 404, 'there is no such service');
    if (request.res !== undefined) request.res.locals['route'] = found.id;
    return found;
  };
}
