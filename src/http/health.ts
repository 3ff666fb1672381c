import type { RequestHandler } from 'express';

/** GET /healthz and /readyz: knowledge is loaded before we listen, so being reached is being ready. */
export const health: RequestHandler = (_request, response) => {
  response.locals['route'] = 'health';
  response.json({ status: 'ok' });
};
