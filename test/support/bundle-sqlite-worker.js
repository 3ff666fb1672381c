import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { buildSync } from 'esbuild';

/** Inside node_modules, so that the thread finds its database driver; start-bundled-worker.ts starts what lies there. */
const WORKER = join(import.meta.dirname, '../../node_modules/.cache/calcitrace/sqlite-worker.mjs');

/**
 * Jest runs this once before all suites: the thread of the embedded store as one file of JavaScript, made of today's sources.
 * A thread that starts from the sources brings the whole of tsx with it, half a second for each of hundreds of stores.
 */
export default function bundleSqliteWorker() {
  // Another run in the same checkout may be reading the old one.
  const unfinished = `${WORKER}.${pid}`;
  mkdirSync(dirname(WORKER), { recursive: true });
  buildSync({
    entryPoints: [join(import.meta.dirname, '../../src/store/sqlite-worker.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
  });
  renameSync(unfinished, WORKER);
}
