import type { Clock } from '../clock.js';

/** The one end of everything that is read for a request: a signal for calls under way, a figure for new ones. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly leftMs: () => number;
}

export function startDeadline(ms: number, clock: Clock): Deadline {
  const end = clock().getTime() + ms;
  return { signal: AbortSignal.timeout(ms), leftMs: () => end - clock().getTime() };
}
