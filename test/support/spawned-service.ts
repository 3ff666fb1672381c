import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_COMMAND } from './built-command.js';

/** `calcitrace serve` as a process of its own, to be ended by signals and faults. */
export class SpawnedService {
  readonly lines: Record<string, unknown>[] = [];
  readonly #waiting = new Map<string, (line: Record<string, unknown>) => void>();
  readonly ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    dataDir: string,
  ) {
    createInterface({ input: child.stderr! }).on('line', (text) => {
      const line = (text.startsWith('{') ? JSON.parse(text) : { message: text }) as Record<string, unknown>;
      this.lines.push(line);
      this.#waiting.get(String(line['message']))?.(line);
    });
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        rmSync(dataDir, { recursive: true, force: true });
        resolve(code);
      });
    });
  }

  /** @param first JavaScript that the process runs before the service. */
  static start(settings: Record<string, string> = {}, first = ''): SpawnedService {
    const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-spawned-'));
    const before = ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
    const child = spawn(process.execPath, [...before, BUILT_COMMAND, 'serve'], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', MAX_WAIT_MS: '10000', DATA_DIR: dataDir, ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return new SpawnedService(child, dataDir);
  }

  /** The log line of this event, as soon as it is there. */
  async logged(event: string): Promise<Record<string, unknown>> {
    const known = this.lines.find(({ message }) => message === event);
    return known ?? new Promise((resolve) => this.#waiting.set(event, resolve));
  }

  /** Nobody reads its lines any more: what it writes fails from now on. */
  stopReading(): void {
    this.child.stderr?.destroy();
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
