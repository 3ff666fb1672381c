import type { Clock } from './clock.js';
import type { Caller } from './cards/render-context.js';
import { decide } from './decide.js';
import type { Site } from './decide.js';
import type { HookResponse } from './hooks/card.js';
import type { HookRequest } from './hooks/hook-request.js';
import type { FhirClient } from './fhir/client.js';
import type { Service } from './knowledge/knowledge.js';
import { TRACE_EXTENSION, traceOf, unaskedIn } from './pathways/trace.js';
import { completePrefetch } from './prefetch/complete-prefetch.js';
import { ordersAtHand } from './prefetch/orders-at-hand.js';

export interface AnswerParts {
  readonly site: Site;
  readonly fhirClient: FhirClient | undefined;
  readonly clock: Clock;
  /** Milliseconds for everything that must be fetched. */
  readonly deadlineMs: number;
  /** Traces are told only in open mode. */
  readonly traces: boolean;
}

/** The story: a hook request is completed to a record, decided, and answered. */
export async function answer(
  request: HookRequest,
  service: Service,
  caller: Caller,
  parts: AnswerParts,
): Promise<HookResponse> {
  const { site, clock } = parts;
  if (isPatient(request.userId)) return { cards: [] };
  const record = await completePrefetch(request, { ...parts, templates: service.prefetch });
  const draftOrders = ordersAtHand(request, record);
  const { cards, rows } = decide({ hook: request.hook, record, draftOrders, caller }, site, clock());
  if (!request.trace || !parts.traces) return { cards };
  return {
    cards,
    extension: { [TRACE_EXTENSION]: traceOf(rows, unaskedIn(request.hook, rows, site.knowledge)) },
  };
}

/** We speak to health professionals only (design, first paragraph). */
function isPatient(userId: string | undefined): boolean {
  return userId !== undefined && /^(?:Patient|RelatedPerson)\//.test(userId);
}
