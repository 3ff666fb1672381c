import type { JWTPayload } from 'jose';
import { isObject } from '../fhir/resource.js';
import type { AppContext } from './app-context.js';

/** What a launch brought: one patient at one server, a token that reads it, and who reads. */
export interface Session {
  /** Tells the calls of one session apart in log and audit. */
  readonly id: string;
  readonly fhirServer: string;
  readonly accessToken: string;
  /** The only patient that this session speaks of (SAF-6). */
  readonly patientId: string;
  readonly encounterId?: string;
  /** "Practitioner/1", or the address of a user at another server. */
  readonly userId?: string;
  /** What was granted. */
  readonly scope: string;
  /** The EHR does not show whose chart it is, so that we must. */
  readonly needsBanner: boolean;
  readonly appContext: AppContext;
}

/** What we sealed, read again; undefined where another version of ours sealed it. */
export function sessionIn(content: JWTPayload | undefined): Session | undefined {
  const session: unknown = content?.['session'];
  return isSession(session) ? session : undefined;
}

function isSession(value: unknown): value is Session {
  if (!isObject(value) || !isObject(value['appContext'])) return false;
  const { id, fhirServer, accessToken, patientId, scope, encounterId, userId, needsBanner } = value;
  const texts = [id, fhirServer, accessToken, patientId, scope, encounterId ?? '', userId ?? ''];
  return texts.every((text) => typeof text === 'string') && typeof needsBanner === 'boolean';
}
