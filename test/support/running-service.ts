import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from 'fhir/r4.js';
import { assembleAnswer } from '../../src/assemble.js';
import { assembleClients } from '../../src/assemble-clients.js';
import { clockAt, type Clock } from '../../src/clock.js';
import { auditFolder } from '../../src/audit/audit-files.js';
import { readAudit } from '../../src/audit/read-audit.js';
import { readConfig } from '../../src/config.js';
import type { LogFields } from '../../src/log.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { openAudit, type OpenAudit } from '../../src/open-audit.js';
import { createApp, listen } from '../../src/server.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { NOW, PUBLIC_URL, servicePath } from './service-address.js';

export { NOW, PUBLIC_URL, servicePath } from './service-address.js';

export interface ServiceOptions {
  /** Environment variables over the test's own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Puts another store, a failing one say, in place of the real one. */
  readonly store?: (real: Store) => Store;
  /** Moves on where a test needs days to pass; else time stands still at NOW. */
  readonly clock?: Clock;
  /** Where the address must be known before the start; else any. */
  readonly port?: number;
  /** PostgreSQL in place of SQLite. */
  readonly databaseUrl?: string | undefined;
  /** How long a hook waits for the store; long, so that a slow machine forgets nothing. */
  readonly patienceMs?: number;
  /** How long a hook waits for FHIR servers; as shipped where a test does not say otherwise. */
  readonly deadlineMs?: number;
}

export interface LogLine extends LogFields {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when there is none or it is no JSON. */
  readonly body: unknown;
}

type HeaderValues = Readonly<Record<string, string>>;

/** The real service in this process: own folder, own port, SQLite, the clock standing still; `stop()` takes all of it away. */
export class RunningService {
  readonly logLines: LogLine[] = [];

  private constructor(
    readonly baseUrl: string,
    readonly store: Store,
    readonly server: Server,
    readonly dataDir: string,
    logLines: LogLine[],
    private readonly audit: OpenAudit | undefined,
  ) {
    this.logLines = logLines;
  }

  static async start(options: ServiceOptions = {}): Promise<RunningService> {
    const {
      settings = {},
      store: replace = (real: Store) => real,
      clock = clockAt(NOW),
      patienceMs = 10_000,
      databaseUrl,
      port: wanted = 0,
    } = options;
    const dataDir = await mkdtemp(join(tmpdir(), 'calcitrace-test-'));
    const config = readConfig({
      DATA_DIR: dataDir,
      PORT: '0',
      PUBLIC_URL,
      ALLOWED_HOSTS: '127.0.0.1',
      STATE_KEY: 'a-key-that-only-the-tests-of-the-door-use',
      // A busy machine is no reason to refuse a test.
      MAX_WAIT_MS: '10000',
      ...settings,
    });
    const logLines: LogLine[] = [];
    const write =
      (level: LogLine['level']) =>
      (event: string, fields: LogFields = {}): void => {
        logLines.push({ level, event, ...fields });
      };
    const log = { info: write('info'), warn: write('warn'), error: write('error') };
    const store = replace(await openStore({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) }));
    const usual = assembleAnswer(config, clock);
    const answer = { ...usual, deadlineMs: options.deadlineMs ?? usual.deadlineMs };
    const trusted = assembleClients(config, answer);
    const metrics = new Metrics();
    const audit = openAudit(config, PUBLIC_URL, { clock, log, metrics });
    const app = createApp({ answer, trusted, store, log, config, patienceMs, metrics, audit });
    const server = await listen(app, log, { host: '127.0.0.1', port: wanted });
    const { port } = server.address() as AddressInfo;
    return new RunningService(`http://127.0.0.1:${port}`, store, server, dataDir, logLines, audit);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get(path: string, headers: HeaderValues = {}): Promise<Reply> {
    return this.ask('GET', path, undefined, headers);
  }

  /** Objects go out as JSON; text and bytes as they are. */
  post(path: string, body: unknown, headers: HeaderValues = { 'content-type': 'application/json' }): Promise<Reply> {
    return this.ask('POST', path, body, headers);
  }

  /** POST /cds-services/calcification-{hook}: the service of the request's own hook. */
  call(request: { readonly hook: string }): Promise<Reply> {
    return this.post(servicePath(request.hook), request);
  }

  async ask(method: string, path: string, body: unknown, headers: HeaderValues): Promise<Reply> {
    const sent =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(sent === undefined ? {} : { body: sent as NonNullable<RequestInit['body']> }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }

  /** What the audit holds by now, in order. */
  async auditEvents(): Promise<AuditEvent[]> {
    await this.audit?.trail.flush();
    const events: AuditEvent[] = [];
    const lines = readAudit(auditFolder(this.dataDir), {}, () => undefined);
    for await (const line of lines) events.push(JSON.parse(line) as AuditEvent);
    return events;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.audit?.close();
    await this.store.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
