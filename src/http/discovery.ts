import type { RequestHandler } from 'express';
import type { Knowledge } from '../knowledge/knowledge.js';

/** GET /cds-services: the discovery document as it stands on disk (DI-01..DI-16); kept by clients, and 304 while it is the same. */
export function discovery(knowledge: Knowledge): RequestHandler {
  return (_request, response) => {
    response.locals['route'] = 'discovery';
    response.set('Cache-Control', 'no-cache').type('application/json').send(knowledge.discovery);
  };
}
