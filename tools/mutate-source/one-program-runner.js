import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import process from 'node:process';
import { bundleOf } from './bundle.js';
import { Suites } from './run-suites.js';

/**
 * Stryker's runner for suites that are one program: a mutant costs a new evaluation of it and the tests that reach the mutant.
 * With jest itself, which finds, reads and links every file again, it costs many times as much. Each slow suite is a
 * program of its own, evaluated only for what the ones before did not notice.
 */
class OneProgramRunner {
  #programs = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ = {};
    this.#programs = await programs(false);
  }

  async dryRun() {
    const stryker = globalThis.__stryker__;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const all = [];
    const isMapped = process.env.MUTANTS_UNMAPPED !== '1';
    for (const program of isMapped ? await programs(true) : this.#programs) {
      const result = await this.#run(program, { bail: false });
      if (result.status !== 'complete') return result;
      all.push(...result.tests);
    }
    return { status: 'complete', tests: all, ...(isMapped && { mutantCoverage: stryker.mutantCoverage }) };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    let ran = 0;
    for (const program of this.#programs) {
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

/** @param {boolean} counts which mutants each test reaches: for the run without a mutant only */
async function programs(counts) {
  const all = [];
  for (const [index, names] of (process.env.MUTATED_SUITES ?? '').split('|').entries()) {
    const bundle = await bundleOf(process.cwd(), names.split(' '), counts);
    all.push({ suites: new Suites(bundle, process.cwd(), `${index}`), name: `${index}` });
  }
  return all;
}

function resultOf({ id, ms, skipped, failure }) {
  const base = { id, name: id, timeSpentMs: ms };
  if (skipped) return { ...base, status: 2 };
  return failure === undefined ? { ...base, status: 0 } : { ...base, status: 1, failureMessage: failure };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-program', injectableClass: OneProgramRunner }];
