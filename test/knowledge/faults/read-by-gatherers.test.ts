import { readFolder } from '../../../src/knowledge/knowledge-file.js';
import {
  DISTURBANCES_READ,
  FAMILIES_READ,
  LABS_READ,
  SETS_READ,
} from '../../../src/knowledge/faults/read-by-gatherers.js';
import { PROJECT_ROOT } from '../../../src/project-root.js';

/** What stands between quotes in the source of the gatherers; part of a name too: "condition-" before a list of names. */
const source = readFolder(PROJECT_ROOT, 'src/facts', '.ts')
  .map(({ text }) => text)
  .join('\n');
const stands = (name: string) => source.includes(`'${name}'`) || source.includes(`${name}: {`);

describe('calcitrace check: what the gatherers are said to read, they do read', () => {
  it.each([...FAMILIES_READ, ...DISTURBANCES_READ, ...LABS_READ])('%s', (name) => {
    expect(stands(name)).toBe(true);
  });

  it.each(SETS_READ)('%s', (name) => {
    const bare = name.replace(/^condition-/, '');
    expect(stands(name) || stands(bare)).toBe(true);
  });
});
