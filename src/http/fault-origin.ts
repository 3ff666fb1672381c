import { StoreFailure } from '../store/store-failure.js';

/** "TypeError at decide.ts:31": what went wrong where, for the log; never the message, which may quote the record (N1, N2). */
export function faultOrigin(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  if (error.cause instanceof StoreFailure) return error.cause.message;
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^\s+at .*?([\w.-]+:\d+):\d+\)?$/m.exec(frames)?.[1];
  return place === undefined ? name : `${name} at ${place}`;
}
