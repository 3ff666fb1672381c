import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.js';
import { Asker } from './asker.js';

/** What the operating system says of a process, all its threads together. */
export interface Usage {
  /** Milliseconds of processor, user and system. */
  readonly cpu: number;
  /** Bytes of physical memory now, and the most so far. */
  readonly resident: number;
  readonly peak: number;
}

/** JavaScript that runs before the server: it tells its usage when asked, and ends with the bench. */
const TELL_USAGE = `
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const peak = process.resourceUsage().maxRSS * 1024;
    process.send({ cpu: (user + system) / 1000, resident: process.memoryUsage.rss(), peak });
  });
  process.on('disconnect', () => process.exit());`;

/** The file of each, and what it answers with 200 once it may be asked. */
const SERVERS = {
  service: { file: '../../dist/main.js', ready: '/readyz' },
  bare: { file: '../servers/bare.js', ready: '/cds-services' },
  express: { file: '../servers/express.js', ready: '/cds-services' },
  rule: { file: '../servers/rule.js', ready: '/cds-services' },
} as const;
export type ServerName = keyof typeof SERVERS;
export const FLOORS = ['bare', 'express', 'rule'] as const;

/**
 * As it is run, audit and log included; but no call is refused for coming too fast, so that no figure is the better for what was turned
 * away. The others ignore these.
 */
const SETTINGS = { RATE_LIMIT: '1000000', MAX_WAIT_MS: '10000' };

/** One of the servers that are compared, in a process of its own. */
export class MeasuredServer {
  readonly asker: Asker;

  private constructor(
    readonly name: ServerName,
    readonly origin: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {
    this.asker = new Asker(origin);
  }

  /** Resolves when it is ready. */
  static async start(name: ServerName): Promise<MeasuredServer> {
    const home = mkdtempSync(join(tmpdir(), 'calcitrace-bench-'));
    const port = await freePort();
    const before = ['--import', `data:text/javascript,${encodeURIComponent(TELL_USAGE)}`];
    const file = fileURLToPath(new URL(SERVERS[name].file, import.meta.url));
    const child = spawn(process.execPath, [...before, file], {
      env: { PATH: process.env['PATH'] ?? '', ...SETTINGS, DATA_DIR: home, PORT: String(port) },
      stdio: ['ignore', 'ignore', openSync(join(home, 'log'), 'w'), 'ipc'],
    });
    const server = new MeasuredServer(name, `http://127.0.0.1:${port}`, child, home);
    await server.#isReady(SERVERS[name].ready);
    return server;
  }

  async usage(): Promise<Usage> {
    const told = new Promise<unknown>((resolve) => this.child.once('message', resolve));
    this.child.send('usage');
    const usage = await told;
    if (!isUsage(usage)) throw new Error(`${this.name} told something else than its usage`);
    return usage;
  }

  async stop(): Promise<void> {
    this.asker.close();
    if (this.child.exitCode === null && this.child.kill()) await once(this.child, 'exit');
    rmSync(this.home, { recursive: true, force: true });
  }

  async #isReady(path: string): Promise<void> {
    for (;;) {
      const reply = await fetch(this.origin + path).catch(() => undefined);
      await reply?.arrayBuffer();
      if (reply?.status === 200) return;
      if (this.child.exitCode !== null) {
        throw new Error(`${this.name} did not start: ${readFileSync(join(this.home, 'log'), 'utf8')}`);
      }
      await after(20);
    }
  }
}

function isUsage(message: unknown): message is Usage {
  return typeof message === 'object' && message !== null && 'cpu' in message && 'resident' in message;
}
