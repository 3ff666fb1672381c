import type { RequestHandler } from 'express';
import type { Metrics } from '../metrics/metrics.js';
import { notesOf } from './notes.js';

/** GET /metrics in the Prometheus text format. @param jointFigures those of all workers, where there are several. */
export function metricsPage(metrics: Metrics, jointFigures = () => metrics.text()): RequestHandler {
  return async (_request, response) => {
    response.locals['route'] = 'metrics';
    response.set('Content-Type', metrics.contentType).send(await jointFigures());
  };
}

/** Counts every request once it is answered: how long it took, and why it was refused. */
export function measured(metrics: Metrics): RequestHandler {
  return (_request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const { route = 'other', service, code } = notesOf(response);
      metrics.took(service?.id ?? route, (performance.now() - started) / 1000);
      if (code !== undefined) metrics.refused(code);
    });
    next();
  };
}
