export interface MemorySample {
  /** Milliseconds since the process began. */
  readonly at: number;
  /** Bytes in use after a collection. */
  readonly heap: number;
  /** Bytes of physical memory. */
  readonly resident: number;
}

/** JavaScript to run before the service: on SIGUSR2 it collects garbage and writes a line with what is left and used. */
export const MEMORY_ON_SIGNAL = `
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const line = { message: 'memory', at: performance.now(), heap: heapUsed, resident: rss, cpu: user + system };
    process.stderr.write(JSON.stringify(line) + '\\n');
  });
`;

/** How much it grows in a minute, by the straight line that fits best. */
export function slopeAMinute(samples: readonly MemorySample[], of: (sample: MemorySample) => number): number {
  const mean = (value: (sample: MemorySample) => number): number =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const minute = ({ at }: MemorySample): number => at / 60_000;
  const [meanMinute, meanValue] = [mean(minute), mean(of)];
  const together = mean((sample) => (minute(sample) - meanMinute) * (of(sample) - meanValue));
  return together / mean((sample) => (minute(sample) - meanMinute) ** 2);
}
