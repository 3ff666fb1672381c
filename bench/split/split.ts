import { chartAgain, chartWithNewTexts, type BenchChart } from '../chart.js';
import { median } from '../measure/quantile.js';
import { rounded, type Section } from '../section.js';
import { answerInStages, STAGES, type Split } from './stages.js';

const RESOURCES = 200;

/** Where the time of an answer goes, in this process and without HTTP: medians of so many answers, the charts in turn. */
export async function split(answers: number): Promise<Section> {
  const answer = answerInStages();
  const charts: readonly (readonly [string, BenchChart])[] = [
    ['a finding', chartAgain(RESOURCES, true)],
    ['a finding, texts not read before', chartWithNewTexts(RESOURCES, true)],
    ['no finding', chartAgain(RESOURCES, false)],
    ['no finding, texts not read before', chartWithNewTexts(RESOURCES, false)],
  ];
  const splits = new Map(charts.map(([name]): [string, Split[]] => [name, []]));
  const warmUp = Math.round(answers / 2);
  let cpu = process.cpuUsage();
  for (let number = 0; number < warmUp + answers; number += 1) {
    if (number === warmUp) cpu = process.cpuUsage();
    for (const [name, chart] of charts) {
      const { split: one, cards } = await answer(Buffer.from(chart.body()));
      if (cards > 0 !== chart.finding) throw new Error(`${cards} cards for ${name}`);
      if (number >= warmUp) splits.get(name)?.push(one);
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  const ofProcess = (user + system) / 1_000 / answers / charts.length;
  return asSection(splits, answers, ofProcess);
}

function asSection(splits: ReadonlyMap<string, readonly Split[]>, answers: number, ofProcess: number): Section {
  const lines = [...splits].map(([name, all]) => {
    const stages = STAGES.map((stage) => median(all.map((one) => one[stage])));
    return { name, stages, together: stages.reduce((sum, ms) => sum + ms, 0) };
  });
  return {
    title: 'Where the time goes',
    method:
      `Milliseconds of one answer (${RESOURCES} resources) in a process of its own, without HTTP, medians of ${answers}; what is counted ` +
      `where: bench/split/stages.ts. Processor time of that process, its other threads included: ${rounded(ofProcess)} ms an answer.`,
    columns: ['Chart', ...STAGES, 'together'],
    rows: lines.map(({ name, stages, together }) => [name, ...stages.map((ms) => ms.toFixed(2)), together.toFixed(2)]),
    figures: lines.flatMap(({ name, stages, together }) => [
      ...STAGES.map((stage, at) => ({ name: `${stage}, ${name}`, value: stages[at] ?? Number.NaN, unit: 'ms' })),
      { name: `together, ${name}`, value: together, unit: 'ms' },
    ]),
  };
}
