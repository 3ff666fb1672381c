import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import bundleSqliteWorker from '../../test/support/bundle-sqlite-worker.js';

/** Where the globals of jest are while a bundle runs: run-suites.js puts them there. */
const JEST_GLOBALS = 'export const { jest, expect, describe, it, test } = globalThis;';
/** How Stryker's own code at the head of each file counts. */
const COUNTING = 'c[a[i]] = (c[a[i]] || 0) + 1;';

/**
 * Suites and all that they import of ours as one program, a script of functions: it can be evaluated again for each mutant,
 * which begins everything anew that a module remembers, while the libraries stay loaded.
 * @param {string} root
 * @param {readonly string[]} suites
 * @param {boolean} counts which mutants each test reaches, which takes a folder of thousands of them thirty times as long
 * @returns {Promise<string>}
 */
export async function bundleOf(root, suites, counts) {
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
      { name: 'own-place', setup: keepPlaces(counts) },
      { name: 'jest-globals', setup: giveGlobals },
      { name: 'store-thread', setup: startBundledThread(root) },
    ],
  });
  return outputFiles[0].text;
}

/** A file that looks for others beside itself finds them, wherever its text has gone. */
const keepPlaces = (counts) => (esbuild) => {
  esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const placed = source.replaceAll('import.meta.url', `'${pathToFileURL(path).href}'`);
    return { loader: 'ts', contents: counts ? placed : placed.replace(COUNTING, '') };
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
