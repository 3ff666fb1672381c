import type { Request, RequestHandler } from 'express';
import type { Site } from '../decide.js';
import { isObject } from '../fhir/resource.js';
import { notesOf } from '../http/notes.js';
import { Problem } from '../problem.js';
import { readChart, sessionOf } from './open-chart.js';
import { mayOrder } from './scopes.js';
import type { SmartParts } from './smart-parts.js';
import { workUpHtml } from './view/work-up.js';

/** POST /smart/app/chart: the work-up of the session's patient as a piece of the page, read and decided now. */
export function chart(parts: SmartParts): RequestHandler {
  return async (request, response) => {
    notesOf(response).route = 'smart-chart';
    const open = await sessionOf(request, response, parts);
    const { session, server } = open;
    const displayUnits = unitsAsked(request);
    const { decision, record, now } = await readChart(open, response, parts, displayUnits);
    const site = { ...server.parts.site, ...(displayUnits !== undefined && { displayUnits }) };
    const fragment = workUpHtml({
      ...{ decision, record, site, now, appContext: session.appContext },
      ...{ mayOrder: mayOrder(session.scope), needsBanner: session.needsBanner },
    });
    response.type('html').send(fragment.text);
  };
}

/** `{"units":"si"}`; absent: as the site set it. */
function unitsAsked({ body }: Request): Site['displayUnits'] | undefined {
  const units: unknown = isObject(body) ? body['units'] : undefined;
  if (units === undefined || units === 'si' || units === 'conventional') return units;
  throw new Problem('request.invalid', 400, 'units must be si or conventional');
}
