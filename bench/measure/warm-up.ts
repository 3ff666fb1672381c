import { chartAgain } from '../chart.js';
import { rounded, type Section } from '../section.js';
import { cpuPerCall } from './cpu-per-call.js';
import type { MeasuredServer } from './measured-server.js';

const RESOURCES = 200;
const AT_ONCE = 4;
/** Parts of the warm-up that are told apart, each ending after this part of all calls. */
const ENDS = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * Lets every server answer equally many calls before anything counts, with a finding and without in turn, and tells what a call cost
 * meanwhile: where the last two lines are alike, compiling is over.
 */
export async function warmUp(servers: readonly MeasuredServer[], calls: number): Promise<Section> {
  const charts = [chartAgain(RESOURCES, true), chartAgain(RESOURCES, false)];
  const rows: string[][] = [];
  let answered = 0;
  for (const end of ENDS) {
    const each = Math.round((calls * end - answered) / charts.length);
    const costs: number[] = [];
    for (const server of servers) {
      let cost = 0;
      for (const chart of charts) cost += await cpuPerCall(server, chart, each, AT_ONCE);
      costs.push(cost / charts.length);
    }
    rows.push([`${answered} to ${answered + each * charts.length}`, ...costs.map(rounded)]);
    answered += each * charts.length;
  }
  return {
    title: 'Warming up',
    method: `Milliseconds of processor a call, while each server answers its first calls (${RESOURCES} resources, a finding and none in turn).`,
    columns: ['Calls answered', ...servers.map(({ name }) => name)],
    rows,
    figures: [],
  };
}
