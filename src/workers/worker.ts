import type { Config } from '../config.js';
import { Household } from '../household.js';
import { endInOrder } from '../process-end.js';
import type { Leave } from '../process-end.js';
import { serve } from '../serve.js';
import type { Running } from '../serve.js';
import { isToWorker } from './messages.js';
import type { ToWorker } from './messages.js';
import { figuresOfAll, tellPrimary } from './tell-primary.js';

/**
 * A connection that is in use is told to close within this; what a client has idle for longer it may find closed, as always. Long
 * enough for those too that a busy client takes only for a burst.
 */
const LETTING_GO_MS = 8_000;

/** One of several processes of the service. It listens when it is warm, and ends when the primary says so, or has gone. */
export async function startWorker(config: Config): Promise<void> {
  const household = new Household(false);
  onOrder('keep house', () => {
    household.keep();
  });
  // A terminal sends these to all its processes; it is the primary's to say what follows.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const early = onOrder('leave', () => process.exit());
  const running = await serve(config, { household, warmFirst: true, jointFigures: figuresOfAll() });
  process.off('message', early);
  const leave = endInOrder({ ...running, stop: () => stopCounted(running) });
  onOrder('leave', () => {
    leave(0, running.drainDelay * 1_000);
  });
  onOrder('leave to others', () => void leaveToOthers(running, leave));
  onOrder('count', () => void count(running));
}

function onOrder(what: ToWorker['calcitrace'], obey: () => void): (message: unknown) => void {
  const listener = (message: unknown): void => {
    if (isToWorker(message) && message.calcitrace === what) obey();
  };
  process.on('message', listener);
  return listener;
}

/** Without /readyz saying so: the service goes on. */
async function leaveToOthers(running: Running, leave: Leave): Promise<void> {
  running.log.info('draining', { code: 'roll-over' });
  await running.connections.leaveToOthers(LETTING_GO_MS);
  leave(0, 0);
}

async function count({ metrics }: Running): Promise<void> {
  await tellPrimary({ calcitrace: 'figures', figures: await metrics.figures() });
}

/** What the last calls counted is told before it is gone. */
async function stopCounted(running: Running): Promise<void> {
  await running.stop();
  await count(running);
}
