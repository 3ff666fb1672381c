import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * The suites of a module and all that they import of ours as one file (jest transform of suites.mutation.ts): jest begins anew
 * for each mutant, and finding and linking 150 modules takes four times as long as running the tests of one.
 */
export default {
  processAsync: async (_source, path, { config }) => {
    const suites = (process.env.MUTATED_SUITES ?? '').split(' ');
    const { outputFiles } = await build({
      stdin: {
        contents: suites.map((suite) => `import './test/${suite}.test.ts';`).join('\n'),
        resolveDir: config.rootDir,
        sourcefile: path,
      },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'es2023',
      write: false,
      plugins: [{ name: 'own-place', setup: keepPlaces }],
    });
    return { code: outputFiles[0].text };
  },
  // Stryker has a sandbox of its own for each run.
  getCacheKey: (_source, path) => `${path} ${process.env.MUTATED_SUITES}`.replace(/\W+/g, '-'),
};

/** A file that looks for others beside itself finds them, wherever its text has gone. */
function keepPlaces(esbuild) {
  esbuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    return { loader: 'ts', contents: source.replaceAll('import.meta.url', `'${pathToFileURL(path).href}'`) };
  });
}
