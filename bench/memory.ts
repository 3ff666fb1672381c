export interface MemorySample {
  /** Milliseconds since the process began. */
  readonly at: number;
  /** Bytes in use after a collection. */
  readonly heap: number;
  /** Bytes of physical memory. */
  readonly resident: number;
}

/** JavaScript to run before the service: on SIGUSR2 it collects garbage and writes a line with what is left, what it had at the most, and what it used. */
export const MEMORY_ON_SIGNAL = `
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const peak = process.resourceUsage().maxRSS * 1024;
    const line = { message: 'memory', at: performance.now(), heap: heapUsed, resident: rss, peak, cpu: user + system };
    process.stderr.write(JSON.stringify(line) + '\\n');
  });
`;

/** How much it grows in a minute: the median of the slopes between any two samples, which a few odd ones do not move. */
export function slopeAMinute(samples: readonly MemorySample[], of: (sample: MemorySample) => number): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((later) => (of(later) - of(one)) / ((later.at - one.at) / 60_000)),
  );
  slopes.sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? Number.NaN;
}
