import type { Clock } from './clock.js';
import type { Caller } from './cards/render-context.js';
import { patientKey } from './cards/rest-keys.js';
import { issuedCard, restsOfEncounter, type ShownCard } from './cards/shown-card.js';
import { judge, tell } from './decide.js';
import type { Decision, Judgement, Site } from './decide.js';
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

/** What was decided, the record it was decided on, and what had been answered before. */
export interface DecidedChart {
  readonly decision: Decision;
  readonly record: PatientRecord;
  readonly rests: readonly Rest[];
  readonly now: Date;
}

/** The part of the story that the SMART app shares: the record completed, what was answered before, one decision at a time. */
export async function decideOn(
  request: HookRequest,
  service: Service,
  caller: Caller,
  parts: AnswerParts,
): Promise<DecidedChart> {
  const { site } = parts;
  const record = await completedInTurn(request, service, parts);
  const now = parts.clock();
  const question = { hook: request.hook, record, draftOrders: ordersAtHand(request, record), caller };
  const judgement = judge(question, site, now);
  const rests = await restsFor(judgement, request.patientId, caller, parts);
  const decision = tell(judgement, question, site, now, rests);
  const { shown, silence } = decision;
  parts.observe?.({ service: service.id, shown, ...(silence === undefined ? {} : { silence }) });
  return { decision, record, rests, now };
}

/** A chart that came complete is decided in the turn in which it was parsed; who had to wait for a FHIR server waits for another. */
async function completedInTurn(request: HookRequest, service: Service, parts: AnswerParts): Promise<PatientRecord> {
  let calls = 0;
  const onFetch = (call: FhirCallTaken): void => {
    calls += 1;
    parts.onFetch?.(call);
  };
  const record = await completePrefetch(request, { ...parts, templates: service.prefetch, onFetch });
  if (calls > 0) await parts.turn?.();
  return record;
}

/** What was answered before matters only where there is something to say. */
async function restsFor(
  { recommendations }: Judgement,
  patientId: string,
  caller: Caller,
  { memory, site, turn }: AnswerParts,
): Promise<readonly Rest[]> {
  if (memory === undefined || recommendations.length === 0) return [];
  const rests = await memory.restsOf(patientKey(patientId, caller, site.render.identify));
  await turn?.();
  return rests;
}

/** We speak to health professionals only (design, first paragraph). */
function isPatient(userId: string | undefined): boolean {
  return userId !== undefined && /^(?:Patient|RelatedPerson)\//.test(userId);
}
