import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/**
 * What `npm run build` does once the types are checked (docs/decisions/0019): the whole program with its packages in one file, so that
 * a start reads three files and not two thousand; what launches it; and a rehearsal, so that a start compiles hardly anything.
 */
const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

/** The database driver is native; what pg would like to have beside it is not there. */
const EXTERNAL = ['libsql', 'pg-native', 'cloudflare:sockets'];

/** @type {import('esbuild').BuildOptions} */
const USUAL = { bundle: true, platform: 'node', target: 'node20', external: EXTERNAL, legalComments: 'inline' };

const source = (name) => join(ROOT, 'src', name);

/** One function, as src/launch/load-program.ts calls it, named by its content: a launcher never meets another build's program. */
async function writeProgram() {
  const { outputFiles } = await build({
    ...USUAL,
    entryPoints: [source('program.ts')],
    format: 'cjs',
    charset: 'ascii',
    define: { 'import.meta.url': 'programUrl' },
    logOverride: { 'empty-import-meta': 'silent' },
    banner: { js: '(function (exports, require, module, programUrl) {' },
    footer: { js: '})' },
    write: false,
  });
  const [{ contents }] = outputFiles;
  const name = `program-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}`;
  writeFileSync(join(DIST, `${name}.js`), contents);
  return name;
}

/** Modules of their own: what is started by its path. */
async function writeEntries(program) {
  const entry = (from, out) =>
    build({
      ...{ ...USUAL, entryPoints: [source(from)], format: 'esm', outfile: join(DIST, out) },
      define: { PROGRAM: JSON.stringify(program) },
    });
  await Promise.all([
    entry('launch/main.ts', 'main.js'),
    entry('launch/calcitrace.ts', 'cli/calcitrace.js'),
    entry('launch/rehearse.ts', 'rehearse.js'),
    entry('store/sqlite-worker.ts', 'sqlite-worker.js'),
  ]);
}

/** Builds before this one. */
function removeOthers(program) {
  for (const name of readdirSync(DIST)) {
    if (name.startsWith('program-') && !name.startsWith(program)) rmSync(join(DIST, name));
  }
}

mkdirSync(dirname(join(DIST, 'cli/calcitrace.js')), { recursive: true });
const program = await writeProgram();
await writeEntries(program);
execFileSync(process.execPath, [join(DIST, 'rehearse.js')], { stdio: 'inherit' });
removeOthers(program);
