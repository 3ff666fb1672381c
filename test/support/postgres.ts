import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** A real PostgreSQL server for one test file, in a directory of its own, on a free port of 127.0.0.1. */
export interface TestPostgres {
  readonly url: string;
  /** A URL of a new, empty database. */
  createDatabase(name: string): string;
  start(): void;
  /** As a crash would: no goodbye to clients. */
  stop(): void;
  /** Stops the server and removes its directory. */
  remove(): void;
}

const DEBIAN = '/usr/lib/postgresql';

/** The directory of initdb and pg_ctl, newest version first; undefined where PostgreSQL is not installed. */
export function postgresBinaries(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [
    ...debian.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ];
  return candidates.find((directory) => existsSync(join(directory, 'initdb')) && existsSync(join(directory, 'pg_ctl')));
}

export async function startPostgres(binaries: string): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'calcitrace-postgres-'));
  const data = join(home, 'data');
  mkdirSync(data);
  // PostgreSQL refuses to run as root: there the system user that its package made runs it.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync('chown', ['-R', 'postgres', home]);
  const run = (program: string, ...args: string[]): void => {
    const command = join(binaries, program);
    const options = { cwd: home, stdio: 'ignore' as const };
    if (asRoot) {
      execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args], options);
    } else execFileSync(command, args, options);
  };
  const port = await freePort();
  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const log = join(home, 'server.log');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C');
  const server = {
    url: url('postgres'),
    createDatabase(name: string): string {
      run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name);
      return url(name);
    },
    start(): void {
      run('pg_ctl', 'start', '-w', '-D', data, '-l', log, '-o', `-p ${port} -c listen_addresses=127.0.0.1 -k ${home}`);
    },
    stop(): void {
      run('pg_ctl', 'stop', '-w', '-m', 'immediate', '-D', data);
    },
    remove(): void {
      if (existsSync(join(data, 'postmaster.pid'))) server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
  server.start();
  return server;
}
