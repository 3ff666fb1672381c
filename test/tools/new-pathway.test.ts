import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { checkKnowledge } from '../../src/cli/check-knowledge.js';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { parseJson, readFolder } from '../../src/knowledge/knowledge-file.js';
import { newPathway } from '../../tools/new-pathway.js';
import { testSite } from '../support/site.js';
import { writtenTables } from '../support/written-tables.js';

/** Each loads the whole knowledge and tries every expression of it. */
jest.setTimeout(60_000);

const SLUG = 'splenic-calcification';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'calcitrace-new-'));
  for (const part of ['cds-services.json', 'fhir-resources', 'cards']) {
    cpSync(join(PROJECT_ROOT, part), join(root, part), { recursive: true });
  }
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Fills the stubs in as a clinician would: each of these texts for the placeholder that asks for it. */
function fillIn(files: readonly string[]): void {
  const answers: readonly (readonly [RegExp, string])[] = [
    [/TODO-1/g, 'SPL-1'],
    [/TODO: the site, or delete what is not asked/g, 'spleen'],
    [/TODO: the site/g, 'spleen'],
    [/TODO: CT abdomen/g, 'CT abdomen'],
    [/ TODO: write the rules/g, ''],
    [/("conclusion": ")TODO: a report that the row is for/g, '$1Multiple calcified granulomas of the spleen.'],
    [
      /("conclusion": ")TODO: a report that narrowly misses it/g,
      '$1The spleen is not enlarged. Calcified left adrenal gland.',
    ],
    [/TODO: (?:\\"|[^"\n])*?(?=\.?["\n])/g, 'Splenic calcification'],
  ];
  for (const file of files) {
    writeFileSync(
      join(root, file),
      answers.reduce((text, [asked, answer]) => text.replace(asked, answer), read(file)),
    );
  }
}

describe('npm run new:pathway', () => {
  it('writes what a pathway consists of, and check names every place that is still to be filled in, and nothing else', () => {
    const files = newPathway(root, SLUG, '2026-11-22');
    expect(files).toEqual([
      `fhir-resources/pathways/${SLUG}.json`,
      `cards/${SLUG}/${SLUG}-found.md`,
      `test/pathways/${SLUG}/the-row-applies.json`,
      `test/pathways/${SLUG}/the-row-just-does-not-apply.json`,
      `test/pathways/${SLUG}/the-reports-could-not-be-read.json`,
      `test/pathways/${SLUG}.decision-table.yaml`,
    ]);
    const { faults } = checkKnowledge(root);
    expect(faults.filter(({ reason }) => !reason.startsWith('still to be filled in'))).toEqual([]);
    expect([...new Set(faults.map(({ file }) => file))].sort()).toEqual([...files].sort());
    const placeholders = files.map(read).join('\n').match(/TODO/g) ?? [];
    expect(faults.length).toBe(placeholders.length);
  });

  it('filled in, the pathway is without fault and answers its three cases', async () => {
    fillIn(newPathway(root, SLUG, '2026-11-22'));
    const { knowledge, faults } = checkKnowledge(root);
    expect(faults).toEqual([]);
    const cases = readFolder(root, `test/pathways/${SLUG}`, '.json').map((file) => readCase(parseJson(file)));
    const outcomes = await Promise.all(cases.map((one) => runCase(one, { ...testSite(), knowledge })));
    expect(outcomes.flatMap((outcome) => outcome.faults)).toEqual([]);
    expect(outcomes.map(({ verdict }) => verdict).sort()).toEqual(['met', 'unknown', 'unmet']);
    expect(writtenTables(root)).toEqual([
      {
        pathway: SLUG,
        given: { organ: 'spleen' },
        finding: { organ: 'other', site: 'spleen' },
        rows: [{ action: `${SLUG}-found`, requirement: 'SPL-1', rules: [[{}, 'met']] }],
      },
    ]);
  });

  it.each(['', 'Spleen', 'splenic_calcification', '../spleen', 'spleen-', 'a b', '1-spleen', `s${'x'.repeat(60)}`])(
    'refuses "%s" as a name, and writes nothing',
    (slug) => {
      expect(() => newPathway(root, slug, '2026-11-22')).toThrow('is no name for a pathway');
      expect(existsSync(join(root, 'test'))).toBe(false);
    },
  );

  it('writes nothing over: a name that is taken is refused', () => {
    const before = read('fhir-resources/pathways/hepatic-calcification.json');
    expect(() => newPathway(root, 'hepatic-calcification', '2026-11-22')).toThrow(
      'there is a fhir-resources/pathways/hepatic-calcification.json already',
    );
    expect(read('fhir-resources/pathways/hepatic-calcification.json')).toBe(before);
  });
});
