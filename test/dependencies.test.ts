import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/project-root.js';

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(PROJECT_ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, LockedPackage> };
const declared = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const inProduction = installed.filter(([, { dev, optional }]) => dev !== true && optional !== true);

/** Its script installs the demo of the package, and nothing in an installed package; the image is built without scripts. */
const SCRIPTS = ['node_modules/fhirpath'];

describe('what we depend on', () => {
  it('T31: every version is exact, and what production installs is known by its digest', () => {
    const versions = Object.entries({ ...declared.dependencies, ...declared.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const unknown = installed.filter(([, { dev, integrity }]) => dev !== true && integrity === undefined);
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('T31: nothing in production runs a script when it is installed, but for one that the image leaves out', () => {
    expect(inProduction.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(SCRIPTS);
    expect(readFileSync(join(PROJECT_ROOT, 'Dockerfile'), 'utf8')).toContain('npm ci --ignore-scripts');
  });

  it('T31: production needs fewer than 160 packages', () => {
    expect(inProduction.length).toBeLessThan(160);
  });
});
