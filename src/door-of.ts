import type { RequestHandler } from 'express';
import type { Admission } from './http/admission.js';
import { audited } from './http/audited.js';
import { jsonBody } from './http/json-body.js';
import { loadGate } from './http/load-gate.js';
import { onRoute } from './http/notes.js';
import { failureLimit, rateLimit } from './http/rate-limit.js';
import type { ServerParts } from './server-parts.js';

/**
 * What a call passes before it is answered, the cheapest refusal first: overload, refused tokens of its network, its record, its
 * token, its client's rate, and only then its body (security N9, T22). What was refused for overload or
 * for its rate got nowhere near a patient and is not recorded: a flood must not fill the audit trail.
 */
export function doorOf(
  { config, trusted, audit }: ServerParts,
  { find, guard, senderOf }: Admission,
  behindMs: () => number,
): (kind: 'service' | 'feedback') => RequestHandler[] {
  const load = loadGate({ ...config, behindMs });
  const failures = trusted === undefined ? [] : failureLimit(config.authFailureLimit);
  const rate = rateLimit(config.rateLimit, senderOf);
  return (kind) => [
    ...[onRoute(kind, find), load, ...failures, audited(kind, audit)],
    ...[...guard(kind === 'service' ? '' : '/feedback'), ...rate, ...jsonBody],
  ];
}
