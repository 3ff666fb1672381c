import { join } from 'node:path';
import { Router, static as staticFiles } from 'express';
import type { RequestHandler } from 'express';
import { audited } from '../http/audited.js';
import type { Audit } from '../http/audited.js';
import { jsonBody } from '../http/json-body.js';
import type { LoadGate } from '../http/load-gate.js';
import { notesOf } from '../http/notes.js';
import { Problem } from '../problem.js';
import { PROJECT_ROOT } from '../project-root.js';
import { app } from './app.js';
import { chart } from './chart.js';
import { launch } from './launch.js';
import { orders } from './orders.js';
import { refusalPage } from './refusal-page.js';
import type { SmartParts } from './smart-parts.js';

const ASSETS = join(PROJECT_ROOT, 'src/web/public/smart');

/** What every request of the app passes first, and what only those that read a chart pass. */
export interface SmartDoor {
  readonly load: LoadGate;
  readonly rate: readonly RequestHandler[];
  readonly audit: Audit | undefined;
  /** Invented patients without an EHR, where the playground is on. */
  readonly demo?: Router;
}

/** /smart: launch, redirect, and the two calls of the page that read a chart. */
export function smartApp(parts: SmartParts, { load, rate, audit, demo }: SmartDoor): Router {
  const router = Router();
  const body = jsonBody((read) => load.bodyBy(read));
  router.use('/assets', staticFiles(ASSETS, { index: false, redirect: false, maxAge: '5m' }));
  for (const limit of rate) router.use(limit);
  if (demo !== undefined) router.use(demo);
  router.route('/launch').get(launch(parts)).all(onlyMethod('GET'));
  router.route('/app').get(app(parts)).all(onlyMethod('GET'));
  const named: RequestHandler = (_request, response, next) => {
    notesOf(response).service = parts.service;
    response.set('Cache-Control', 'no-store');
    next();
  };
  router.route('/app/chart').post(named, audited('chart', audit), load.enter, chart(parts)).all(onlyMethod('POST'));
  router
    .route('/app/orders')
    .post(named, audited('order', audit), load.enter, ...body, orders(parts))
    .all(onlyMethod('POST'));
  router.use(refusalPage);
  return router;
}

function onlyMethod(method: 'GET' | 'POST'): RequestHandler {
  return () => {
    throw new Problem('method.not-allowed', 405, `only ${method} is answered here`, { Allow: method });
  };
}
