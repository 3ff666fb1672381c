import { withAnswerOf } from './answered-chart.js';
import { chartAgain } from '../chart.js';
import { rounded, type Figure, type Section } from '../section.js';
import { callsOf, type Amount } from './amount.js';
import type { Servers } from './cost.js';
import { settledCpuPerCall } from './cpu-per-call.js';
import { inRounds } from './in-rounds.js';
import { median } from './quantile.js';

const SIZES = [50, 200, 1_000, 5_000];
/** A resource of the largest chart may cost so much of what one of the 200 costs. */
const MOST_GROWTH = 1.25;

/**
 * What a resource costs, from 50 to 5,000. In all four sizes the resources are slim, because 5,000 as EHRs send them are 6.6 MB and the
 * service takes 4 MB; one call at a time, so that the largest do not wait for each other.
 */
export async function linearity([service, ...floors]: Servers, amount: Amount): Promise<Section> {
  const bare = floors.filter(({ name }) => name === 'bare');
  const rows: string[][] = [];
  const figures: Figure[] = [];
  for (const finding of [true, false]) {
    const perResource: number[] = [];
    for (const resources of SIZES) {
      const chart = await withAnswerOf(service, chartAgain(resources, finding, 'slim'));
      const calls = callsOf(resources, amount);
      const costs = await inRounds(amount.rounds, [service, ...bare], (server) =>
        settledCpuPerCall(server, chart, calls, 1),
      );
      const [own = Number.NaN, floor = Number.NaN] = [...costs.values()].map(median);
      perResource.push(own / resources);
      const kind = finding ? 'a finding' : 'no finding';
      figures.push({
        name: `service, a resource of ${resources}, ${kind}`,
        value: own / resources,
        unit: 'ms of processor',
      });
      figures.push({
        name: `bare, a resource of ${resources}, ${kind}`,
        value: floor / resources,
        unit: 'ms of processor',
      });
      const kB = `${Math.round(Buffer.byteLength(chart.body()) / 1_000)} kB`;
      const each = [own, own / resources, floor, floor / resources].map((ms, at) =>
        at % 2 === 0 ? rounded(ms) : ms.toFixed(4),
      );
      rows.push([`${resources}, ${finding ? 'a finding' : 'no finding'}`, kB, ...each]);
    }
    const [, at200 = Number.NaN, , at5000 = Number.NaN] = perResource;
    figures.push({
      name: `a resource of 5,000 beside one of 200, ${finding ? 'a finding' : 'no finding'}`,
      ...{ value: at5000 / at200, unit: 'x', aim: { atMost: MOST_GROWTH } },
    });
  }
  return {
    title: 'How it grows with the chart',
    method: `Milliseconds of processor, one call at a time, slim resources in every size; medians of ${amount.rounds} rounds.`,
    columns: ['Resources', 'Body', 'service', 'a resource', 'bare', 'a resource (bare)'],
    ...{ rows, figures },
  };
}
