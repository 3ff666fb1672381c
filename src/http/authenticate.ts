import type { Request, RequestHandler, Response } from 'express';
import type { Authenticator } from '../auth/authenticator.js';
import type { VerifiedCaller } from '../auth/client.js';
import { TokenRefusal } from '../auth/token-refusal.js';
import type { Service } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import type { FailureLimit } from './failure-limit.js';
import { notesOf } from './notes.js';

export interface Door {
  readonly authenticator: Pick<Authenticator, 'identify'>;
  /** The called service; throws for one that is none. */
  readonly find: (request: Request) => Service;
  readonly publicUrl: string;
  /** Of refused tokens. */
  readonly failures: FailureLimit;
}

/**
 * Lets in whoever brings a token for this very endpoint, before the body is read (SE-01, T1). Feedback may carry the address
 * of its service as well (FB-11). Which services there are is public, so an unknown one stays 404.
 */
export function authenticate(door: Door, path: '' | '/feedback'): RequestHandler {
  return async (request, response, next) => {
    const service = `${door.publicUrl}/cds-services/${door.find(request).id}`;
    const endpoints = path === '' ? [service] : [service, `${service}${path}`];
    await door.failures.check(request);
    notesOf(response).caller = await identified(door, request, response, endpoints);
    next();
  };
}

/** The caller of an authenticated call; undefined in open mode. */
export function verifiedCaller(response: Response): VerifiedCaller | undefined {
  return notesOf(response).caller;
}

async function identified(
  { authenticator, failures }: Door,
  request: Request,
  response: Response,
  endpoints: readonly string[],
): Promise<VerifiedCaller> {
  try {
    return await authenticator.identify(request.headersDistinct['authorization'] ?? [], endpoints);
  } catch (reason) {
    if (!(reason instanceof TokenRefusal)) throw reason;
    notesOf(response).reason = reason.code;
    if (reason.isGuess) await failures.count(request);
    throw refused();
  }
}

/** One and the same for every reason, which only the log tells (SE-13). */
function refused(): Problem {
  return new Problem('auth.refused', 401, 'a valid token of a known client is needed', {
    'WWW-Authenticate': 'Bearer',
  });
}
