import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import { SqliteThread } from '../../src/store/sqlite-thread.js';
import { feedbackEntry } from './feedback-entries.js';
import { killRounds } from './kill-rounds.js';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'calcitrace-sqlite-'));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** The writer under a limit on the size of each file it writes, which is what a full disk looks like to SQLite. */
function writeUntilFull(dataDir: string, kilobytes: number): Promise<string[]> {
  const writer = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));
  const limited = `ulimit -f ${kilobytes}; exec "$@"`;
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), writer, dataDir, 'full'];
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', limited, 'bash', ...node], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.once('error', reject);
    child.once('close', () => {
      resolve(printed.split('\n').slice(0, -1));
    });
  });
}

describe('the embedded store', () => {
  it('kill -9: every acknowledged entry is there after opening again, and once only', async () => {
    const { acknowledged, lost, doubled } = await killRounds(3, Math.random);
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  }, 60_000);

  it('T33: a full disk rejects, takes back nothing that was acknowledged, and the store can still be read', async () => {
    const lines = await writeUntilFull(home, 400);
    const cards = lines.slice(0, -1);
    const [failure, count] = lines.at(-1)!.split(/ (?=\d+$)/);
    expect(failure).toMatch(/^!StoreFailure: store: (SQLITE_(FULL|IOERR)\w*)$/);
    expect(Number(count)).toBeGreaterThanOrEqual(cards.length);

    const store = await SqliteStore.open(home);
    const kept = new Set<string>();
    for await (const { card } of store.readFeedback()) kept.add(card);
    expect(cards.filter((card) => !kept.has(card))).toEqual([]);
    expect(await store.keepFeedback([feedbackEntry('once there is room again')])).toBe(1);
    await store.close();
  }, 30_000);

  it('statistics: however many ask at once, one thread counts at a time', async () => {
    const store = await SqliteStore.open(home);
    const open = SqliteThread.open.bind(SqliteThread);
    const threads = { now: 0, most: 0 };
    const opening = jest.spyOn(SqliteThread, 'open').mockImplementation(async (file) => {
      threads.now += 1;
      threads.most = Math.max(threads.most, threads.now);
      const thread = await open(file);
      const close = thread.close.bind(thread);
      thread.close = async () => {
        await close();
        threads.now -= 1;
      };
      return thread;
    });
    const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', reasons: [] };
    await Promise.all([1, 2, 3].map(() => store.statistics(period)));
    expect([opening.mock.calls.length, threads.most]).toEqual([3, 1]);
    await store.statisticsOfEach([period, period, period]);
    expect(opening.mock.calls.length).toBe(4);
    opening.mockRestore();
    await store.close();
  });

  it('writes that arrive while one is being committed share the next commit', async () => {
    const store = await SqliteStore.open(home);
    await Promise.all(Array.from({ length: 200 }, (_, index) => store.keepFeedback([feedbackEntry(`card-${index}`)])));
    // Each commit of its own appends at least two pages of 4 kB to the log: 1.6 MB for 200 of them.
    expect(statSync(join(home, 'calcitrace.db-wal')).size).toBeLessThan(400_000);
    await store.close();
  });

  it('FB-13: directory and files are readable by their owner alone', async () => {
    const dataDir = join(home, 'data');
    const store = await SqliteStore.open(dataDir);
    await store.keepFeedback([feedbackEntry('a')]);
    const modes = ['', 'calcitrace.db', 'calcitrace.db-wal'].map((name) => statSync(join(dataDir, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600]);
    await store.close();
  });

  it('a data directory that cannot be made rejects with the code of the operating system', async () => {
    writeFileSync(join(home, 'file'), '');
    await expect(SqliteStore.open(join(home, 'file', 'data'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('a directory that lets nobody write rejects the opening', async () => {
    // Root writes anywhere; a directory in the place of the file stops root too.
    if (process.getuid?.() === 0) mkdirSync(join(home, 'calcitrace.db'));
    else chmodSync(home, 0o500);
    await expect(SqliteStore.open(home)).rejects.toMatchObject({
      code: expect.stringMatching(/^(EISDIR|EACCES)$/) as string,
    });
    chmodSync(home, 0o700);
  });

  it('a file that is no database rejects the opening and is left as it was', async () => {
    const file = join(home, 'calcitrace.db');
    writeFileSync(file, 'this is not a database, '.repeat(200));
    await expect(SqliteStore.open(home)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    expect(readFileSync(file, 'utf8')).toBe('this is not a database, '.repeat(200));
  });

  it('a file of a newer program is not touched', async () => {
    const newer = new Database(join(home, 'calcitrace.db'));
    newer.exec('pragma user_version = 999');
    newer.close();
    await expect(SqliteStore.open(home)).rejects.toMatchObject({ code: 'SCHEMA_NEWER_THAN_PROGRAM' });
  });

  it('T22: more callers than the disk can serve are told so at once instead of queueing without end', async () => {
    const store = await SqliteStore.open(home);
    const writes = await Promise.allSettled(
      Array.from({ length: 1200 }, (_, index) => store.keepFeedback([feedbackEntry(`card-${index}`)])),
    );
    const refused = writes.filter((write) => write.status === 'rejected');
    expect(refused).toHaveLength(200);
    expect(refused[0]).toMatchObject({ reason: { code: 'BUSY', lost: false } });
    expect(await store.countFeedback()).toBe(1000);
    await store.close();
  });
});
