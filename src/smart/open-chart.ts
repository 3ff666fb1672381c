import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { decideOn } from '../answer.js';
import type { DecidedChart } from '../answer.js';
import type { Caller } from '../cards/render-context.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { askedIn, notesOf, noting } from '../http/notes.js';
import { Problem } from '../problem.js';
import { sessionIn } from './session.js';
import type { Session } from './session.js';
import type { SmartParts } from './smart-parts.js';
import type { SmartServer } from './smart-server.js';

export interface OpenChart {
  readonly session: Session;
  readonly server: SmartServer;
}

/** The session that the page brings back, as a bearer. @throws Problem smart.session-ended (401) */
export async function sessionOf(request: Request, response: Response, parts: SmartParts): Promise<OpenChart> {
  const sealed = /^Bearer ([\w.-]+)$/i.exec(request.get('authorization') ?? '')?.[1];
  const content = sealed === undefined ? undefined : await parts.sessions.open(sealed);
  const session = sessionIn(content);
  const server = session && parts.servers.find(session.fhirServer);
  if (session === undefined || server === undefined) {
    throw new Problem('smart.session-ended', 401, 'the session has ended: open the app again', {
      'WWW-Authenticate': 'Bearer',
    });
  }
  const iss = server.client?.iss ?? server.fhirServer;
  notesOf(response).caller = { ...server.client, iss, jtiHash: session.id };
  return { session, server };
}

/** The chart of the session's patient, read now and decided as patient-view decides it: the same chart gives the same cards. */
export function readChart(open: OpenChart, response: Response, { service }: SmartParts): Promise<DecidedChart> {
  const notes = notesOf(response);
  const { session, server } = open;
  const request = asHookRequest(session);
  notes.asked = askedIn(request);
  notes.knowledge = server.parts.site.knowledge.hash;
  return decideOn(request, service, callerOf(open), noting(server.parts, notes));
}

function asHookRequest({ patientId, userId, encounterId, fhirServer, accessToken }: Session): HookRequest {
  return {
    ...{ hook: 'patient-view', hookInstance: randomUUID(), patientId, fhirServer },
    ...(userId !== undefined && { userId }),
    ...(encounterId !== undefined && { encounterId }),
    fhirAuthorization: { accessToken, patient: patientId },
    ...{ prefetch: {}, selections: [], dispatchedOrders: [], newConditions: [], trace: false },
  };
}

/** As the hooks know them, so that a card keeps its uuid; the encounter not: what is shown once in it was shown for this very launch. */
export function callerOf({ session: { userId }, server: { client } }: OpenChart): Caller {
  return {
    ...(client !== undefined && { issuer: client.iss }),
    ...(client?.tenant !== undefined && { tenant: client.tenant }),
    ...(userId !== undefined && { userId }),
  };
}
