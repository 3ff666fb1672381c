import type { Server } from 'node:http';
import { assembleAnswer } from './assemble.js';
import { assembleClients } from './assemble-clients.js';
import { systemClock } from './clock.js';
import { readConfig } from './config.js';
import { openLog } from './log.js';
import { openAudit } from './open-audit.js';
import { Metrics } from './metrics/metrics.js';
import { StartProblem } from './problem.js';
import { createApp, listen } from './server.js';
import { openStore } from './store/open-store.js';
import { startRetention } from './store/retention.js';

/** How long requests under way may take after SIGTERM. */
const DRAIN_MS = 5_000;

export interface Running {
  readonly server: Server;
  /** Accepts no more, finishes what is under way, closes the store. */
  readonly stop: () => Promise<void>;
}

/** Starts the service as the settings say. @throws StartProblem */
export async function serve(): Promise<Running> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const answer = assembleAnswer(config, systemClock);
  const trusted = assembleClients(config, answer);
  const { databaseUrl, dataDir } = config;
  const store = await openStore({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onFailure: (failure) => {
      log.error('store unavailable', { code: failure.code });
    },
  });
  const metrics = new Metrics(true);
  const audit = openAudit(config, answer.site.render.publicUrl, { clock: systemClock, log, metrics });
  const app = createApp({ answer, trusted, store, log, config, metrics, audit });
  const server = await listen(app, log, config.host, config.port);
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
  log.info('listening', { url: answer.site.render.publicUrl });
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS).unref();
    await closed;
    await audit?.close();
    endRetention();
    await store.close();
  };
  return { server, stop };
}

/** The process: one way in, two signals out; a start that cannot be is said in one line. */
export async function main(): Promise<void> {
  try {
    const { stop } = await serve();
    const leave = (): void => {
      void stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', leave);
    process.once('SIGINT', leave);
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
