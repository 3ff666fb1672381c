import type { RequestHandler } from 'express';
import type { Clock } from '../clock.js';
import { checkFeedback } from '../feedback/check-feedback.js';
import { keepFeedback } from '../feedback/keep-feedback.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Store } from '../store/store.js';
import { serviceById } from './service.js';

export interface FeedbackParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** POST /cds-services/{id}/feedback: kept durably before it is acknowledged; 200 without a body (FB-01..FB-13). */
export function feedback({ knowledge, store, clock, metrics }: FeedbackParts): RequestHandler {
  const find = serviceById(knowledge.services);
  return async (request, response) => {
    const { id } = find(request);
    const items = checkFeedback(request.body);
    await keepFeedback(items, { iss: '', service: id }, { store, policy: knowledge.policy }, clock());
    for (const { outcome } of items) metrics.feedback(outcome);
    response.status(200).end();
  };
}
