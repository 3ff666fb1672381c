import type { Request, Response } from 'express';
import { TokenRefusal } from '../auth/token-refusal.js';
import { Problem } from '../problem.js';
import { exchangeCode } from './exchange-code.js';
import { isForPatients } from './fhir-user.js';
import { redirectUri } from './launch.js';
import { LAUNCH_LIFE_S, pendingLaunch } from './pending-launch.js';
import type { PendingLaunch } from './pending-launch.js';
import { queryText } from './query-text.js';
import type { SmartParts } from './smart-parts.js';
import { startSession } from './start-session.js';

/** Whose states these are: no client can be called so, since a client's name is a URI. */
const STATES = 'smart launch';

/**
 * The browser is back from the authorization server: its state is looked at once, its code exchanged, and what came is sealed into
 * the session that the page holds in its memory.
 * @returns the sealed session. @throws Problem smart.*
 */
export async function finishLaunch(request: Request, response: Response, parts: SmartParts): Promise<string> {
  const pending = await takeLaunch(request, response, parts);
  checkIssuer(queryText(request, 'iss'), pending);
  const code = codeOf(request);
  const server = parts.servers.find(pending.fhirServer);
  // Taken off the list meanwhile.
  if (server === undefined) throw new Problem('smart.server-unknown', 400, 'this FHIR server is not listed any more');
  const { registration } = server;
  const answer = await exchangeCode(
    { code, redirectUri: redirectUri(parts.publicUrl), launch: pending, registration },
    parts.clock,
  );
  const userId = await parts.users.userOf(answer['id_token'], pending, registration.clientId);
  if (isForPatients(userId)) {
    throw new Problem('smart.not-for-patients', 403, 'this app speaks to health professionals only');
  }
  const { session, lifeS } = startSession(answer, pending, userId);
  return parts.sessions.seal({ session }, lifeS);
}

/** The launch that this browser began with this state; from now on nobody can finish it any more. */
async function takeLaunch(request: Request, response: Response, parts: SmartParts): Promise<PendingLaunch> {
  const state = queryText(request, 'state') ?? '';
  const sealed = parts.cookies.of(request, state);
  const content = sealed === undefined ? undefined : await parts.launches.open(sealed);
  const pending = pendingLaunch(content);
  if (pending?.state !== state) {
    throw new Problem('smart.state-unknown', 400, 'no launch of this browser waits for this answer');
  }
  parts.cookies.clear(response, state);
  const { iat = 0, exp = iat + LAUNCH_LIFE_S } = content ?? {};
  try {
    await parts.once.useOnce({ iss: STATES, jti: state, iat, exp });
  } catch (reason) {
    if (!(reason instanceof TokenRefusal)) throw reason;
    throw new Problem('smart.state-used', 400, 'this launch was finished before');
  }
  return pending;
}

/** An answer of another authorization server than the one that was asked (RFC 9207). */
function checkIssuer(iss: string | undefined, { authorization: { issuer, namesItself } }: PendingLaunch): void {
  const isOther = iss === undefined ? namesItself : issuer !== undefined && iss !== issuer;
  if (isOther) throw new Problem('smart.server-mismatch', 400, 'the answer is of another server than was asked');
}

function codeOf(request: Request): string {
  const code = queryText(request, 'code');
  const error = queryText(request, 'error');
  if (error === 'access_denied') throw new Problem('smart.denied', 403, 'access to the chart was not granted');
  if (code === undefined) {
    throw new Problem('smart.authorization-failed', 502, 'the authorization server ended the launch with an error');
  }
  return code;
}
