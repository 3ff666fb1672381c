import type { Response } from 'express';
import { Problem } from '../problem.js';

/**
 * The turn of a call, given up where the caller hung up while it waited: under load that is the work nobody reads, and cards that
 * nobody saw must not count as shown (security, section 5, load). What is thrown is sent to nobody.
 */
export function whileConnected(
  response: Pick<Response, 'destroyed'>,
  turn: (() => Promise<void>) | undefined,
): () => Promise<void> {
  return async () => {
    await turn?.();
    if (response.destroyed) throw new Problem('caller.gone', 400, 'the caller hung up before it was answered');
  };
}
