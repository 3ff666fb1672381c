import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** Every Markdown page a reader meets: at the top and under docs/. */
function pages(): string[] {
  const top = readdirSync(PROJECT_ROOT).filter((name) => name.endsWith('.md'));
  const docs = readdirSync(join(PROJECT_ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return [...top, ...docs];
}

/** Local targets of [text](target) and ![text](target), without their #anchor. */
function localTargets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe('links between pages', () => {
  it.each(pages())('%s links only to files that exist', (page) => {
    const text = readFileSync(join(PROJECT_ROOT, page), 'utf8');
    const missing = localTargets(text).filter((target) => !existsSync(join(PROJECT_ROOT, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  it('the README is among them and links to more than one page', () => {
    expect(localTargets(readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8')).length).toBeGreaterThan(1);
  });
});
