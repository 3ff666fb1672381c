import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '../../src/fhir/resource.js';
import { rounded, type Section } from '../section.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_MB = 75;
const LARGEST = 5;

interface Package {
  readonly path: string;
  readonly bytes: number;
}

/** What `npm ci --omit=dev` puts on the disk, by the lock: the packages that are not only for development, as they are installed here. */
export function productionPackages(): Section {
  const packages = lockedPaths()
    .map((path) => ({ path, bytes: bytesOn(join(ROOT, path)) }))
    .sort((one, other) => other.bytes - one.bytes);
  const all = inMb(packages);
  return {
    title: 'Production packages',
    method: `Those of package-lock.json that are not only for development and are installed on this platform; MB on the disk (10^6 bytes).`,
    columns: ['Packages', 'MB'],
    rows: [
      [`all ${packages.length}`, rounded(all)],
      ...packages.slice(0, LARGEST).map((one) => [one.path.replace('node_modules/', ''), rounded(inMb([one]))]),
    ],
    figures: [{ name: 'production node_modules', value: all, unit: 'MB', aim: { atMost: MOST_MB } }],
  };
}

/** An optional package of another platform is in the lock and not on the disk. */
function lockedPaths(): string[] {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  if (!isObject(lock) || !isObject(lock['packages'])) throw new Error('package-lock.json has no packages');
  return Object.entries(lock['packages'])
    .filter(([path, entry]) => path !== '' && isObject(entry) && entry['dev'] !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path)));
}

/** What the file system gives to it, without the packages inside it, which have entries of their own. */
function bytesOn(path: string): number {
  const { blocks, size } = lstatSync(path);
  // Where the system does not count blocks there is the length.
  const own = blocks > 0 ? blocks * 512 : size;
  if (!lstatSync(path).isDirectory()) return own;
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.reduce((sum, name) => sum + bytesOn(join(path, name)), own);
}

function inMb(packages: readonly Package[]): number {
  return packages.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
}
