import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND } from './built-command.js';
import { freePort } from './free-port.js';

/** `calcitrace serve` as a process of its own, with everything it prints and writes. */
export class RecordedService {
  readonly #child: ChildProcess;
  /** Standard output and standard error. */
  readonly printed = { out: '', err: '' };

  private constructor(
    readonly origin: string,
    readonly dataDir: string,
    environment: Readonly<Record<string, string>>,
  ) {
    this.#child = spawn(process.execPath, [BUILT_COMMAND, 'serve'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: new URL(origin).port,
        MAX_WAIT_MS: '10000',
        DATA_DIR: dataDir,
        ...environment,
      },
    });
    this.#child.stdout?.on('data', (text: Buffer) => (this.printed.out += text.toString()));
    this.#child.stderr?.on('data', (text: Buffer) => (this.printed.err += text.toString()));
  }

  /** @param settings made for the address it will have. */
  static async start(settings: (origin: string) => Readonly<Record<string, string>>): Promise<RecordedService> {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-spawned-'));
    const service = new RecordedService(origin, dataDir, settings(origin));
    while (!service.printed.err.includes('"listening"')) {
      if (service.#child.exitCode !== null) throw new Error(`did not start: ${service.printed.err}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return service;
  }

  post(path: string, body: string | object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(this.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** What is answered to these very bytes. */
  async raw(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(this.origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.end(bytes);
    await once(socket, 'close');
    return answer;
  }

  /** Every audit file. */
  get audited(): string {
    const folder = join(this.dataDir, 'audit');
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  }

  /** SIGTERM; resolves when all has been printed. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await once(this.#child, 'close');
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
