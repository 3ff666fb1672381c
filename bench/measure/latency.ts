import type { BenchChart } from '../chart.js';
import { rounded, type Figure, type Section } from '../section.js';
import { SteadyLoad } from '../steady-load.js';
import type { Amount } from './amount.js';
import type { Answer, Compared } from './asker.js';
import { inRounds } from './in-rounds.js';
import { median, quantile } from './quantile.js';

const PER_SECOND = 50;
const MOST_P99_MS = 300;

/** How long an answer takes where calls come whether or not those before them were answered, timed from when each was due. */
export async function latency(
  charts: readonly BenchChart[],
  compared: readonly Compared[],
  { rounds, seconds }: Amount,
): Promise<Section> {
  const rows: string[][] = [];
  const figures: Figure[] = [];
  for (const chart of charts) {
    const measured = await inRounds(rounds, compared, ({ asker }) =>
      askSteadily((due) => asker.ask(chart, due), seconds),
    );
    const kind = chart.finding ? 'a finding' : 'no finding';
    for (const [{ name }, answers] of measured) {
      const times = answers.map((round) => round.map(({ ms }) => ms));
      const [p50, p99] = [0.5, 0.99].map((part) => median(times.map((round) => quantile(round, part))));
      const slowest = Math.max(...times.flat());
      const [all, refused] = [answers.flat().length, answers.flat().filter(({ status }) => status !== 200).length];
      rows.push([
        `${name}, ${kind}`,
        ...[p50, p99, slowest].map((ms) => rounded(ms ?? Number.NaN)),
        `${all}`,
        `${refused}`,
      ]);
      const aim = name === 'service' ? { aim: { atMost: MOST_P99_MS } } : {};
      figures.push({ name: `p50, ${name}, ${kind}`, value: p50 ?? Number.NaN, unit: 'ms' });
      figures.push({ name: `p99, ${name}, ${kind}`, value: p99 ?? Number.NaN, unit: 'ms', ...aim });
      figures.push({ name: `not answered with 200, ${name}, ${kind}`, value: refused, unit: 'calls' });
    }
  }
  return {
    title: `Answers at ${PER_SECOND} calls a second`,
    method: `${charts[0]?.resources ?? 0} resources; milliseconds from when a call was due to the end of its answer, ${seconds} s a round; medians of ${rounds} rounds, the slowest of all.`,
    columns: ['Server, chart', 'p50', 'p99', 'Slowest', 'Calls', 'Not 200'],
    ...{ rows, figures },
  };
}

async function askSteadily(ask: (due: number) => Promise<Answer>, seconds: number): Promise<readonly Answer[]> {
  const load = new SteadyLoad(PER_SECOND, (_number, due) => ask(due));
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  return load.stop();
}
