import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Router, static as staticFiles } from 'express';
import type { RequestHandler } from 'express';
import type { Clock } from '../clock.js';
import { HOOKS } from '../hooks/hook-request.js';
import type { HookName } from '../hooks/hook-request.js';
import { Problem } from '../problem.js';
import { PROJECT_ROOT } from '../project-root.js';
import { DEMO_PATIENTS } from './demo/demo-patients.js';
import { demoRequest } from './demo/demo-request.js';
import { readPasted } from './report-findings.js';

const PAGES = join(PROJECT_ROOT, 'src/web/public');

export interface PlaygroundParts {
  readonly clock: Clock;
  /** What a pasted report passes before it is read: limits, and its body as JSON (T22). */
  readonly door: readonly RequestHandler[];
}

/**
 * The playground at `/`: pick a synthetic patient and a hook, see the cards. The page asks for a demo request and posts it to
 * /cds-services/{id} like any client, so that what it shows is the real thing.
 */
export function playground({ clock, door }: PlaygroundParts): Router {
  const router = Router();
  const byId = new Map(DEMO_PATIENTS.map((patient) => [patient.id, patient] as const));
  const hooks = new Map(HOOKS.map((hook) => [hook as string, hook] as const));
  router.use('/playground', named);
  router.get('/', named, (_request, response) => {
    response.sendFile('index.html', { root: PAGES, cacheControl: false });
  });
  router.get('/playground/patients', (_request, response) => {
    response.json({
      patients: DEMO_PATIENTS.map(({ id, name, group, story, hook }) => ({ id, name, group, story, hook })),
    });
  });
  router.get('/playground/requests/:patient/:hook', (request, response) => {
    const patient = byId.get(request.params.patient);
    const hook: HookName | undefined = hooks.get(request.params.hook);
    if (patient === undefined || hook === undefined) throw unknownDemo();
    response.set('Cache-Control', 'no-store').json(demoRequest(patient, hook, clock(), randomUUID()));
  });
  router.post('/playground/findings', ...door, (request, response) => {
    response.set('Cache-Control', 'no-store').json(readPasted(request.body));
  });
  router.use('/playground', staticFiles(join(PAGES, 'playground'), { index: false, redirect: false, maxAge: 0 }));
  return router;
}

/** For the log line: the route alone, nothing of what was sent. */
const named: RequestHandler = (_request, response, next) => {
  response.locals['route'] = 'playground';
  next();
};

function unknownDemo(): Problem {
  return new Problem('route.unknown', 404, 'there is no such demo patient or hook');
}
