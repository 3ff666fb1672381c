import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/assemble.js';

const log = readFileSync(join(PROJECT_ROOT, 'docs/hazard-log.md'), 'utf8');
const rows = log.split('\n').filter((line) => /^\| H\d+:/.test(line));
const hazardOf = (row: string) => /H\d+/.exec(row)?.[0] ?? '';

/** The proof of a controlled hazard: the file that its last cell links to, and the title that it quotes. */
function proofOf(row: string): { file: string; title: string } {
  const match = /\]\(\.\.\/(test\/[^)]+)\) "(.*)" *\|$/.exec(row);
  return { file: match?.[1] ?? '', title: match?.[2] ?? '' };
}

const controlled = log
  .slice(0, log.indexOf('## In part'))
  .split('\n')
  .filter((line) => rows.includes(line));

describe('the hazard log', () => {
  it('names each of H1 to H24 once', () => {
    const expected = Array.from({ length: 24 }, (_, index) => `H${index + 1}`);
    expect(rows.map(hazardOf).sort()).toEqual(expected.sort());
  });

  it('has a control for every hazard', () => {
    expect(controlled.map(hazardOf)).toHaveLength(24);
  });

  it.each(controlled.map((row) => [hazardOf(row), proofOf(row)] as const))(
    '%s: the test that proves its control exists',
    (_hazard, { file, title }) => {
      expect(title).not.toBe('');
      expect(existsSync(join(PROJECT_ROOT, file))).toBe(true);
      expect(readFileSync(join(PROJECT_ROOT, file), 'utf8')).toContain(title);
    },
  );
});
