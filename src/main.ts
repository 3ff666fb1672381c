import type { Server } from 'node:http';
import { assembleAnswer } from './assemble.js';
import { assembleClients } from './assemble-clients.js';
import { systemClock } from './clock.js';
import { readConfig } from './config.js';
import { requireDataDir } from './data-dir.js';
import { Connections } from './http/connections.js';
import { faultOrigin } from './http/fault-origin.js';
import { Readiness } from './http/readiness.js';
import { openLog } from './log.js';
import { openAudit } from './open-audit.js';
import { Metrics } from './metrics/metrics.js';
import { StartProblem } from './problem.js';
import { endInOrder } from './process-end.js';
import type { Ending } from './process-end.js';
import { createApp, listen } from './server.js';
import { openStore } from './store/open-store.js';
import { startRetention } from './store/retention.js';
import { warmUp } from './warm-up.js';

/** How long requests under way may take after SIGTERM. */
const DRAIN_MS = 5_000;

export interface Running extends Ending {
  readonly server: Server;
}

/** Starts the service as the settings say; it is reached when this resolves, and warm soon after. @throws StartProblem */
export async function serve(): Promise<Running> {
  const config = readConfig();
  requireDataDir(config.dataDir);
  const log = openLog(config.logLevel);
  const answer = assembleAnswer(config, systemClock);
  const trusted = assembleClients(config, answer);
  const { databaseUrl, dataDir, drainDelay } = config;
  const store = await openStore({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onFailure: (failure) => {
      log.error('store unavailable', { code: failure.code });
    },
  });
  const metrics = new Metrics(true);
  const audit = openAudit(config, answer.site.render.publicUrl, { clock: systemClock, log, metrics });
  const readiness = new Readiness();
  const app = createApp({ answer, trusted, store, log, config, metrics, audit, readiness });
  const server = await listen(app, log, config);
  const connections = new Connections(server);
  const endRetention = startRetention({
    store,
    days: config.retentionDays,
    clock: systemClock,
    onForgotten: (rows) => {
      if (rows > 0) log.info('forgotten what was older than RETENTION_DAYS');
    },
    onFailure: (code) => {
      log.warn('nothing forgotten', { code });
    },
  });
  log.info('listening', { url: config.publicUrl ?? addressOf(server) });
  const stop = async (): Promise<void> => {
    readiness.drain();
    await connections.close(DRAIN_MS);
    await audit?.close();
    endRetention();
    await store.close();
  };
  warmUp(answer, readiness).then(
    () => {
      log.info(readiness.state, {});
    },
    (error: unknown) => {
      // Cold is slow, not wrong.
      log.error('not warm', { reason: faultOrigin(error) });
      readiness.warm();
    },
  );
  return { server, log, readiness, drainDelay, stop };
}

/** With PORT=0 the system chose the port. */
function addressOf(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') return String(bound);
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
}

/** The process: one way in, two signals out; a start that cannot be is said in one line. */
export async function main(): Promise<void> {
  try {
    const running = await serve();
    endInOrder(running);
  } catch (error) {
    const log = openLog('error');
    if (error instanceof StartProblem) {
      log.error('cannot start', { file: error.file, element: error.element, reason: error.reason });
    } else {
      log.error('cannot start', { reason: error instanceof Error ? error.message : 'unknown' });
    }
    process.exitCode = 1;
  }
}
