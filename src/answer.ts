import type { Clock } from './clock.js';
import type { Caller } from './cards/render-context.js';
import { patientKey } from './cards/rest-keys.js';
import { issuedCard, restsOfEncounter, type ShownCard } from './cards/shown-card.js';
import { decide } from './decide.js';
import type { Decision, Site } from './decide.js';
import type { HookResponse } from './hooks/card.js';
import type { HookRequest } from './hooks/hook-request.js';
import type { FhirClient } from './fhir/client.js';
import type { FhirCallTaken } from './fhir/fhir-reader.js';
import type { PatientRecord } from './fhir/patient-record.js';
import type { Service } from './knowledge/knowledge.js';
import type { Silence } from './pathways/silence.js';
import { TRACE_EXTENSION, traceOf, unaskedIn } from './pathways/trace.js';
import { completePrefetch } from './prefetch/complete-prefetch.js';
import { ordersAtHand } from './prefetch/orders-at-hand.js';
import type { IssuedCard, PatientRest, Rest } from './rest.js';

export interface AnswerParts {
  readonly site: Site;
  readonly fhirClient: FhirClient | undefined;
  readonly clock: Clock;
  /** Milliseconds for everything that must be fetched. */
  readonly deadlineMs: number;
  /** Absent where nothing is remembered: the command line. */
  readonly memory?: Memory;
  /** Resolves when it is the turn of this record to be decided; absent where nobody else waits. */
  readonly turn?: () => Promise<void>;
  /** Told of each answer, for the figures. */
  readonly observe?: (answered: Answered) => void;
  /** Told of each call to a FHIR server. */
  readonly onFetch?: (call: FhirCallTaken) => void;
  /** Traces are told only in open mode. */
  readonly traces: boolean;
}

export interface Answered {
  readonly service: string;
  readonly shown: readonly ShownCard[];
  /** Why there is no card. */
  readonly silence?: Silence | 'not for patients';
}

/** What is remembered between requests; neither of the two ever fails or holds a hook up (T33). */
export interface Memory {
  restsOf(patient: string): Promise<readonly Rest[]>;
  keepIssued(cards: readonly IssuedCard[], rests: readonly PatientRest[]): void;
}

/** The story: a hook request is completed to a record, decided, and answered. */
export async function answer(
  request: HookRequest,
  service: Service,
  caller: Caller,
  parts: AnswerParts,
): Promise<HookResponse> {
  const { site, memory } = parts;
  if (isPatient(request.userId)) {
    parts.observe?.({ service: service.id, shown: [], silence: 'not for patients' });
    return { cards: [] };
  }
  const { decision, now } = await decideOn(request, service, caller, parts);
  const { cards, shown, resting, rows } = decision;
  memory?.keepIssued(
    shown.map((card) => issuedCard(card, caller, service.id, now)),
    restsOfEncounter(shown, site.knowledge.policy, now),
  );
  if (!request.trace || !parts.traces) return { cards };
  const trace = traceOf(rows, unaskedIn(request.hook, rows, site.knowledge), resting);
  return { cards, extension: { [TRACE_EXTENSION]: trace } };
}

/** What was decided, and the record it was decided on. */
export interface DecidedChart {
  readonly decision: Decision;
  readonly record: PatientRecord;
  readonly now: Date;
}

/** The part of the story that the SMART app shares: the record completed, what was answered before, one decision at a time. */
export async function decideOn(
  request: HookRequest,
  service: Service,
  caller: Caller,
  parts: AnswerParts,
): Promise<DecidedChart> {
  const { site, clock, memory } = parts;
  const [complete, rests] = await Promise.all([
    completePrefetch(request, { ...parts, templates: service.prefetch }),
    memory?.restsOf(patientKey(request.patientId, caller, site.render.identify)),
  ]);
  const record = { ...complete, rests: rests ?? [] };
  const draftOrders = ordersAtHand(request, record);
  await parts.turn?.();
  const now = clock();
  const decision = decide({ hook: request.hook, record, draftOrders, caller }, site, now);
  const { shown, silence } = decision;
  parts.observe?.({ service: service.id, shown, ...(silence === undefined ? {} : { silence }) });
  return { decision, record, now };
}

/** We speak to health professionals only (design, first paragraph). */
function isPatient(userId: string | undefined): boolean {
  return userId !== undefined && /^(?:Patient|RelatedPerson)\//.test(userId);
}
