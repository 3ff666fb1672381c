import { createServer } from 'node:http';
import type { Server, ServerOptions } from 'node:http';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import { admissionOf } from './admission-of.js';
import type { Answered, AnswerParts } from './answer.js';
import type { Config } from './config.js';
import { doorOf } from './door-of.js';
import { CardMemory } from './feedback/card-memory.js';
import { recentFigures } from './feedback/recent-figures.js';
import { adminOnly } from './http/admin.js';
import { limitConnections } from './http/connections.js';
import { crossOrigin } from './http/cross-origin.js';
import { discovery } from './http/discovery.js';
import { FailureLimit } from './http/failure-limit.js';
import { feedback } from './http/feedback.js';
import { alive, ready } from './http/health.js';
import { measured, metricsPage } from './http/metrics.js';
import { ownHost } from './http/own-host.js';
import { Readiness } from './http/readiness.js';
import { refusals } from './http/refusal.js';
import { requestLog } from './http/request-id.js';
import { service } from './http/service.js';
import { refuseUnreadable, requireHost } from './http/unreadable-request.js';
import type { Log } from './log.js';
import { Metrics } from './metrics/metrics.js';
import { overridesOf } from './overrides-of.js';
import { Problem } from './problem.js';
import { isPlaygroundOn } from './server-parts.js';
import type { ServerParts } from './server-parts.js';
import { smartOf } from './smart-of.js';
import { Turns } from './turns.js';
import { evidencePages } from './web/evidence-pages.js';
import { feedbackPages } from './web/feedback-pages.js';
import { playground } from './web/playground.js';

/** Puts the rooms together; the routes read like the contract's table. */
export function createApp(parts: ServerParts): Express {
  const { trusted, store, log, config, metrics = new Metrics(), readiness = new Readiness('ready') } = parts;
  const turns = new Turns();
  const answer = remembering(parts, metrics, turns);
  const { knowledge } = answer.site;
  const admission = admissionOf({ ...parts, answer, metrics });
  const door = doorOf(parts, admission, turns);
  const isOpen = trusted === undefined;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(requestLog(log), measured(metrics), helmet(headerRules(config)), requireHost);
  app.get('/healthz', alive);
  app.get('/readyz', ready({ readiness, store, storeRequired: !isOpen && replayNeedsStore(config) }));
  const own = ownHost({ ...config, isOpen, behindProxy: config.trustProxy > 0 });
  // A scraper with the admin token asks for whatever address it knows.
  const { adminToken } = config;
  const failures = new FailureLimit('admin tokens', config.authFailureLimit);
  const forFigures = adminOnly({ isOpen, adminToken, failures });
  const forComments = adminOnly({ isOpen: false, adminToken, failures });
  metrics.countOverridesBy(overridesOf({ ...parts, answer, metrics }));
  app.get('/metrics', ...(isOpen ? [own] : []), forFigures, metricsPage(metrics, parts.jointFigures));
  app.use(own);
  app.use('/cds-services', crossOrigin({ origins: config.corsOrigins, loopback: isOpen }), noStore);
  app.route('/cds-services').get(discovery(knowledge)).all(onlyMethod('GET'));
  app.route('/cds-services/:id').post(door('service'), service(admission)).all(onlyMethod('POST'));
  app
    .route('/cds-services/:id/feedback')
    .post(door('feedback'), feedback({ admission, store, memory: answer.memory, metrics }))
    .all(onlyMethod('POST'));
  const { timeZone } = answer.site;
  app.use(feedbackPages({ store, knowledge, timeZone, clock: answer.clock, forFigures, forComments }));
  const figures = recentFigures(store, answer.clock, timeZone);
  app.use('/evidence', evidencePages(knowledge, isOpen ? figures : undefined));
  app.use(
    '/smart',
    smartOf({ ...parts, metrics }, answer, () => turns.behindMs()),
  );
  if (isPlaygroundOn(parts)) app.use('/', playground({ clock: answer.clock, door: door('findings') }));
  app.use(() => {
    throw new Problem('route.unknown', 404, 'there is nothing at this address');
  });
  app.use(refusals(log));
  return app;
}

/** The answer of a service in operation: it remembers, is counted, and waits for its turn. */
function remembering(
  { answer, store, log, patienceMs }: ServerParts,
  metrics: Metrics,
  turns: Turns,
): AnswerParts & { readonly memory: CardMemory } {
  const forgotten = (code: string): void => {
    log.warn('nothing remembered', { code });
    metrics.storeFailed(code);
  };
  const observe = (answered: Answered): void => {
    metrics.answered(answered);
  };
  return { ...answer, memory: new CardMemory(store, forgotten, patienceMs), observe, turn: () => turns.goOn() };
}

function replayNeedsStore({ jtiReplay, jtiStrict }: Config): boolean {
  return jtiReplay === 'on' && jtiStrict;
}

function headerRules({ frameAncestors, publicUrl }: Config): Parameters<typeof helmet>[0] {
  const ancestors = frameAncestors.length === 0 ? ["'none'"] : [...frameAncestors];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ancestors,
      },
    },
    // Framing is ruled by frame-ancestors; X-Frame-Options knows no list.
    frameguard: frameAncestors.length === 0,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Only where clients reach us over TLS (TR-02).
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function onlyMethod(method: 'GET' | 'POST'): RequestHandler {
  return () => {
    throw new Problem('method.not-allowed', 405, `only ${method} is answered here`, { Allow: `${method}, OPTIONS` });
  };
}

/**
 * Limits of our own (security N9), looked at each second, not twice a minute as Node does by itself. Idle connections live longer
 * than a load balancer's. A missing Host is refused by the app.
 */
export const LIMITS = {
  ...{ headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
  ...{ keepAliveTimeout: 65_000, requireHostHeader: false },
};

const MOST_CONNECTIONS = 1_000;

/** Resolves with the server once it is reached. */
export async function listen(
  app: Express,
  log: Log,
  { host, port }: { readonly host: string; readonly port: number },
  limits: ServerOptions = LIMITS,
): Promise<Server> {
  const server = createServer(limits, app);
  limitConnections(server, MOST_CONNECTIONS);
  refuseUnreadable(server, log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
