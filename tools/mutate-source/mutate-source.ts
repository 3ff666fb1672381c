import { Stryker } from '@stryker-mutator/core';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTATED_MODULES, type MutatedModule } from './mutated-modules.js';
import { isInSample } from './sample.js';

/**
 * `npm run mutate:source -- units`, or `-- text --sample 0.05 --seed 2`, or one file of a module, `-- negation --file not.ts`: Stryker changes one thing of a module at a time and
 * runs the module's suites; lists what they did not notice (docs/mutation.md). Exit 3 below the module's goal.
 */
type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: '' },
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const chosen = MUTATED_MODULES.find(({ name }) => name === positionals[0]);
if (chosen === undefined) {
  console.error(`Which module? ${MUTATED_MODULES.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else {
  report(chosen, (await mutantsOf(chosen)).filter(isDrawn));
}

/** A pattern keeps what it takes away, and is narrowed to the file: of a folder those files whose name it is. */
function inFile(pattern: string, file: string): string[] {
  if (file === '' || pattern.startsWith('!')) return [pattern];
  if (pattern.endsWith('/*.ts')) return [pattern.replace(/\*\.ts$/, file)];
  return pattern.endsWith(file) ? [pattern] : [];
}

/** What no test reaches, Stryker reports without asking the checker. */
function isDrawn(mutant: Mutant): boolean {
  return mutant.status === 'NoCoverage' ? isInSample(mutant) : mutant.status !== 'CompileError';
}

/** The test runner and the checker are processes of their own, and are told by the environment. */
async function mutantsOf({ files, suites, slow = [], apart, unmapped }: MutatedModule): Promise<readonly Mutant[]> {
  process.env['MUTATED_SUITES'] = [suites.join(' '), ...slow].join('|');
  process.env['MUTANTS_UNMAPPED'] = unmapped === true ? '1' : '';
  process.env['SAMPLE_OF'] = values.sample;
  process.env['SAMPLE_SEED'] = values.seed;
  const stryker = new Stryker({
    mutate: [...files.flatMap((file) => inFile(file, values.file)), '!**/*.d.ts'],
    plugins: [
      '@stryker-mutator/jest-runner',
      './tools/mutate-source/sample.js',
      './tools/mutate-source/one-program-runner.js',
    ],
    checkers: ['sample'],
    testRunner: apart === true ? 'jest' : 'one-program',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: {
      configFile: 'jest.config.js',
      enableFindRelatedTests: false,
      config: { testMatch: suites.map((suite) => `**/${suite}.test.ts`), globalSetup: undefined },
    },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // jest leaves modules behind each time; a process of many mutants would fill its memory.
    maxTestRunnerReuse: 300,
    // On a busy machine a slow run is no endless one.
    timeoutMS: 10_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 10,
    reporters: ['progress-append-only'],
    ignorePatterns: ['dist', 'reports', 'docs', 'bench', 'data', 'deploy'],
  });
  return stryker.runMutationTest();
}

function report({ name, goal }: MutatedModule, mutants: readonly Mutant[]): void {
  const counted = new Map<string, number>();
  for (const { status } of mutants) counted.set(status, (counted.get(status) ?? 0) + 1);
  const lines = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(lineOf);
  // Counted as noticed, and listed all the same: on a busy machine it may only have been slow.
  const slow = mutants.filter(({ status }) => status === 'Timeout').map(lineOf);
  for (const line of [...slow, ...lines].sort()) console.log(line);
  const found = (counted.get('Killed') ?? 0) + (counted.get('Timeout') ?? 0);
  const score = found / (found + lines.length);
  console.log(name, Object.fromEntries(counted), `${found} of ${found + lines.length}, ${(100 * score).toFixed(1)} %`);
  if (score < goal) process.exitCode = 3;
}

function lineOf({ status, fileName, location: { start }, mutatorName, replacement }: Mutant): string {
  const at = `${relative('.', fileName)}:${start.line}:${start.column}`;
  return `${status} ${at} ${mutatorName} -> ${JSON.stringify(replacement)}`;
}
