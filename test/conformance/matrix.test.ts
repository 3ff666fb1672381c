import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The SHALL clauses of CDS Hooks (2.0.1, and 3.0.0-ballot where it breaks no 2.x client): tested, or why not yet. */
const clauses = JSON.parse(readFileSync('test/conformance/shall-clauses.json', 'utf8')) as Record<string, string>;

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
const titles = sources.flatMap((name) => titlesIn(join('test', name)));
const named = new Set(titles.flatMap(idsOf));

/** The titles of the tests that a file runs; skipped and unwritten ones do not count. */
function titlesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      const isTest = /^(it|test)(\.each\b|$)/.test(node.expression.getText(source));
      if (isTest && title !== undefined && ts.isStringLiteralLike(title)) found.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  visit(source);
  return found;
}

/** "FB-04, FB-05: another outcome ..." -> FB-04 and FB-05. */
function idsOf(title: string): string[] {
  const head = /^((?:[A-Z]+-?\d+(?:, )?)+): /.exec(title)?.[1];
  return head?.split(', ') ?? [];
}

describe('the SHALL clauses of CDS Hooks', () => {
  it('are all here', () => {
    expect(Object.keys(clauses)).toHaveLength(89);
    expect(titles.length).toBeGreaterThan(200);
  });

  it.each(Object.entries(clauses).filter(([, state]) => state === 'tested'))('%s is named by a test', (id) => {
    expect([...named]).toContain(id);
  });

  it.each(Object.entries(clauses).filter(([, state]) => state !== 'tested'))(
    '%s is for later, and it is said why: %s',
    (id, reason) => {
      expect(reason).toMatch(/^\w+( [\w',]+){4,}/);
      expect([...named]).not.toContain(id);
    },
  );
});
