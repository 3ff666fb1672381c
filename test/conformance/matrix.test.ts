import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CHECKS } from '../../src/conformance/all-checks.js';

/** The clauses of CDS Hooks (2.0.1, and 3.0.0-ballot where it breaks no 2.x client): tested, or why not. */
const shall = clausesIn('shall-clauses.json');
/** SHOULD, MAY, and what the project decided where the text is silent. */
const other = clausesIn('other-clauses.json');
const clauses = { ...shall, ...other };

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(test|clauses)\.ts$/.test(name),
);
const titles = sources.flatMap((name) => titlesIn(join('test', name)));
/** Those of the black box have their titles where the command line finds them too. */
const named = new Set([...titles.flatMap(idsOf), ...CHECKS.map(({ id }) => id)]);

function clausesIn(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join('test/conformance', file), 'utf8')) as Record<string, string>;
}

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

describe('the clauses of CDS Hooks', () => {
  it('are all here', () => {
    expect(Object.keys(shall)).toHaveLength(89);
    expect(Object.keys(clauses)).toHaveLength(166);
    expect(titles.length).toBeGreaterThan(200);
  });

  it.each(Object.entries(clauses).filter(([, state]) => state === 'tested'))('%s is named by a test', (id) => {
    expect([...named]).toContain(id);
  });

  it.each(Object.entries(clauses).filter(([, state]) => state !== 'tested'))(
    '%s is not tested, and it is said why: %s',
    (id, reason) => {
      expect(reason).toMatch(/^\w+( [\w',]+){4,}/);
      expect([...named]).not.toContain(id);
    },
  );
});
