import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** One row of a table whose last cell links to a test and quotes its title: `| H1: a hazard | its control | [file](...) "title" |`. */
export interface WrittenProof {
  readonly id: string;
  readonly file: string;
  readonly title: string;
}

/** The rows of a page that begin with an id of this letter, H1 or T1 say. */
export function proofsOf(page: string, letter: string): WrittenProof[] {
  const row = new RegExp(`^\\| (${letter}\\d+): `);
  return page.split('\n').flatMap((line) => {
    const id = row.exec(line)?.[1];
    if (id === undefined) return [];
    const [, file = '', title = ''] = /\]\(\.\.\/(test\/[^)]+)\) "(.*)" *\|$/.exec(line) ?? [];
    return [{ id, file, title }];
  });
}

/** Whether the test that a row quotes is there. */
export function isWritten({ file, title }: WrittenProof): boolean {
  const path = join(PROJECT_ROOT, file);
  return title !== '' && existsSync(path) && readFileSync(path, 'utf8').includes(title);
}
