import type { Router } from 'express';
import type { AnswerParts } from './answer.js';
import { ReplayGuard } from './auth/replay-guard.js';
import type { SmartRegistration } from './auth/client.js';
import { FhirClient } from './fhir/client.js';
import { LoadGate } from './http/load-gate.js';
import { rateLimit } from './http/rate-limit.js';
import { isPlaygroundOn } from './server-parts.js';
import type { ServerParts } from './server-parts.js';
import { demoApp } from './smart/demo-app.js';
import { FhirUsers } from './smart/fhir-user.js';
import { LaunchCookies } from './smart/launch-cookies.js';
import { OrderGuard } from './smart/order-guard.js';
import { Seal } from './smart/seal.js';
import { smartApp } from './smart/smart-app.js';
import { SmartConfigurations } from './smart/smart-configuration.js';
import type { SmartParts } from './smart/smart-parts.js';
import { smartServers } from './smart/smart-server.js';
import type { SmartServer, SmartServers } from './smart/smart-server.js';
import type { StoreFailure } from './store/store-failure.js';
import { readStateKey } from './state-key.js';

/** Nobody waits before an order screen here, but a clinician still does. */
const DEADLINE_MS = 12_000;
const CALL_TIMEOUT_MS = 8_000;

/** The SMART app: launched from the FHIR servers of clients with `smart`, in open mode from those of FHIR_SERVERS. */
export function smartOf(server: ServerParts, answer: AnswerParts, behindMs: () => number): Router {
  const { config, audit } = server;
  const load = new LoadGate({ ...config, behindMs });
  const rate = rateLimit('app', config.rateLimit, () => undefined);
  const parts = smartPartsOf(server, answer);
  const demo = isPlaygroundOn(server) ? { demo: demoApp(answer, parts.service, load.enter) } : {};
  return smartApp(parts, { load, rate, audit, ...demo });
}

function smartPartsOf(server: ServerParts, answer: AnswerParts): SmartParts {
  const { config, log, store, patienceMs, metrics } = server;
  const { clock, site } = answer;
  const { publicUrl } = site.render;
  const stateKey = readStateKey(config.stateKey, config.dataDir);
  const unchecked =
    (what: string) =>
    ({ code }: StoreFailure): void => {
      log.warn(what, { code });
      metrics?.storeFailed(code);
    };
  const once = new ReplayGuard({
    ...{ store, clock, strict: config.jtiStrict, patienceMs },
    onFailure: unchecked('replay not checked in the store'),
  });
  const orderGuard = new OrderGuard(store, clock, unchecked('order not claimed in the store'));
  const users = new FhirUsers(clock, (iss) => {
    log.warn('keys of an authorization server cannot be read', { iss });
  });
  return {
    servers: serversOf(server, answer),
    configurations: new SmartConfigurations(clock),
    ...{ users, once, orderGuard, publicUrl, clock, knowledge: site.knowledge },
    cookies: new LaunchCookies(publicUrl),
    launches: new Seal(stateKey, 'smart launch', clock),
    sessions: new Seal(stateKey, 'smart session', clock),
    service: appService(answer),
    onOrder: (outcome) => metrics?.ordered(outcome),
  };
}

/** What the chart is read and decided with is patient-view; log, audit and figures tell the app apart from the hook. */
function appService({ site: { knowledge } }: AnswerParts): SmartParts['service'] {
  const patientView = knowledge.services.find(({ hook }) => hook === 'patient-view');
  if (patientView === undefined) throw new Error('discovery has no patient-view');
  return { ...patientView, id: 'smart-app', title: 'Calcification work-up' };
}

function serversOf({ config, trusted }: ServerParts, answer: AnswerParts): SmartServers {
  if (trusted === undefined) {
    const registration = { clientId: config.smartClientId };
    return smartServers(config.fhirServers.map((fhirServer) => serverOf(fhirServer, registration, answer)));
  }
  return smartServers(
    trusted.clients.flatMap(({ iss, smart, fhirServers, tenants = [], dialect }) => {
      const own = trusted.parts.get(iss);
      if (smart === undefined || own === undefined) return [];
      const [tenant] = tenants.length === 1 ? tenants : [];
      const client = { iss, ...(tenant !== undefined && { tenant }) };
      return fhirServers.map((fhirServer) => ({
        ...serverOf(fhirServer, smart, { ...answer, ...own }, dialect),
        client,
      }));
    }),
  );
}

function serverOf(
  fhirServer: string,
  registration: SmartRegistration,
  parts: AnswerParts,
  dialect?: 'epic' | 'oracle',
): Omit<SmartServer, 'base'> {
  const options = { timeoutMs: CALL_TIMEOUT_MS, ...(dialect !== undefined && { dialect }) };
  const fhirClient = new FhirClient([fhirServer], parts.clock, options);
  return { fhirServer, registration, parts: { ...parts, fhirClient, deadlineMs: DEADLINE_MS, traces: false } };
}
