import cluster from 'node:cluster';
import { readConfig } from './config.js';
import type { Config } from './config.js';
import { giveBackWhenQuiet, growSlowly } from './heap.js';
import { openLog } from './log.js';
import { StartProblem } from './problem.js';

/** The process: one way in, two signals out; a start that cannot be is said in one line. */
export async function main(): Promise<void> {
  try {
    await startAs(readConfig());
  } catch (error) {
    const log = openLog('error');
    if (error instanceof StartProblem) {
      log.error('cannot start', { file: error.file, element: error.element, reason: error.reason });
    } else {
      log.error('cannot start', { reason: error instanceof Error ? error.message : 'unknown' });
    }
    process.exitCode = 1;
    // What ties a worker to its primary would keep it.
    if (cluster.isWorker) process.exit();
  }
}

/** Each loads only what it needs: the primary answers nobody, and stays small. */
async function startAs(config: Config): Promise<void> {
  growSlowly();
  giveBackWhenQuiet();
  if (config.workers > 1) {
    if (cluster.isPrimary) await (await import('./workers/primary.js')).startWorkers(config);
    else await (await import('./workers/worker.js')).startWorker(config);
    return;
  }
  const [{ serve }, { endInOrder }] = await Promise.all([import('./serve.js'), import('./process-end.js')]);
  endInOrder(await serve(config));
}
