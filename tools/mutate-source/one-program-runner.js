import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import process from 'node:process';
import { bundleOf, uncounted, withOnly } from './bundle.js';
import { Suites } from './run-suites.js';

/** The quick suites, then each slow one. */
const SUITES = (process.env.MUTATED_SUITES ?? '').split('|');

/**
 * Stryker's runner for suites that are one program: a mutant costs a new evaluation of it and the tests that reach the mutant.
 * With jest itself, which finds, reads and links every file again, it costs many times as much. Each slow suite is a
 * program of its own, evaluated only for what the ones before did not notice.
 */
class OneProgramRunner {
  #programs = [];
  /** Where which test reaches which mutant does not fit between Stryker's processes, each mutant has a program of its own. */
  #isMapped = process.env.MUTANTS_UNMAPPED !== '1';

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ = {};
    this.#programs = await programs(this.#isMapped ? uncounted : withOnly(undefined));
  }

  async dryRun() {
    const stryker = globalThis.__stryker__;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const all = [];
    for (const program of this.#isMapped ? await programs((source) => source) : this.#programs) {
      const result = await this.#run(program, { bail: false });
      if (result.status !== 'complete') return result;
      all.push(...result.tests);
    }
    return { status: 'complete', tests: all, ...(this.#isMapped && { mutantCoverage: stryker.mutantCoverage }) };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    let ran = 0;
    const prepared = withOnly(activeMutant.id);
    for (let index = 0; index < SUITES.length; index += 1) {
      const program = this.#isMapped ? this.#programs[index] : await programOf(index, prepared);
      const only = testFilter?.filter((id) => id.startsWith(`${program.name} `));
      if (only?.length === 0) continue;
      const result = await this.#run(program, { bail: !disableBail, ...(only && { only: new Set(only) }) });
      const outcome = toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result, disableBail);
      if (outcome.status !== 'survived') return outcome;
      ran += outcome.nrOfTests;
    }
    return { status: 'survived', nrOfTests: ran };
  }

  /** A mutant with which the program cannot even be evaluated is an error, and not counted. */
  async #run({ suites }, options) {
    const onTest = (id) => {
      globalThis.__stryker__.currentTestId = id;
    };
    try {
      const done = await suites.run({ ...options, onTest });
      return { status: 'complete', tests: done.map(resultOf) };
    } catch (error) {
      return { status: 'error', errorMessage: String(error) };
    }
  }
}

/** @param {number} index @param {(source: string) => string} prepared */
async function programOf(index, prepared) {
  const bundle = await bundleOf(process.cwd(), SUITES[index].split(' '), prepared);
  return { suites: new Suites(bundle, process.cwd(), `${index}`), name: `${index}` };
}

/** @param {(source: string) => string} prepared */
async function programs(prepared) {
  const all = [];
  for (const index of SUITES.keys()) all.push(await programOf(index, prepared));
  return all;
}

function resultOf({ id, ms, skipped, failure }) {
  const base = { id, name: id, timeSpentMs: ms };
  if (skipped) return { ...base, status: 2 };
  return failure === undefined ? { ...base, status: 0 } : { ...base, status: 1, failureMessage: failure };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-program', injectableClass: OneProgramRunner }];
