import type { BenchChart } from '../chart.js';
import type { MeasuredServer } from './measured-server.js';

/** Milliseconds of processor a call, from the operating system: user and system, all threads. */
export async function cpuPerCall(
  server: MeasuredServer,
  chart: BenchChart,
  calls: number,
  atOnce: number,
): Promise<number> {
  const before = await server.usage();
  await server.asker.askOften(chart, calls, atOnce);
  return ((await server.usage()).cpu - before.cpu) / calls;
}

/** The same after a few calls that do not count: what the server did for another chart, or not at all, is not of this one. */
export async function settledCpuPerCall(
  server: MeasuredServer,
  chart: BenchChart,
  calls: number,
  atOnce: number,
): Promise<number> {
  await server.asker.askOften(chart, Math.ceil(calls / 5), atOnce);
  return cpuPerCall(server, chart, calls, atOnce);
}
