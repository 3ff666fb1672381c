import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { RequestHandler } from 'express';
import { decideOn } from '../answer.js';
import type { AnswerParts } from '../answer.js';
import { checkRequest } from '../hooks/check-request.js';
import { notesOf } from '../http/notes.js';
import type { Service } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import { DEMO_PATIENTS } from '../web/demo/demo-patients.js';
import { demoRequest } from '../web/demo/demo-request.js';
import { appPageHtml } from './view/app-page.js';
import { workUpHtml } from './view/work-up.js';

const BY_ID = new Map(DEMO_PATIENTS.map((patient) => [patient.id, patient] as const));

/**
 * The app's screen of an invented patient of the playground, without an EHR: GET /smart/app?demo=ID and what its page asks for. Read
 * and decided as the hook does; nothing can be ordered, for there is nowhere to write it.
 * @param enter the gate that every request which is decided passes (T22).
 */
export function demoApp(answer: AnswerParts, service: Service, enter: RequestHandler): Router {
  const router = Router();
  const { knowledge } = answer.site;
  router.get('/app', (request, response, next) => {
    const { demo } = request.query;
    if (typeof demo !== 'string') {
      next();
      return;
    }
    notesOf(response).route = 'smart-demo';
    if (!BY_ID.has(demo)) throw unknownDemo();
    response.type('html').send(appPageHtml({ demo, knowledge: knowledge.hash }).text);
  });
  router.post('/app/demo/:patient', enter, async (request, response) => {
    notesOf(response).route = 'smart-demo';
    const { patient: id } = request.params;
    const patient = typeof id === 'string' ? BY_ID.get(id) : undefined;
    if (patient === undefined) throw unknownDemo();
    const asked = checkRequest(demoRequest(patient, 'patient-view', answer.clock(), randomUUID()), 'patient-view');
    const { decision, record, now } = await decideOn(asked, service, {}, answer);
    const fragment = workUpHtml({
      ...{ decision, record, site: answer.site, now, appContext: {} },
      ...{ mayOrder: false, whyNoOrders: 'this patient is invented, and there is no chart to write into' },
      needsBanner: true,
    });
    response.set('Cache-Control', 'no-store').type('html').send(fragment.text);
  });
  return router;
}

function unknownDemo(): Problem {
  return new Problem('route.unknown', 404, 'there is no such demo patient');
}
