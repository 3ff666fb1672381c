import { faultOrigin } from './http/fault-origin.js';
import type { Readiness } from './http/readiness.js';
import type { Log } from './log.js';

/** What a service in operation is ended by. */
export interface Ending {
  readonly log: Log;
  readonly readiness: Readiness;
  /** Seconds from the signal to the end of accepting. */
  readonly drainDelay: number;
  /** Accepts no more, finishes what is under way, closes the store. */
  readonly stop: () => Promise<void>;
}

/** A stop that takes longer is none: the supervisor would kill the process without a word. */
const LONGEST_STOP_MS = 6_000;

/**
 * Two signals end the process in order, exit code 0 (T32). A fault that nobody caught ends it as well, exit code 1: what it left
 * half done is unknown, so what is under way is finished, and the supervisor starts anew (T39). Only where it happened is logged.
 */
export function endInOrder({ log, readiness, drainDelay, stop }: Ending): void {
  let isLeaving = false;
  const leave = (exitCode: number, delayMs: number): void => {
    if (isLeaving) return;
    isLeaving = true;
    readiness.drain();
    setTimeout(() => process.exit(1), delayMs + LONGEST_STOP_MS);
    setTimeout(() => {
      stop().then(
        () => process.exit(exitCode),
        () => process.exit(1),
      );
    }, delayMs);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Once: whoever sends it twice does not want to wait.
    process.once(signal, () => {
      log.info('draining', { code: signal });
      leave(0, drainDelay * 1_000);
    });
  }
  const fault = (code: string) => (error: unknown) => {
    log.error('uncaught', { code, reason: faultOrigin(error) });
    leave(1, 0);
  };
  process.on('uncaughtException', fault('process.exception'));
  process.on('unhandledRejection', fault('process.rejection'));
}
