import { randomBytes } from 'node:crypto';
import { isSendableToken } from '../fhir/client.js';
import { textOf } from '../fhir/resource.js';
import { Problem } from '../problem.js';
import { readAppContext } from './app-context.js';
import type { PendingLaunch } from './pending-launch.js';
import type { Session } from './session.js';

/** What a token may be at most so that, sealed, it fits into a header. */
const LONGEST_TOKEN = 8_192;
const PATIENT_ID = /^[\w.-]{1,256}$/;
/** Where the server does not tell how long its token lives. */
const USUAL_LIFE_S = 3_600;
const LONGEST_LIFE_S = 12 * 3_600;
const ID_BYTES = 12;

export interface StartedSession {
  readonly session: Session;
  readonly lifeS: number;
}

/**
 * A token response as a session, checked to the last member that we rely on.
 * @throws Problem smart.token-refused (502) for a token that cannot be sent; smart.no-patient (400) where no patient was chosen.
 */
export function startSession(
  response: Readonly<Record<string, unknown>>,
  { fhirServer }: PendingLaunch,
  userId: string | undefined,
): StartedSession {
  const { access_token: accessToken, token_type: type, scope, expires_in: expiresIn, encounter } = response;
  const isBearer = typeof type === 'string' && type.toLowerCase() === 'bearer';
  if (typeof accessToken !== 'string' || !isBearer || !isUsable(accessToken)) {
    throw new Problem('smart.token-refused', 502, 'the authorization server gave no token that can be used');
  }
  const encounterId = textOf(encounter);
  const session: Session = {
    id: randomBytes(ID_BYTES).toString('base64url'),
    ...{ fhirServer, accessToken, patientId: patientIn(response) },
    ...(encounterId !== undefined && { encounterId }),
    ...(userId !== undefined && { userId }),
    scope: textOf(scope) ?? '',
    needsBanner: response['need_patient_banner'] !== false,
    appContext: readAppContext(response['appContext']),
  };
  return { session, lifeS: lifeOf(expiresIn) };
}

function isUsable(token: string): boolean {
  return token.length <= LONGEST_TOKEN && isSendableToken(token);
}

function patientIn({ patient }: Readonly<Record<string, unknown>>): string {
  const id = textOf(patient)?.replace(/^Patient\//, '');
  if (id === undefined || !PATIENT_ID.test(id)) {
    throw new Problem('smart.no-patient', 400, 'no patient was chosen with this launch');
  }
  return id;
}

function lifeOf(expiresIn: unknown): number {
  const seconds = Number(expiresIn ?? USUAL_LIFE_S);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.floor(seconds), LONGEST_LIFE_S) : USUAL_LIFE_S;
}
