import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditSink } from './audit-trail.js';

const NAME = /^audit-(\d{4}-\d{2}-\d{2})\.ndjson$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const NEWLINE = 0x0a;

/** The folder of the audit under DATA_DIR. */
export function auditFolder(dataDir: string): string {
  return join(dataDir, 'audit');
}

/** The file of a day, kept open from one batch to the next. */
interface OpenDay {
  readonly day: string;
  readonly file: FileHandle;
  readonly ino: number;
  /** Where it ended after our last batch, with a newline; undefined where that is not known. */
  end: number | undefined;
}

/** Audit records as NDJSON, one file a UTC day, for the owner's eyes only (T34). */
export class AuditFiles implements AuditSink {
  #open: OpenDay | undefined;

  constructor(private readonly folder: string) {}

  /** Several processes may append to one file: each batch is a single write at the end, so that no line is torn. */
  async append(day: string, lines: readonly string[]): Promise<{ written: number; failure?: string }> {
    try {
      const { open, size } = await this.#opened(day);
      const lead = (await endsTorn(open, size)) ? '\n' : '';
      const bytes = Buffer.from(`${lead}${lines.join('\n')}\n`);
      open.end = undefined;
      const { bytesWritten } = await open.file.write(bytes);
      const written = wholeLines(bytes.subarray(lead.length, bytesWritten));
      const failure = (await notSynced(open.file)) ?? (written < lines.length ? 'AUDIT_SHORT_WRITE' : undefined);
      if (failure !== undefined) return { written, failure };
      open.end = size + bytesWritten;
      return { written };
    } catch (reason) {
      await this.close();
      return { written: 0, failure: codeOf(reason) };
    }
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.file.close().catch(() => undefined);
  }

  /** Opened anew where the day changed, or where the file was moved or removed under it. */
  async #opened(day: string): Promise<{ open: OpenDay; size: number }> {
    const path = join(this.folder, `audit-${day}.ndjson`);
    if (this.#open?.day === day) {
      const there = await stat(path).catch(() => undefined);
      if (there?.ino === this.#open.ino) return { open: this.#open, size: there.size };
    }
    await this.close();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(path, 'a+', 0o600);
    this.#open = { day, file, ino: 0, end: undefined };
    const { ino, size } = await file.stat();
    this.#open = { ...this.#open, ino };
    return { open: this.#open, size };
  }

  /** Removes the files of days longer ago than this; others' files in the folder are let be. */
  async removeOlderThan(days: number, now: Date): Promise<void> {
    const oldest = new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
    for (const day of await auditDays(this.folder)) {
      // Another process on the folder may have been faster.
      if (day < oldest) await unlink(join(this.folder, `audit-${day}.ndjson`)).catch(() => undefined);
    }
  }
}

/** The days that have a file, in order. */
export async function auditDays(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).sort();
}

/** Half a line at the end is what a full disk or a kill in the middle of a write left behind, ours or another process's. */
async function endsTorn({ file, end }: OpenDay, size: number): Promise<boolean> {
  if (size === 0 || size === end) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

/** What was written is not written again, or it would stand there twice. */
function notSynced(file: FileHandle): Promise<string | undefined> {
  return file.datasync().then(() => undefined, codeOf);
}

function wholeLines(bytes: Buffer): number {
  return bytes.filter((byte) => byte === NEWLINE).length;
}

/** "ENOSPC"; never the message, which names paths. */
function codeOf(reason: unknown): string {
  const isCoded = typeof reason === 'object' && reason !== null && 'code' in reason;
  return isCoded ? String(reason.code) : 'AUDIT_UNWRITTEN';
}
