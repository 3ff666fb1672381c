import { chartAgain } from '../chart.js';
import { rounded, type Figure, type Section } from '../section.js';
import { callsOf, type Amount } from './amount.js';
import { withAnswerOf } from './answered-chart.js';
import type { Servers } from './cost.js';
import { settledCpuPerCall } from './cpu-per-call.js';
import { inRounds } from './in-rounds.js';
import { median } from './quantile.js';

const SIZES = [50, 200, 1_000, 5_000];
/** A resource of the largest chart may cost so much of what one of the next smaller costs, where what each call costs anyhow weighs least. */
const MOST_GROWTH = 1.25;

interface Line {
  readonly row: readonly string[];
  readonly figures: readonly Figure[];
  /** Milliseconds. */
  readonly perResource: number;
}

/**
 * What a resource costs, from 50 to 5,000. In all four sizes the resources are slim, because 5,000 as EHRs send them are 6.8 MB and the
 * service takes 4 MB; one call at a time, so that the largest do not wait for each other.
 */
export async function linearity(servers: Servers, amount: Amount): Promise<Section> {
  const lines: Line[] = [];
  const growths: Figure[] = [];
  for (const finding of [true, false]) {
    const ofSizes: Line[] = [];
    for (const resources of SIZES) ofSizes.push(await costOfSize(resources, finding, servers, amount));
    const [next, largest] = ofSizes.slice(-2).map(({ perResource }) => perResource);
    growths.push({
      name: `a resource of 5,000 beside one of 1,000, ${kindOf(finding)}`,
      ...{ value: (largest ?? Number.NaN) / (next ?? Number.NaN), unit: 'x', aim: { atMost: MOST_GROWTH } },
    });
    lines.push(...ofSizes);
  }
  return {
    title: 'How it grows with the chart',
    method: `Milliseconds of processor, one call at a time, slim resources in every size; medians of ${amount.rounds} rounds.`,
    columns: ['Resources', 'Body', 'service', 'a resource', 'bare', 'a resource (bare)'],
    rows: lines.map(({ row }) => row),
    figures: [...lines.flatMap(({ figures }) => figures), ...growths],
  };
}

async function costOfSize(
  resources: number,
  finding: boolean,
  [service, ...floors]: Servers,
  amount: Amount,
): Promise<Line> {
  const chart = await withAnswerOf(service, chartAgain(resources, finding, 'slim'));
  const calls = callsOf(resources, amount);
  const compared = [service, ...floors.filter(({ name }) => name === 'bare')];
  const costs = await inRounds(amount.rounds, compared, (server) => settledCpuPerCall(server, chart, calls, 1));
  const milliseconds = [...costs.values()].map(median);
  const name = `${resources}, ${kindOf(finding)}`;
  return {
    row: [
      name,
      `${Math.round(Buffer.byteLength(chart.body()) / 1_000)} kB`,
      ...milliseconds.flatMap((ms) => [rounded(ms), (ms / resources).toFixed(4)]),
    ],
    figures: compared.map((server, at) => ({
      name: `${server.name}, a resource of ${name}`,
      ...{ value: (milliseconds[at] ?? Number.NaN) / resources, unit: 'ms of processor' },
    })),
    perResource: (milliseconds[0] ?? Number.NaN) / resources,
  };
}

function kindOf(finding: boolean): string {
  return finding ? 'a finding' : 'no finding';
}
