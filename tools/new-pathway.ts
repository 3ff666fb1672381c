import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathwayStubs } from './pathway-stubs.js';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 60;

/**
 * Writes the stubs of a new pathway under `root`; nothing is written over.
 * @returns the files written
 * @throws RangeError for a name that is none, or that is taken
 */
export function newPathway(root: string, slug: string, today: string): string[] {
  if (!SLUG.test(slug) || slug.length > LONGEST) {
    throw new RangeError(
      `"${slug}" is no name for a pathway: small letters, digits and single hyphens, as in adrenal-calcification`,
    );
  }
  const taken = [`fhir-resources/pathways/${slug}.json`, `cards/${slug}`, `test/pathways/${slug}`].find((path) =>
    existsSync(join(root, path)),
  );
  if (taken !== undefined) throw new RangeError(`there is a ${taken} already`);
  const stubs = Object.entries(pathwayStubs(slug, today));
  for (const [file, text] of stubs) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  return stubs.map(([file]) => file);
}
