import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isSection, type Section } from '../section.js';

const FILE = fileURLToPath(new URL('../split.ts', import.meta.url));

/** The split, measured by a process of its own, which has done nothing else. */
export async function splitApart(isQuick: boolean): Promise<Section> {
  const quick = isQuick ? ['--quick'] : [];
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', FILE, '--json', ...quick]);
  const section: unknown = JSON.parse(stdout);
  if (!isSection(section)) throw new Error('bench/split.ts printed something else than its figures');
  return section;
}
