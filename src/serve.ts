import type { Server } from 'node:http';
import { assembleAnswer } from './assemble.js';
import { assembleClients } from './assemble-clients.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import { requireDataDir } from './data-dir.js';
import { portOf } from './free-port.js';
import { Household } from './household.js';
import { Connections } from './http/connections.js';
import { faultOrigin } from './http/fault-origin.js';
import { Readiness } from './http/readiness.js';
import { openLog } from './log.js';
import type { Log } from './log.js';
import { openAudit } from './open-audit.js';
import { Metrics } from './metrics/metrics.js';
import type { Ending } from './process-end.js';
import { createApp, listen } from './server.js';
import { openStore } from './store/open-store.js';
import { startRetention } from './store/retention.js';
import type { Store } from './store/store.js';
import { warmUp } from './warm-up.js';

/** How long requests under way may take after SIGTERM. */
const DRAIN_MS = 5_000;

export interface Running extends Ending {
  readonly server: Server;
  /** "http://127.0.0.1:3000": where it listens. */
  readonly url: string;
  /** Resolves, always, when the compiler has seen what is hot; the service is ready before. */
  readonly warmed: Promise<void>;
  readonly connections: Connections;
  readonly metrics: Metrics;
}

/** What is different where other processes answer beside this one. */
export interface Company {
  readonly household: Household;
  /** Others answer until this one is warm: then it listens only when it is. */
  readonly warmFirst: boolean;
  /** The figures of all. */
  readonly jointFigures?: () => Promise<string>;
}

const ALONE: Company = { household: new Household(true), warmFirst: false };

/**
 * Starts the service as the settings say, in this process; it is reached when this resolves, and warm by then or soon after.
 * @throws StartProblem
 */
export async function serve(settings: Config, company: Company = ALONE): Promise<Running> {
  const config = { ...settings, port: await portOf(settings) };
  requireDataDir(config.dataDir);
  const log = openLog(config.logLevel);
  const answer = assembleAnswer(config, systemClock);
  const trusted = assembleClients(config, answer);
  const store = await openStoreOf(config, log);
  const metrics = new Metrics(true);
  const audit = openAudit(config, answer.site.render.publicUrl, { clock: systemClock, log, metrics });
  const readiness = new Readiness();
  const app = createApp({ answer, trusted, store, log, config, metrics, audit, readiness, ...company });
  const onReady = (): void => {
    // Whoever listens only when warm is ready when it listens, and the primary says when all are.
    if (!company.warmFirst) log.info('ready');
  };
  const warm = (gently: boolean): Promise<void> =>
    warmUp(answer, readiness, { gently, onReady }).catch(coldStart(log, readiness));
  if (company.warmFirst) await warm(false);
  const server = await listen(app, log, config);
  const connections = new Connections(server, readiness);
  const endRetention = keepRetention(store, config.retentionDays, log, company.household);
  const url = addressOf(server);
  log.info('listening', { url: config.publicUrl ?? url });
  const stop = async (): Promise<void> => {
    readiness.drain();
    await connections.close(DRAIN_MS);
    await audit?.close();
    endRetention();
    await store.close();
  };
  const warmed = company.warmFirst ? Promise.resolve() : warm(true);
  return { server, url, connections, metrics, log, readiness, warmed, drainDelay: config.drainDelay, stop };
}

function openStoreOf({ databaseUrl, dataDir }: Config, log: Log): Promise<Store> {
  return openStore({
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onFailure: (failure) => {
      log.error('store unavailable', { code: failure.code });
    },
  });
}

/** @returns what ends it. */
function keepRetention(store: Store, days: number, log: Log, household: Household): () => void {
  let end = (): void => undefined;
  household.whenHere(() => {
    end = startRetention({
      ...{ store, days, clock: systemClock },
      onForgotten: (rows) => {
        if (rows > 0) log.info('forgotten what was older than RETENTION_DAYS');
      },
      onFailure: (code) => {
        log.warn('nothing forgotten', { code });
      },
    });
  });
  return () => {
    end();
  };
}

/** Cold is slow, not wrong. */
function coldStart(log: Log, readiness: Readiness): (error: unknown) => void {
  return (error) => {
    log.error('not warm', { reason: faultOrigin(error) });
    readiness.warm();
  };
}

function addressOf(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') return String(bound);
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
}
