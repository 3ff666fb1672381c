import type { BenchChart } from '../chart.js';
import { rounded, type Aim, type Figure, type Section } from '../section.js';
import { callsOf, type Amount } from './amount.js';
import { settledCpuPerCall } from './cpu-per-call.js';
import { inRounds } from './in-rounds.js';
import { FLOORS, type MeasuredServer } from './measured-server.js';
import { median } from './quantile.js';

const AT_ONCE = 4;
/** At 200 resources, whose texts were read before; issue "Fast on one machine". */
const AIMS = { finding: { atMost: 2.5 }, none: { atMost: 1.6 } } as const;

/** A chart, and what is special about it. */
export interface NamedChart {
  readonly name: string;
  readonly chart: BenchChart;
  readonly hasAim: boolean;
}

/** The service first, then the floors. */
export type Servers = readonly [MeasuredServer, ...MeasuredServer[]];

/** What a call costs beside the floors: the ratios are the result, each the median of the rounds' ratios. */
export async function costOf(
  title: string,
  charts: readonly NamedChart[],
  servers: Servers,
  amount: Amount,
): Promise<Section> {
  const lines = [];
  for (const named of charts) lines.push(await costOfChart(named, servers, amount));
  const names = ['service', ...FLOORS];
  return {
    title,
    method: `Milliseconds of processor, user and system, all threads, ${AT_ONCE} calls at once; medians of ${amount.rounds} rounds.`,
    columns: ['Chart', 'Body', 'Answer', ...names, ...FLOORS.map((floor) => `x ${floor}`)],
    rows: lines.map(({ row }) => row),
    figures: lines.flatMap(({ figures }) => figures),
  };
}

interface Line {
  readonly row: readonly string[];
  readonly figures: readonly Figure[];
}

async function costOfChart({ name, chart, hasAim }: NamedChart, servers: Servers, amount: Amount): Promise<Line> {
  const [service, ...floors] = servers;
  const calls = callsOf(chart.resources, amount);
  const costs = await inRounds(amount.rounds, servers, (server) => settledCpuPerCall(server, chart, calls, AT_ONCE));
  const of = (server: MeasuredServer): readonly number[] => costs.get(server) ?? [];
  const ratioTo = (floor: MeasuredServer): number =>
    median(of(service).map((cost, round) => cost / (of(floor)[round] ?? Number.NaN)));
  const aimBeside = (floor: MeasuredServer): { aim?: Aim } =>
    hasAim && floor.name === 'bare' ? { aim: chart.finding ? AIMS.finding : AIMS.none } : {};
  const milliseconds = servers.map((server) => median(of(server)));
  return {
    row: [
      name,
      `${Math.round(Buffer.byteLength(chart.body()) / 1_000)} kB`,
      `${chart.answerBytes} B`,
      ...milliseconds.map(rounded),
      ...floors.map((floor) => rounded(ratioTo(floor))),
    ],
    figures: [
      ...servers.map((server, at) => ({
        ...{ name: `${server.name}, ${name}`, value: milliseconds[at] ?? Number.NaN, unit: 'ms of processor a call' },
      })),
      ...floors.map((floor) => ({
        ...{ name: `service beside ${floor.name}, ${name}`, value: ratioTo(floor), unit: 'x' },
        ...aimBeside(floor),
      })),
    ],
  };
}
