import { parseArgs } from 'node:util';
import { assembleSite } from '../../src/assemble.js';
import { readCases } from '../../src/cli/run-cases.js';
import { readConfig } from '../../src/config.js';
import { codeMutants } from './code-mutants.js';
import { Killers } from './kill.js';
import { pathwayMutants } from './pathway-mutants.js';
import { policyMutants } from './policy-mutants.js';
import { Tables } from './tables.js';

/**
 * `npm run mutate:knowledge [-- --kind expression] [--of hepatic-cause]`: changes one thing of the knowledge at a time, asks
 * the decision tables and runs the cases of test/pathways; lists what neither noticed. Exit 3 below the wanted share.
 */
const WANTED = 0.95;

const { values: only } = parseArgs({ options: { kind: { type: 'string' }, of: { type: 'string', default: '' } } });
const site = assembleSite({ ...readConfig(), policyFile: undefined });
const tables = await Tables.of(site.knowledge);
const killers = await Killers.of(readCases(), site);
const mutants = [pathwayMutants, policyMutants, codeMutants]
  .flatMap((make) => make(site.knowledge))
  .filter(({ kind, name }) => (only.kind ?? kind) === kind && name.startsWith(only.of));

const tally = new Map<string, { killed: number; all: number }>();
for (const mutant of mutants) {
  const counted = tally.get(mutant.kind) ?? { killed: 0, all: 0 };
  tally.set(mutant.kind, counted);
  counted.all += 1;
  if (tables.kill(mutant) || (await killers.kill(mutant))) counted.killed += 1;
  else console.log(`survived  ${mutant.kind}  ${mutant.name}`);
}
for (const [kind, { killed, all }] of tally) console.log(`${kind}: ${killed} of ${all} killed`);
const killed = [...tally.values()].reduce((sum, one) => sum + one.killed, 0);
console.log(`${killed} of ${mutants.length} killed, ${((100 * killed) / mutants.length).toFixed(1)} %`);
if (killed < WANTED * mutants.length) process.exitCode = 3;
