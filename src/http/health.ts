import type { RequestHandler } from 'express';
import { inTime } from '../store/in-time.js';
import type { Store } from '../store/store.js';
import { notesOf } from './notes.js';
import type { Readiness } from './readiness.js';

export interface ReadyParts {
  readonly readiness: Readiness;
  readonly store: Pick<Store, 'restsOf'>;
  /** Without the store callers are refused (JTI_STRICT), so there is nothing to be had here while it is away. */
  readonly storeRequired: boolean;
}

/** A store that takes longer is away. */
const PATIENCE_MS = 500;
/** So long an answer of the store holds: whoever asks often does not ask the database as often. */
const FRESH_MS = 2_000;

/** GET /healthz: the process answers; nothing else is meant, also while it is busy, away from its store or on its way out. */
export const alive: RequestHandler = (_request, response) => {
  notesOf(response).route = 'health';
  response.json({ status: 'ok' });
};

/**
 * GET /readyz: may requests be sent here? Not before the code is warm, nor after SIGTERM (T32, T35). A store that is away does not
 * stop the hooks (T33): the service is ready and says that feedback will be refused.
 */
export function ready({ readiness, store, storeRequired }: ReadyParts): RequestHandler {
  const isStoreThere = remembered(() => answers(store));
  return async (_request, response) => {
    notesOf(response).route = 'health';
    response.set('Cache-Control', 'no-store');
    const { state } = readiness;
    if (state !== 'ready') response.status(503).json({ status: state });
    else if (await isStoreThere()) response.json({ status: 'ok' });
    else response.status(storeRequired ? 503 : 200).json({ status: 'degraded', store: 'away' });
  };
}

async function answers(store: ReadyParts['store']): Promise<boolean> {
  try {
    // No key of a patient looks like this, so nothing is found; what counts is that somebody looked.
    await inTime(store.restsOf('readiness'), PATIENCE_MS);
    return true;
  } catch {
    return false;
  }
}

function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);
  return () => {
    const now = performance.now();
    if (now - askedAt > FRESH_MS) [askedAt, answer] = [now, ask()];
    return answer;
  };
}
