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
export const LONGEST_STOP_MS = 6_000;

/** Ends the process; the first to say how has his way. */
export type Leave = (exitCode: number, delayMs: number) => void;

/**
 * Two signals end the process in order, exit code 0 (T32). A fault that nobody caught ends it as well, exit code 1: what it left
 * half done is unknown, so what is under way is finished, and the supervisor starts anew (T39). Only where it happened is logged.
 * @returns the same for whoever else may end it.
 */
export function endInOrder({ log, readiness, drainDelay, stop }: Ending): Leave {
  let isLeaving = false;
  const leave: Leave = (exitCode, delayMs) => {
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
  endOnSignals(log, () => {
    leave(0, drainDelay * 1_000);
  });
  endOnFaults(log, () => {
    leave(1, 0);
  });
  return leave;
}

export function endOnSignals(log: Log, end: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Once: whoever sends it twice does not want to wait.
    process.once(signal, () => {
      log.info('draining', { code: signal });
      end();
    });
  }
}

export function endOnFaults(log: Log, end: () => void): void {
  const fault = (code: string) => (error: unknown) => {
    log.error('uncaught', { code, reason: faultOrigin(error) });
    end();
  };
  process.on('uncaughtException', fault('process.exception'));
  process.on('unhandledRejection', fault('process.rejection'));
}
