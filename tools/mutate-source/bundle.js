import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import bundleSqliteWorker from '../../test/support/bundle-sqlite-worker.js';

/** Where the globals of jest are while a bundle runs: run-suites.js puts them there. */
const JEST_GLOBALS = 'export const { jest, expect, describe, it, test } = globalThis;';
/** How Stryker's own code at the head of each file counts what each test reaches: a folder takes thirty times as long with it. */
const COUNTING = 'c[a[i]] = (c[a[i]] || 0) + 1;';

/** @param {string} source with all mutants, one of which can be switched on, but without the counting */
export const uncounted = (source) => source.replace(COUNTING, '');

/** @param {string | undefined} mutant the only one that is left in the sources, and is on: without the others they run as they are */
export const withOnly = (mutant) => (source) =>
  source
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (_, id) => `${id === mutant}`)
    .replace(/stryCov_9fa48\("[\d", ]*\)/g, '0');

/**
 * Suites and all that they import of ours as one program, a script of functions: it can be evaluated again for each mutant,
 * which begins everything anew that a module remembers, while the libraries stay loaded.
 * @param {string} root
 * @param {readonly string[]} suites
 * @param {(source: string) => string} prepared what becomes of a source with Stryker's mutants in it
 * @returns {Promise<string>}
 */
export async function bundleOf(root, suites, prepared) {
  bundleSqliteWorker();
  const { outputFiles } = await build({
    stdin: {
      contents: suites.map((suite) => `import './test/${suite}.test.ts';`).join('\n'),
      resolveDir: root,
      sourcefile: 'suites.ts',
    },
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    write: false,
    logLevel: 'error',
    plugins: [
      { name: 'own-place', setup: keepPlaces(prepared) },
      { name: 'jest-globals', setup: giveGlobals },
      { name: 'store-thread', setup: startBundledThread(root) },
    ],
  });
  return outputFiles[0].text;
}

/** A file that looks for others beside itself finds them, wherever its text has gone. */
const keepPlaces = (prepared) => (esbuild) => {
  esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const placed = source.replaceAll('import.meta.url', `'${pathToFileURL(path).href}'`);
    return { loader: 'ts', contents: prepared(placed) };
  });
};

function giveGlobals(esbuild) {
  esbuild.onResolve({ filter: /^@jest\/globals$/ }, ({ path }) => ({ path, namespace: 'jest-globals' }));
  esbuild.onLoad({ filter: /./, namespace: 'jest-globals' }, () => ({ contents: JEST_GLOBALS }));
}

/** As jest.config.js does it. */
const startBundledThread = (root) => (esbuild) => {
  esbuild.onResolve({ filter: /\/start-worker\.js$/ }, () => ({
    path: join(root, 'test/support/start-bundled-worker.ts'),
  }));
};
