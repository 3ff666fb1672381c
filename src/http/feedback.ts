import type { RequestHandler } from 'express';
import type { CardMemory } from '../feedback/card-memory.js';
import { checkFeedback } from '../feedback/check-feedback.js';
import { keepFeedback } from '../feedback/keep-feedback.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Store } from '../store/store.js';
import type { Admission } from './admission.js';
import { notesOf } from './notes.js';

/** The sender in open mode, where nobody says who they are. */
const OPEN = { iss: '' };

export interface FeedbackParts {
  readonly admission: Admission;
  readonly store: Store;
  readonly memory: Pick<CardMemory, 'written'>;
  readonly metrics: Metrics;
}

/** POST /cds-services/{id}/feedback: kept durably before it is acknowledged; 200 without a body (FB-01..FB-13). */
export function feedback({ admission, store, memory, metrics }: FeedbackParts): RequestHandler {
  const { find, partsOf, senderOf } = admission;
  return async (request, response) => {
    const { id } = find(request);
    const { site, clock } = partsOf(response);
    const sender = { ...(senderOf(response) ?? OPEN), service: id };
    const items = checkFeedback(request.body);
    notesOf(response).answeredCards = items.map(({ card }) => card);
    await memory.written();
    await keepFeedback(items, sender, { store, policy: site.knowledge.policy }, clock());
    for (const { outcome } of items) metrics.feedback(outcome);
    response.status(200).end();
  };
}
