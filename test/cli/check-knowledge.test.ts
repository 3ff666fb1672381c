import { jest } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { checkKnowledge } from '../../src/cli/check-knowledge.js';
import { KnowledgeCopy } from '../support/knowledge-copy.js';

const PATHWAY = 'fhir-resources/pathways/hepatic-calcification.json';
const CARD = 'cards/hepatic-calcification/liver-calcification-found.md';
const ORDER = 'fhir-resources/activity-definitions/ferritin.json';
const CASE = 'test/pathways/new/a-case.json';

const copy = new KnowledgeCopy();

/** Both load the whole knowledge and try every expression of it. */
jest.setTimeout(60_000);

afterAll(() => {
  copy.remove();
});

function change(file: string, from: string, to: string): void {
  copy.change(file, (text) => text.replace(from, to));
}

describe('calcitrace check tells every fault at once, by file, element and reason', () => {
  it('finds nothing in the shipped knowledge', () => {
    expect(checkKnowledge(PROJECT_ROOT).faults).toEqual([]);
  });

  it('finds each of the faults planted in a copy, whoever looks for it', () => {
    change(PATHWAY, '"textEquivalent"', '"textEquivalant": "x", "textEquivalent"');
    change(PATHWAY, "%finding.modality in ('US'", "%finding.modality in ('SONO'");
    change(CARD, 'work-up open."', `please see to it, ${'at length '.repeat(12)}."`);
    change(ORDER, '"code": "2276-4"', '"code": "2276-5"');
    copy.write('cards/hepatic-calcification/nobody.md', '---\nindicator: info\nspeaks: alone\n---\nTBD\n');
    copy.write(CASE, '{ "case": "TODO: a sentence" }\n');
    const told = checkKnowledge(copy.root).faults.map(({ file, element, reason }) => `${file}: ${element}: ${reason}`);
    const expected = [
      `${PATHWAY}: action[0].textEquivalant: is read by nobody: a misspelt name?`,
      `${PATHWAY}: liver-calcification-found: 'SONO' never stands in modality: %finding.modality.empty() or %finding.modality in ('SONO' | 'CT' | 'MR')`,
      `${CARD}: summary[2]: says "please"`,
      `${ORDER}: code.coding[0].code: http://loinc.org|2276-5 is not in the table of verified codes`,
      'cards/hepatic-calcification/nobody.md: line 5: still to be filled in: TBD',
      'cards/hepatic-calcification/nobody.md: file: belongs to no action',
      `${CASE}: line 1: still to be filled in: { "case": "TODO: a sentence" }`,
    ];
    expect(told.filter((fault) => expected.includes(fault)).sort()).toEqual(expected.sort());
    expect(told.filter((fault) => !expected.includes(fault))).toEqual([
      expect.stringContaining(`${CARD}: summary[2]: the shortest may have`),
    ]);
  });
});
