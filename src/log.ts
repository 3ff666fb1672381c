import cluster from 'node:cluster';
import winston from 'winston';

/** One JSON line an event; only these fields ever: no body, no ids, no tokens, no library messages (security, logging rule). */
export interface LogFields {
  readonly reqId?: string;
  readonly route?: string;
  readonly serviceId?: string;
  readonly status?: number;
  readonly code?: string;
  /** Of a client of the clients file, never what an unverified token says. */
  readonly iss?: string;
  readonly tenant?: string;
  /** The token in short, to find its call again; the token itself is never told. */
  readonly jtiHash?: string;
  readonly ms?: number;
  readonly nCards?: number;
  /** "HEP-2" */
  readonly ruleIds?: readonly string[];
  readonly fetch?: { readonly n: number; readonly ms: number; readonly fail: number };
  readonly file?: string;
  readonly element?: string;
  readonly reason?: string;
  readonly url?: string;
  /** Which of several processes; each says so of its own lines by itself. */
  readonly worker?: number;
  readonly workers?: number;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Whoever reads the lines may go, and come back: without a reader they are lost, and nothing else is (T39). */
const goOnUnread = (): void => undefined;

export function openLog(level: string): Log {
  if (!process.stderr.listeners('error').includes(goOnUnread)) process.stderr.on('error', goOnUnread);
  const worker = cluster.worker?.id;
  const logger = winston.createLogger({
    ...(worker !== undefined && { defaultMeta: { worker } }),
    silent: level === 'silent',
    level: level === 'silent' ? 'error' : level,
    format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
    // winston's own types do not agree with each other here.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
    transports: [new winston.transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug'] })],
  });
  return {
    info: (event, fields = {}) => logger.info(event, fields),
    warn: (event, fields = {}) => logger.warn(event, fields),
    error: (event, fields = {}) => logger.error(event, fields),
  };
}
