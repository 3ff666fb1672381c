import { Authenticator } from './auth/authenticator.js';
import { ReplayGuard } from './auth/replay-guard.js';
import { admitAll, admitClients } from './http/admission.js';
import type { Admission } from './http/admission.js';
import { FailureLimit } from './http/failure-limit.js';
import { serviceById } from './http/service.js';
import type { ServerParts } from './server-parts.js';

/** Open, or for the clients of the clients file only (T1). */
export function admissionOf(server: ServerParts): Admission {
  const { answer, trusted, log, config } = server;
  const { clock } = answer;
  const find = serviceById(answer.site.knowledge.services);
  if (trusted === undefined) return admitAll(find, answer);
  const authenticator = new Authenticator(trusted.clients, {
    ...{ clock, replayGuard: replayGuardOf(server) },
    onFailure: (iss) => {
      log.warn('keys of a client cannot be read', { iss });
    },
  });
  const parts = [...trusted.parts].map(([iss, own]) => [iss, { ...answer, ...own }] as const);
  const { publicUrl } = answer.site.render;
  const failures = new FailureLimit('client tokens', config.authFailureLimit);
  return admitClients({ authenticator, find, publicUrl, failures }, new Map(parts));
}

function replayGuardOf({ answer, store, log, config, patienceMs, metrics }: ServerParts): ReplayGuard | undefined {
  if (config.jtiReplay === 'off') return undefined;
  return new ReplayGuard({
    ...{ store, clock: answer.clock, strict: config.jtiStrict, patienceMs },
    onFailure: ({ code }) => {
      log.warn('replay not checked in the store', { code });
      metrics?.storeFailed(code);
    },
  });
}
