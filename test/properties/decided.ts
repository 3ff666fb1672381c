import { answer } from '../../src/answer.js';
import { type Clock, clockAt } from '../../src/clock.js';
import type { Site } from '../../src/decide.js';
import type { HookResponse } from '../../src/hooks/card.js';
import { checkRequest } from '../../src/hooks/check-request.js';
import type { HookName } from '../../src/hooks/hook-request.js';
import { NOW } from '../support/running-service.js';

/** From a request to its answer, by the way of every hook but without a door and without a FHIR server. */
export function decided(
  request: { readonly hook: HookName },
  site: Site,
  clock: Clock = clockAt(NOW),
): Promise<HookResponse> {
  const service = site.knowledge.services.find(({ hook }) => hook === request.hook);
  if (service === undefined) throw new Error(`no service answers ${request.hook}`);
  const parts = { site, fhirClient: undefined, clock, deadlineMs: 0, traces: true };
  return answer(checkRequest(request, request.hook), service, {}, parts);
}
