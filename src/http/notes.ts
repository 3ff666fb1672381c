import type { Request, RequestHandler, Response } from 'express';
import type { AnswerParts } from '../answer.js';
import type { VerifiedCaller } from '../auth/client.js';
import type { ShownCard } from '../cards/shown-card.js';
import type { HookRequest } from '../hooks/hook-request.js';
import type { Service } from '../knowledge/knowledge.js';
import type { ProblemCode } from '../problem.js';

/** What the handlers of a request leave for its log line and its audit record. */
export interface Notes {
  requestId?: string;
  /** "service", "feedback", "health"; absent: nothing of ours was reached. */
  route?: string;
  /** The called service, once it is known to be one. */
  service?: Service;
  caller?: VerifiedCaller;
  /** Of the Problem that it was refused with. */
  code?: ProblemCode;
  /** Why a caller was refused: a code. */
  reason?: string;
  /** Who asked about whom; the log takes nothing of it. */
  asked?: Asked;
  shown?: readonly ShownCard[];
  /** "ServiceRequest/1": the draft order that was created. */
  order?: string;
  /** What feedback was about, as the client named it. */
  answeredCards?: readonly string[];
  /** Digest of the knowledge that was asked. */
  knowledge?: string;
  fetched?: Fetched;
}

/** What the audit takes of a checked request. A kept connection holds the notes of its last request, and must not hold its chart. */
export type Asked = Pick<HookRequest, 'patientId' | 'userId' | 'fhirServer' | 'hookInstance'>;

export function askedIn({ patientId, userId, fhirServer, hookInstance }: HookRequest): Asked {
  return {
    ...{ patientId, hookInstance },
    ...(userId !== undefined && { userId }),
    ...(fhirServer !== undefined && { fhirServer }),
  };
}

/** The calls to the FHIR server: how many, from the first to the end of the last, and how many brought nothing. */
export interface Fetched {
  readonly n: number;
  readonly ms: number;
  readonly fail: number;
}

/** Of one request alone (T38): Express makes `locals` anew for each. */
export function notesOf(response: Response): Notes {
  return response.locals;
}

/** Names the route and the service before anything of it can be refused. */
export function onRoute(route: string, find: (request: Request) => Service): RequestHandler {
  return (request, response, next) => {
    notesOf(response).route = route;
    find(request);
    next();
  };
}

/** The parts that a request is answered with, noting what was shown and what was fetched. */
export function noting(parts: AnswerParts, notes: Notes): AnswerParts {
  let begun: number | undefined;
  return {
    ...parts,
    observe: (answered) => {
      parts.observe?.(answered);
      notes.shown = answered.shown;
    },
    onFetch: ({ startedMs, endedMs, failed }) => {
      begun = Math.min(begun ?? startedMs, startedMs);
      const { n, fail } = notes.fetched ?? { n: 0, fail: 0 };
      notes.fetched = { n: n + 1, ms: Math.round(endedMs - begun), fail: fail + Number(failed) };
    },
  };
}
