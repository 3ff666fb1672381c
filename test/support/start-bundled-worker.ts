import { Worker } from 'node:worker_threads';

/** Made of the sources before the first suite, by bundle-sqlite-worker.js. */
const WORKER = new URL('../../node_modules/.cache/calcitrace/sqlite-worker.mjs', import.meta.url);

/** Jest puts this in the place of src/store/start-worker.ts, with which the built service starts the same thread. */
export function startWorker(file: string): Worker {
  return new Worker(WORKER, { workerData: { file } });
}
