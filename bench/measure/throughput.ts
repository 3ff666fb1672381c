import type { BenchChart } from '../chart.js';
import { rounded, type Figure, type Section } from '../section.js';
import type { Amount } from './amount.js';
import type { Compared } from './asker.js';
import { inRounds } from './in-rounds.js';
import { median } from './quantile.js';

const AT_ONCE = 8;
const AIMS = { finding: { atLeast: 0.6 }, none: { atLeast: 0.8 } } as const;

/** Calls a second where each of some callers asks again as soon as it is answered; ratios to express are the result. */
export async function throughput(
  charts: readonly BenchChart[],
  compared: readonly Compared[],
  { rounds, seconds }: Amount,
): Promise<Section> {
  const rows: string[][] = [];
  const figures: Figure[] = [];
  for (const chart of charts) {
    const measured = await inRounds(rounds, compared, ({ asker }) => asker.askFor(chart, seconds, AT_ONCE));
    const express = [...measured].find(([{ name }]) => name === 'express')?.[1] ?? [];
    const kind = chart.finding ? 'a finding' : 'no finding';
    for (const [{ name }, rates] of measured) {
      const ratio = median(rates.map((rate, round) => rate / (express[round] ?? Number.NaN)));
      rows.push([`${name}, ${kind}`, rounded(median(rates)), rounded(ratio)]);
      figures.push({ name: `${name}, ${kind}`, value: median(rates), unit: 'calls a second' });
      if (name !== 'service') continue;
      const aim = chart.finding ? AIMS.finding : AIMS.none;
      figures.push({ name: `throughput beside express, ${kind}`, value: ratio, unit: 'x', aim });
    }
  }
  return {
    title: 'Throughput',
    method: `${charts[0]?.resources ?? 0} resources, ${AT_ONCE} kept connections, each asking again once answered, ${seconds} s a round; medians of ${rounds} rounds.`,
    columns: ['Server, chart', 'Calls a second', 'x express'],
    ...{ rows, figures },
  };
}
