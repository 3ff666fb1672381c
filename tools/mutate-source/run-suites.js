import { expect } from 'expect';
import * as circus from 'jest-circus';
import { ModuleMocker } from 'jest-mock';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { constants, Script } from 'node:vm';

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
const jest = new ModuleMocker(globalThis);
Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect, jest });

/** A bundle that runs with what jest itself runs tests with, in this process, as often as wanted. */
export class Suites {
  #script;
  #require;
  #name;
  #handler = () => undefined;

  /** @param {string} bundle @param {string} root from where libraries are found @param {string} name before that of each test */
  constructor(bundle, root, name) {
    this.#name = name;
    this.#script = new Script(`(function (require, module, exports) {${bundle}\n})`, {
      filename: 'suites.cjs',
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    this.#require = createRequire(join(root, 'package.json'));
    circus.addEventHandler((event) => this.#handler(event));
  }

  /**
   * @param {{ only?: ReadonlySet<string>, bail: boolean, onTest: (id: string | undefined) => void }} options
   * @returns {Promise<{ id: string, ms: number, skipped: boolean, failure?: string }[]>} in the order of the tests
   */
  async run({ only, bail, onTest }) {
    circus.resetState();
    const tests = new Map();
    const done = [];
    this.#handler = (event) => {
      if (event.name === 'test_start') onTest(tests.get(event.test));
      if (event.name === 'test_skip') done.push({ id: tests.get(event.test), ms: 0, skipped: true });
      if (event.name !== 'test_done') return;
      onTest(undefined);
      const [error] = event.test.errors;
      const failure = error === undefined ? {} : { failure: String([error].flat()[0]?.message ?? error) };
      done.push({ id: tests.get(event.test), ms: event.test.duration ?? 0, skipped: false, ...failure });
      if (bail && error !== undefined) circus.getState().testNamePattern = /(?!)/;
    };
    const module = { exports: {} };
    this.#script.runInThisContext()(this.#require, module, module.exports);
    nameAll(circus.getState().rootDescribeBlock, this.#name, tests);
    for (const [test, id] of tests) if (only?.has(id) === false) test.mode = 'skip';
    const { unhandledErrors } = await circus.run();
    this.#handler = () => undefined;
    jest.restoreAllMocks();
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join('\n'));
    return done;
  }
}

/** A name that is the same in each run, and another one for each test. */
function nameAll(block, path, tests) {
  for (const child of block.children) {
    const name = `${path} ${child.name}`.trim();
    if (child.type === 'describeBlock') nameAll(child, name, tests);
    else tests.set(child, `${name} #${tests.size}`);
  }
}

process.setMaxListeners(0);
