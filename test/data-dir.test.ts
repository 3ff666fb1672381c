import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireDataDir } from '../src/data-dir.js';
import { StartProblem } from '../src/problem.js';

const home = mkdtempSync(join(tmpdir(), 'calcitrace-data-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('the folder of the data', () => {
  it('FB-13: is made where it is missing, for the owner alone', () => {
    requireDataDir(join(home, 'a', 'b'));
    requireDataDir(join(home, 'a', 'b'));
    expect([statSync(join(home, 'a')).mode & 0o777, statSync(join(home, 'a', 'b')).mode & 0o777]).toEqual([
      0o700, 0o700,
    ]);
  });

  it('T33: stops the start where no folder can ever be: under a file, or in /proc', () => {
    writeFileSync(join(home, 'file'), '');
    for (const place of [join(home, 'file', 'data'), ...(existsSync('/proc/self') ? ['/proc/calcitrace/data'] : [])]) {
      expect(() => {
        requireDataDir(place);
      }).toThrow(StartProblem);
    }
  });
});
