import type { RequestHandler } from 'express';
import { notesOf } from '../http/notes.js';
import { readChart, sessionOf } from './open-chart.js';
import { mayOrder } from './scopes.js';
import type { SmartParts } from './smart-parts.js';
import { workUpHtml } from './view/work-up.js';
import type { WorkUp } from './work-up.js';

/** POST /smart/app/chart: the work-up of the session's patient as a piece of the page, read and decided now. */
export function chart(parts: SmartParts): RequestHandler {
  return async (request, response) => {
    notesOf(response).route = 'smart-chart';
    const open = await sessionOf(request, response, parts);
    const { session, server } = open;
    const { decision, record, now } = await readChart(open, response, parts);
    const { site } = server.parts;
    const fragment = workUpHtml({
      ...{ decision, record, site, now, appContext: session.appContext },
      ...ordering(session.scope),
      needsBanner: session.needsBanner,
    });
    response.type('html').send(fragment.text);
  };
}

function ordering(scope: string): Pick<WorkUp, 'mayOrder' | 'whyNoOrders'> {
  if (mayOrder(scope)) return { mayOrder: true };
  return { mayOrder: false, whyNoOrders: 'the EHR granted no right to write orders' };
}
