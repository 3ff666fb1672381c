import { cpus, loadavg } from 'node:os';
import { chartAgain, chartWithNewTexts } from './chart.js';
import { withAnswerOf } from './measure/answered-chart.js';
import { costOf, type NamedChart, type Servers } from './measure/cost.js';
import { latency } from './measure/latency.js';
import { linearity } from './measure/linearity.js';
import { FLOORS, MeasuredServer } from './measure/measured-server.js';
import { MemoryOf } from './measure/resident-memory.js';
import { productionPackages } from './measure/production-packages.js';
import { splitApart } from './measure/split-apart.js';
import { start } from './measure/start.js';
import { throughput } from './measure/throughput.js';
import { warmUp } from './measure/warm-up.js';
import { readOptions, type Options } from './options.js';
import { inMarkdown, isReached, type Section } from './section.js';

/**
 * `npm run bench -- [--quick] [--json] [--peer URL]... [--service ID]`: what the service costs beside a bare server, beside Express and
 * beside a rule written by hand, one run, alternating. Prints Markdown, each aim with what became of it; the exit code tells of faults
 * only, because a busy machine misses aims. A peer is any CDS service, asked the same: throughput and times, its processor is unknown.
 */
const RESOURCES = 200;
const options = readOptions();
const sections: Section[] = [];

function tell(section: Section): void {
  sections.push(section);
  if (!options.isJson) console.log(inMarkdown(section));
}

async function named(service: MeasuredServer, resources: number): Promise<NamedChart[]> {
  const hasAim = resources === RESOURCES;
  const charts = [
    { name: 'a finding', chart: chartAgain(resources, true), hasAim },
    { name: 'no finding', chart: chartAgain(resources, false), hasAim },
    { name: 'a finding, texts not read before', chart: chartWithNewTexts(resources, true), hasAim: false },
    { name: 'no finding, texts not read before', chart: chartWithNewTexts(resources, false), hasAim: false },
  ];
  // Other sizes are beside the aim: two charts of them are enough.
  const wanted = hasAim ? charts : charts.slice(0, 2);
  return Promise.all(
    wanted.map(async ({ name, chart, ...more }) => ({
      ...{ name: `${resources}, ${name}`, chart: await withAnswerOf(service, chart), ...more },
    })),
  );
}

async function measure([service, ...floors]: Servers, { amount, peers }: Options): Promise<void> {
  const servers: Servers = [service, ...floors];
  const memory = new MemoryOf(service);
  await memory.idle();
  tell(await warmUp(servers, amount.warmUp));
  const charts = await named(service, RESOURCES);
  tell(await costOf('Processor time of a call', charts, servers, amount));
  const again = charts.slice(0, 2).map(({ chart }) => chart);
  tell(await throughput(again, [...servers, ...peers], amount));
  tell(await latency(again, [service, ...floors.filter(({ name }) => name !== 'bare'), ...peers], amount));
  await memory.peak(`charts of ${RESOURCES} resources`);
  const others = [...(await named(service, 50)), ...(await named(service, 1_000))];
  tell(await costOf('Processor time of a call, other sizes', others, servers, amount));
  tell(await linearity(servers, amount));
  await memory.peak('the whole bench, charts of up to 5,000 resources');
  tell(memory.section);
}

const [processor] = cpus();
const machine = `${cpus().length} x ${processor?.model ?? 'unknown'}, Node ${process.version}, ${new Date().toISOString()}`;
const loadBefore = loadavg()[0] ?? 0;
if (!options.isJson) console.log(`${machine}; load before ${loadBefore.toFixed(1)}\n`);
const service = await MeasuredServer.start('service');
const floors = await Promise.all(FLOORS.map((name) => MeasuredServer.start(name)));
try {
  await measure([service, ...floors], options);
} finally {
  await Promise.all([service, ...floors].map((server) => server.stop()));
  for (const { asker } of options.peers) asker.close();
}
tell(await splitApart(options.isQuick));
tell(await start(options.amount));
tell(productionPackages());
const figures = sections.flatMap((section) => section.figures);
const missed = figures.filter((figure) => isReached(figure) === false);
if (options.isJson) console.log(JSON.stringify({ machine, loadBefore, sections }, undefined, 2));
else console.log(`${figures.filter(({ aim }) => aim !== undefined).length} aims, ${missed.length} missed`);
const unanswered = figures.filter(({ name, value }) => name.startsWith('not answered with 200, service') && value > 0);
if (unanswered.length > 0) process.exitCode = 1;
