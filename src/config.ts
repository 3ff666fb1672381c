import { readFileSync } from 'node:fs';
import { StartProblem } from './problem.js';
import {
  baseUrls,
  flag,
  hostNames,
  integer,
  oneOf,
  origins,
  optionalText,
  postgresUrl,
  proxies,
  secret,
  text,
  timeZone,
  url,
} from './setting.js';
import type { Setting } from './setting.js';

/** Every setting: an environment variable, or the file that its `_FILE` twin names. docs/settings.md is made from this table. */
export const SETTINGS = {
  host: text('HOST', '127.0.0.1', 'Address to listen on'),
  port: integer('PORT', 3000, [0, 65535], 'Port to listen on; 0: any that is free'),
  publicUrl: url('PUBLIC_URL', 'Base URL under which clients reach the service; links in cards start with it'),
  trustProxy: proxies('TRUST_PROXY', 'Believe X-Forwarded-* of the proxy in front, or of that many'),
  allowedHosts: hostNames('ALLOWED_HOSTS', 'Host names beside that of PUBLIC_URL under which requests are answered'),
  dataDir: text('DATA_DIR', './data', 'Folder of the embedded database and the generated STATE_KEY'),
  workers: integer(
    'WORKERS',
    1,
    [1, 64],
    'Processes that answer on the one port, as a rule one for each processor; over 4 need DATABASE_URL',
  ),
  logLevel: oneOf('LOG_LEVEL', ['error', 'warn', 'info', 'debug', 'silent'], 'info', 'How much is logged'),
  rateLimit: integer(
    'RATE_LIMIT',
    6_000,
    [0, 1_000_000],
    'Requests a minute of one client (open mode: of one address), then 429; 0: no limit',
  ),
  authFailureLimit: integer(
    'AUTH_FAILURE_LIMIT',
    600,
    [0, 1_000_000],
    'Refused tokens of clients, and wrong admin tokens, a minute from one address, then 429; 0: no limit',
  ),
  maxConcurrent: integer('MAX_CONCURRENT', 400, [1, 10_000], 'Requests in work at a time, then 503'),
  maxWaitMs: integer(
    'MAX_WAIT_MS',
    300,
    [10, 10_000],
    'How long requests may wait for the processor, in milliseconds; where they do for over a second, new ones get 503',
  ),
  drainDelay: integer(
    'DRAIN_DELAY',
    0,
    [0, 60],
    'Seconds to go on after SIGTERM with /readyz 503, so that a load balancer looks elsewhere first',
  ),
  corsOrigins: origins(
    'CORS_ORIGINS',
    'https://sandbox.cds-hooks.org',
    'Browser origins that may call, exact; in open mode loopback origins too',
  ),
  frameAncestors: origins('FRAME_ANCESTORS', '', 'Origins that may frame our pages'),
  timeZone: timeZone('TIME_ZONE', 'Time zone in which a day is a day'),
  displayUnits: oneOf('DISPLAY_UNITS', ['conventional', 'si'], 'conventional', 'Units in which cards show labs'),
  sourceLabel: text('SOURCE_LABEL', 'Calcitrace', 'source.label of every card'),
  sourceUrl: url('SOURCE_URL', 'source.url of every card'),
  stateKey: secret(
    'STATE_KEY',
    32,
    'Secret for card uuids, at least 32 characters; else made once and kept in DATA_DIR',
  ),
  databaseUrl: postgresUrl('DATABASE_URL', 'PostgreSQL for feedback; else the embedded SQLite'),
  clientsFile: optionalText(
    'CLIENTS_FILE',
    'JSON file of the clients; with it each call needs a valid token of one of them',
  ),
  jtiReplay: oneOf('JTI_REPLAY', ['on', 'off'], 'on', 'Replay check: a token opens once; off is for conformance runs'),
  jtiStrict: flag('JTI_STRICT', 'Answer 503 while the store cannot tell whether a token was used before'),
  fhirServers: baseUrls('FHIR_SERVERS', 'Base URLs of FHIR servers that may be queried, when there is no CLIENTS_FILE'),
  smartClientId: text(
    'SMART_CLIENT_ID',
    'calcitrace',
    'client_id of the SMART app at FHIR_SERVERS; with CLIENTS_FILE each client names its own',
  ),
  policyFile: optionalText('POLICY_FILE', 'JSON file with the site policy'),
  orderCodesFile: optionalText('ORDER_CODES_FILE', 'JSON file with the site order codes'),
  labCodesFile: optionalText('LAB_CODES_FILE', 'JSON file with the local lab codes of the site'),
  audit: oneOf('AUDIT', ['on', 'off'], 'on', 'Audit trail: one record a call, in DATA_DIR/audit'),
  auditStrict: flag('AUDIT_STRICT', 'Answer 503 while the audit trail cannot take more'),
  retentionDays: integer(
    'RETENTION_DAYS',
    2190,
    [1, 36_500],
    'Days for which feedback, shown cards, ended rests and audit records are kept',
  ),
  adminToken: secret(
    'ADMIN_TOKEN',
    16,
    'Bearer token for /metrics and statistics where clients must authenticate, at least 16 characters; wrong ones are limited by AUTH_FAILURE_LIMIT',
  ),
  playground: oneOf('PLAYGROUND', ['auto', 'on', 'off'], 'auto', 'Playground at /; auto: in open mode'),
  allowOpen: flag('ALLOW_OPEN', 'Listen beyond loopback although no client has to authenticate'),
} as const;

type Values = { [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never };

export type Config = Readonly<Values>;

/** They take turns at writing the one file. */
const MOST_WORKERS_ON_SQLITE = 4;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads and checks every setting; the only reader of process.env. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const entries = Object.entries(SETTINGS).map(([key, setting]) => [key, valueOf(setting, environment)] as const);
  const config = Object.fromEntries(entries) as Config;
  if (environment['CLIENTS_FILE'] !== undefined && config.clientsFile === undefined) {
    // Who sets it relies on every call being authenticated; starting open instead would betray that.
    throw new StartProblem('environment', 'CLIENTS_FILE', 'is empty: leave it out to start open');
  }
  if (!LOOPBACK.has(config.host) && config.clientsFile === undefined && !config.allowOpen) {
    throw new StartProblem(
      'environment',
      'HOST',
      'is beyond loopback, and the service is open: set CLIENTS_FILE, or ALLOW_OPEN=true to mean it',
    );
  }
  if (config.workers > MOST_WORKERS_ON_SQLITE && config.databaseUrl === undefined) {
    throw new StartProblem(
      'environment',
      'WORKERS',
      `may be ${MOST_WORKERS_ON_SQLITE} at most with the embedded database: set DATABASE_URL for more`,
    );
  }
  return config;
}

function valueOf(setting: Setting<unknown>, environment: NodeJS.ProcessEnv): unknown {
  const file = environment[`${setting.name}_FILE`];
  if (file === undefined || Object.values(SETTINGS).some((other) => other.name === `${setting.name}_FILE`)) {
    return setting.read(environment[setting.name] ?? setting.fallback);
  }
  try {
    return setting.read(readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem('environment', `${setting.name}_FILE`, 'cannot be read');
  }
}
