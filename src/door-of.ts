import type { RequestHandler } from 'express';
import type { Admission } from './http/admission.js';
import { audited } from './http/audited.js';
import { jsonBody } from './http/json-body.js';
import { LoadGate } from './http/load-gate.js';
import { onRoute } from './http/notes.js';
import { rateLimit } from './http/rate-limit.js';
import type { ServerParts } from './server-parts.js';
import type { Turns } from './turns.js';

/**
 * What a call passes before it is answered, the cheapest refusal first: its record, overload, its token, its client's rate, and only
 * then its body (security N9, T22).
 */
export function doorOf(
  { config, audit }: ServerParts,
  { find, guard, senderOf }: Admission,
  turns: Turns,
): (kind: 'service' | 'feedback' | 'findings') => RequestHandler[] {
  const load = new LoadGate({ ...config, behindMs: () => turns.behindMs() });
  const body = jsonBody(
    (read) => load.bodyBy(read),
    () => turns.next(),
  );
  const rate = rateLimit('calls', config.rateLimit, senderOf);
  return (kind) => {
    // A text pasted into the playground is nobody's chart: no client, no record.
    if (kind === 'findings') return [load.enter, ...rate, ...body];
    return [
      ...[onRoute(kind, find), audited(kind, audit), load.enter],
      ...[...guard(kind === 'service' ? '' : '/feedback'), ...rate, ...body],
    ];
  };
}
