import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuditFiles } from '../../src/audit/audit-files.js';
import { readAudit } from '../../src/audit/read-audit.js';

const APPENDER = fileURLToPath(new URL('./append-lines.ts', import.meta.url));
const DAY = '2026-11-22';

let home: string;
let folder: string;
let files: AuditFiles;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'calcitrace-audit-'));
  folder = join(home, 'audit');
  files = new AuditFiles(folder);
});
afterEach(async () => {
  await files.close();
  rmSync(home, { recursive: true });
});

async function read(days = {}): Promise<{ lines: string[]; torn: number }> {
  const lines: string[] = [];
  let torn = 0;
  for await (const line of readAudit(folder, days, () => (torn += 1))) lines.push(line);
  return { lines, torn };
}

/** Runs until it ends, or is killed once it has acknowledged so many batches. @returns the acknowledged batches. */
function appending(name: string, batches: number, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const command = ['--import', import.meta.resolve('tsx'), APPENDER, folder, name, String(batches)];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += text.toString();
    if (acknowledged() >= killAfter) child.kill('SIGKILL');
  });
  const acknowledged = (): number => printed.split('\n').length - 1;
  return new Promise((resolve) =>
    child.once('close', () => {
      resolve(acknowledged());
    }),
  );
}

describe('the files of the audit', () => {
  it('T34: one a day, for the owner alone', async () => {
    await files.append('2026-11-21', ['{"a":1}']);
    await files.append(DAY, ['{"b":1}', '{"c":1}']);
    expect(readdirSync(folder)).toEqual(['audit-2026-11-21.ndjson', 'audit-2026-11-22.ndjson']);
    expect(readFileSync(join(folder, 'audit-2026-11-22.ndjson'), 'utf8')).toBe('{"b":1}\n{"c":1}\n');
    expect(statSync(join(folder, 'audit-2026-11-22.ndjson')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('T34: a folder that cannot be made is told as a code, and serves once it can', async () => {
    writeFileSync(folder, 'in the way');
    expect(await files.append(DAY, ['{}'])).toEqual({ written: 0, failure: 'EEXIST' });
    rmSync(folder);
    expect(await files.append(DAY, ['{}'])).toEqual({ written: 1 });
  });

  it('T34: after half a line, which a kill left behind, the next begins on its own', async () => {
    await files.append(DAY, ['{"a":1}']);
    writeFileSync(join(folder, `audit-${DAY}.ndjson`), '{"a":1}\n{"b":', { flag: 'w' });
    expect(await files.append(DAY, ['{"c":1}'])).toEqual({ written: 1 });
    expect(await read()).toEqual({ lines: ['{"a":1}', '{"c":1}'], torn: 1 });
  });

  it('T34: a file that was moved away, as those who rotate logs do, is begun anew', async () => {
    const file = join(folder, `audit-${DAY}.ndjson`);
    await files.append(DAY, ['{"a":1}']);
    renameSync(file, `${file}.1`);
    expect(await files.append(DAY, ['{"b":1}'])).toEqual({ written: 1 });
    expect(readFileSync(file, 'utf8')).toBe('{"b":1}\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('T34: records are read for the days asked, both within', async () => {
    for (const day of ['2026-11-20', '2026-11-21', DAY]) await files.append(day, [`{"day":"${day}"}`]);
    expect((await read({ from: '2026-11-21' })).lines).toEqual(['{"day":"2026-11-21"}', '{"day":"2026-11-22"}']);
    expect((await read({ to: '2026-11-21' })).lines).toEqual(['{"day":"2026-11-20"}', '{"day":"2026-11-21"}']);
    expect((await read({ from: '2026-11-21', to: '2026-11-21' })).lines).toEqual(['{"day":"2026-11-21"}']);
  });

  it('T34: what is older than the retention goes, and nothing else', async () => {
    for (const day of ['2020-11-22', '2020-11-23', '2020-11-24', DAY]) await files.append(day, ['{}']);
    writeFileSync(join(folder, 'audit-2001-01-01.ndjson.bak'), '');
    await files.removeOlderThan(2190, new Date('2026-11-22T09:00:00Z'));
    expect(readdirSync(folder)).toEqual([
      'audit-2001-01-01.ndjson.bak',
      'audit-2020-11-23.ndjson',
      'audit-2020-11-24.ndjson',
      `audit-${DAY}.ndjson`,
    ]);
  });

  it('T34: lines of several processes on one folder are never torn', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => appending(name, 15)));
    const { lines, torn } = await read();
    expect([lines.length, torn]).toEqual([900, 0]);
    expect(readFileSync(join(folder, `audit-${DAY}.ndjson`), 'utf8').split('\n').length).toBeGreaterThanOrEqual(901);
  });

  it('T34: what was acknowledged before a kill -9 is there after it', async () => {
    const acknowledged = await appending('k', 0, 5);
    const { lines } = await read();
    expect(acknowledged).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged * 20);
  });
});
