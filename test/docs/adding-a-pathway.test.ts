import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { checkKnowledge } from '../../src/cli/check-knowledge.js';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { parseJson, readFolder } from '../../src/knowledge/knowledge-file.js';
import { newPathway } from '../../tools/new-pathway.js';
import { testSite } from '../support/site.js';
import { writtenTables } from '../support/written-tables.js';

/** Loads the whole knowledge twice and tries every expression of it. */
jest.setTimeout(60_000);

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs/adding-a-pathway.md'), 'utf8');
const FILES = [...PAGE.matchAll(/File `([^`]+)`:\n\n```\w+\n([^]*?)\n```\n/g)].map(
  ([, file = '', text = '']) => [file, `${text}\n`] as const,
);
const SLUG = 'adrenal-calcification';
const root = mkdtempSync(join(tmpdir(), 'calcitrace-page-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('docs/adding-a-pathway.md, followed to the letter', () => {
  beforeAll(() => {
    for (const part of ['cds-services.json', 'fhir-resources', 'cards']) {
      cpSync(join(PROJECT_ROOT, part), join(root, part), { recursive: true });
    }
  });

  it('the example fills in every stub that new:pathway writes', () => {
    const stubs = newPathway(root, SLUG, '2026-11-22');
    expect(FILES.map(([file]) => file)).toEqual(expect.arrayContaining(stubs));
    for (const [file, text] of FILES) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });

  it('gives a pathway without fault, whose cases are answered as they say', async () => {
    const { knowledge, faults } = checkKnowledge(root);
    expect(faults).toEqual([]);
    const cases = readFolder(root, `test/pathways/${SLUG}`, '.json').map((file) => readCase(parseJson(file)));
    const outcomes = await Promise.all(cases.map((one) => runCase(one, { ...testSite(), knowledge })));
    expect(outcomes.flatMap((outcome) => outcome.faults)).toEqual([]);
    expect([...new Set(outcomes.map(({ verdict }) => verdict))].sort()).toEqual(['met', 'unknown', 'unmet']);
    expect(writtenTables(root).map(({ pathway }) => pathway)).toEqual([SLUG]);
  });
});
