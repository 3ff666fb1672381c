import { Worker } from 'node:worker_threads';

/**
 * Compiled, the worker lies beside this file as .js and starts as it is. From source (jest, tsx) it lies there as .ts, which
 * a thread of plain Node cannot read, and neither jest's transform nor tsx's own `--import` reaches into threads on Node 20.
 * There the thread begins with one line that imports the worker through tsx, a development dependency found by its resolved
 * address, so that the working directory does not matter. Borrowing dist/ instead would test yesterday's build.
 */
export function startWorker(file: string): Worker {
  const workerData = { file };
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./sqlite-worker.js', import.meta.url), { workerData });
  }
  const tsx = import.meta.resolve('tsx/esm/api');
  const source = new URL('./sqlite-worker.ts', import.meta.url).href;
  const program = `import { tsImport } from '${tsx}'; await tsImport('${source}', '${source}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { workerData });
}
