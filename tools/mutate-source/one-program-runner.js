import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import process from 'node:process';
import { bundleOf } from './bundle.js';
import { Suites } from './run-suites.js';

/**
 * Stryker's runner for suites that are one program: a mutant costs a new evaluation of it and the tests that reach the mutant.
 * With jest itself, which finds, reads and links every file again, it costs four times as much, and with one file of all
 * suites still two.
 */
class OneProgramRunner {
  #suites;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const bundle = await bundleOf(process.cwd(), (process.env.MUTATED_SUITES ?? '').split(' '));
    this.#suites = new Suites(bundle, process.cwd());
    globalThis.__stryker__ = {};
  }

  async dryRun() {
    const stryker = globalThis.__stryker__;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.#run({ bail: false });
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    const only = testFilter === undefined ? {} : { only: new Set(testFilter) };
    const result = await this.#run({ bail: !disableBail, ...only });
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result, disableBail);
  }

  /** A mutant with which the program cannot even be evaluated is an error, and not counted. */
  async #run(options) {
    const onTest = (id) => {
      globalThis.__stryker__.currentTestId = id;
    };
    try {
      const done = await this.#suites.run({ ...options, onTest });
      return { status: 'complete', tests: done.map(resultOf) };
    } catch (error) {
      return { status: 'error', errorMessage: String(error) };
    }
  }
}

function resultOf({ id, ms, skipped, failure }) {
  const base = { id, name: id, timeSpentMs: ms };
  if (skipped) return { ...base, status: 2 };
  return failure === undefined ? { ...base, status: 0 } : { ...base, status: 1, failureMessage: failure };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-program', injectableClass: OneProgramRunner }];
