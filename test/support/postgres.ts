import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
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
  const asOwner = asRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : ['env'];
  const [owner = 'env', ...ownerArgs] = asOwner;
  const run = (program: string, ...args: string[]): void => {
    execFileSync(owner, [...ownerArgs, join(binaries, program), ...args], { cwd: home, stdio: 'ignore' });
  };
  const port = await freePort();
  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const log = join(home, 'server.log');
  endWithThisProcess(home, [...asOwner, join(binaries, 'pg_ctl'), 'stop', '-m', 'immediate', '-D', data]);
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C');
  const server = {
    url: url('postgres'),
    createDatabase(name: string): string {
      run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name);
      return url(name);
    },
    start(): void {
      // -F: a test may crash the server, never the machine under it.
      const options = `-F -p ${port} -c listen_addresses=127.0.0.1 -k ${home}`;
      run('pg_ctl', 'start', '-w', '-D', data, '-l', log, '-o', options);
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

/** A run that is cut off leaves no server behind: a pipe that only ends with this process ends the server and its files. */
function endWithThisProcess(home: string, stop: readonly string[]): void {
  const script = 'home=$1; shift; cat > /dev/null; "$@" > /dev/null 2>&1; rm -rf "$home"';
  const watcher = spawn('sh', ['-c', script, 'sh', home, ...stop], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
}
