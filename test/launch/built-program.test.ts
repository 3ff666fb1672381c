import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFiles } from '../../src/launch/load-program.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { pathToFileURL } from 'node:url';
import { benchRequest } from '../../bench/chart.js';

const DIST = join(PROJECT_ROOT, 'dist');
const PARTS = ['package.json', 'cds-services.json', 'fhir-resources', 'cards'];

/** The program as it was built, with what it knows beside it, and not one package. */
function programAlone(): string {
  const root = mkdtempSync(join(tmpdir(), 'calcitrace-program-'));
  cpSync(DIST, join(root, 'dist'), { recursive: true });
  for (const part of PARTS) symlinkSync(join(PROJECT_ROOT, part), join(root, part));
  return root;
}

function nameIn(dist: string): string {
  const names = readdirSync(dist).filter((name) => name.endsWith('.compiled'));
  expect(names).toHaveLength(1);
  return names[0]!.replace('.compiled', '');
}

function evaluated(root: string): string {
  const request = join(root, 'request.json');
  writeFileSync(request, benchRequest(20, true));
  return execFileSync(
    process.execPath,
    [join(root, 'dist/cli/calcitrace.js'), 'evaluate', request, '--now', '2026-11-01T12:00:00Z'],
    {
      encoding: 'utf8',
    },
  );
}

describe('the program as it is built (decision 19)', () => {
  let root: string;
  beforeEach(() => {
    root = programAlone();
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('T35: what the engine compiled at the build is taken at the start', () => {
    const { program, compiled } = builtFiles(pathToFileURL(`${DIST}/`), nameIn(DIST));
    const isTaken = `
      const { readFileSync } = require('node:fs');
      const { Script } = require('node:vm');
      const [program, compiled] = process.argv.slice(1).map((url) => new URL(url));
      const { cachedDataRejected } = new Script(readFileSync(program, 'latin1'), { cachedData: readFileSync(compiled) });
      process.exit(cachedDataRejected ? 1 : 0);`;
    expect(spawnSync(process.execPath, ['-e', isTaken, program.href, compiled.href]).status).toBe(0);
  });

  it('another version of Node, which cannot take it, compiles anew and answers the same', () => {
    const cards = evaluated(root);
    writeFileSync(join(root, 'dist', `${nameIn(join(root, 'dist'))}.compiled`), 'compiled by somebody else');
    expect(evaluated(root)).toBe(cards);
  });

  it('a chart with a finding is answered without the FHIRPath engine: the expressions were parsed at the build', () => {
    expect(JSON.parse(evaluated(root))).toMatchObject({
      cards: [{ summary: expect.stringMatching(/calcif/i) as string }],
    });
  });

  it('without what was parsed at the build the engine is asked for', () => {
    rmSync(join(root, 'dist', `${nameIn(join(root, 'dist'))}.syntaxes.json`));
    expect(() => evaluated(root)).toThrow(/fhirpath|expression/i);
  });
});
