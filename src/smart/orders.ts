import type { Request, RequestHandler } from 'express';
import type { ServiceRequest } from 'fhir/r4.js';
import { startDeadline } from '../fhir/deadline.js';
import { isObject } from '../fhir/resource.js';
import { isUnavailable } from '../fhir/unavailable.js';
import type { UnavailableReason } from '../fhir/unavailable.js';
import { notesOf } from '../http/notes.js';
import { Problem } from '../problem.js';
import { callerOf, readChart, sessionOf } from './open-chart.js';
import type { OpenChart } from './open-chart.js';
import { mayOrder } from './scopes.js';
import type { SmartParts } from './smart-parts.js';
import { suggestedOrder } from './suggested-order.js';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * POST /smart/app/orders `{"suggestion": uuid}`: creates the draft that a card suggests, in the EHR, for a clinician to sign there;
 * it proposes, never acts. 201 with its reference.
 */
export function orders(parts: SmartParts): RequestHandler {
  return async (request, response) => {
    notesOf(response).route = 'smart-order';
    const open = await sessionOf(request, response, parts);
    const suggestion = suggestionIn(request);
    if (!mayOrder(open.session.scope)) {
      throw new Problem('smart.order-not-granted', 403, 'the EHR did not grant to create orders');
    }
    await parts.orderGuard.once(suggestion, async () => {
      const chart = await readChart(open, response, parts);
      const order = suggestedOrder(suggestion, chart, callerOf(open), open.server.parts.site);
      const reference = await created(signed(order, open, chart.now), open, parts);
      notesOf(response).order = reference;
      response.status(201).json({ order: reference });
    });
  };
}

function suggestionIn({ body }: Request): string {
  const suggestion: unknown = isObject(body) ? body['suggestion'] : undefined;
  if (typeof suggestion === 'string' && UUID.test(suggestion)) return suggestion;
  throw new Problem('request.invalid', 400, 'suggestion must be the uuid of a suggestion');
}

/** With what an EHR wants to know of an order, where the launch told it: who, when, in which encounter. */
function signed(order: ServiceRequest, { session: { userId, encounterId } }: OpenChart, now: Date): ServiceRequest {
  return {
    ...order,
    authoredOn: now.toISOString(),
    ...(userId?.startsWith('Practitioner') === true && { requester: { reference: userId } }),
    ...(encounterId !== undefined && { encounter: { reference: `Encounter/${encounterId}` } }),
  };
}

/** Nobody can tell what became of the order. */
const UNCERTAIN: readonly UnavailableReason[] = ['timeout', 'reset', 'bad-gateway', 'server-error'];

async function created(
  resource: ServiceRequest,
  { session, server: { base, parts: own } }: OpenChart,
  { clock, onOrder }: SmartParts,
): Promise<string> {
  const deadline = startDeadline(own.deadlineMs, clock);
  const answer = await own.fhirClient.create({ base, resource, token: session.accessToken, deadline });
  if (!isUnavailable(answer)) {
    onOrder('created');
    return answer.reference;
  }
  const isUncertain = UNCERTAIN.includes(answer.unavailable);
  onOrder(isUncertain ? 'uncertain' : 'refused');
  throw isUncertain
    ? new Problem(
        'smart.order-uncertain',
        502,
        'the EHR did not confirm the order: look for it there before trying again',
      )
    : new Problem('smart.order-refused', 502, 'the EHR refused the order');
}
