import type { Request, RequestHandler, Response } from 'express';
import type { AnswerParts } from '../answer.js';
import type { VerifiedCaller } from '../auth/client.js';
import type { Service } from '../knowledge/knowledge.js';
import { authenticate, verifiedCaller } from './authenticate.js';
import type { Door } from './authenticate.js';

/** Who gets to a service and its feedback, and what their requests are answered with. */
export interface Admission {
  /** The called service. @throws Problem service.unknown (404) */
  readonly find: (request: Request) => Service;
  /** What stands before the body is read. */
  readonly guard: (path: '' | '/feedback') => RequestHandler[];
  readonly partsOf: (response: Response) => AnswerParts;
  /** Who called; undefined in open mode. */
  readonly senderOf: (response: Response) => VerifiedCaller | undefined;
}

/** Without a clients file everybody is answered, and Authorization is not looked at. */
export function admitAll(find: Admission['find'], parts: AnswerParts): Admission {
  return { find, guard: () => [], partsOf: () => parts, senderOf: () => undefined };
}

/** Only clients of the clients file, each with its own codes, policy and FHIR servers. */
export function admitClients(door: Door, parts: ReadonlyMap<string, AnswerParts>): Admission {
  return {
    find: door.find,
    guard: (path) => [authenticate(door, path)],
    partsOf: (response) => {
      const own = parts.get(verifiedCaller(response)?.iss ?? '');
      // Never another client's: a handler without its guard is a fault of ours.
      if (own === undefined) throw new Error('the caller was not verified');
      return own;
    },
    senderOf: verifiedCaller,
  };
}
