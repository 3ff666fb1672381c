import { faultsIn } from '../../src/knowledge/faults.js';
import { readFolder } from '../../src/knowledge/knowledge-file.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { lockFaults, lockOf } from '../../src/knowledge/lock.js';
import { readSources } from '../../src/knowledge/sources.js';
import { StartProblem } from '../../src/problem.js';
import { KnowledgeCopy } from '../support/knowledge-copy.js';

const PATHWAY = 'fhir-resources/pathways/hepatic-calcification.json';
const CARD = 'cards/hepatic-calcification/liver-calcification-found.md';

const copy = new KnowledgeCopy();
const { root } = copy;

afterEach(() => {
  copy.restore();
});

afterAll(() => {
  copy.remove();
});

function startProblem(policy?: string): StartProblem | undefined {
  try {
    loadKnowledge(root, policy === undefined ? undefined : { file: 'policy.json', text: policy });
    return undefined;
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
}

describe('a broken knowledge file stops the start with file, element and reason', () => {
  it('the shipped knowledge is whole', () => {
    expect(startProblem()).toBeUndefined();
  });

  it.each([
    ['is no JSON', PATHWAY, '{', '', 'file', 'is not JSON'],
    ['has no title', PATHWAY, '"title": "Liver calcification",', '', 'title', 'must be a text'],
    [
      'names an unknown organ',
      PATHWAY,
      '"text": "liver"',
      '"text": "gizzard"',
      'valueCodeableConcept.text',
      'must be one of',
    ],
    [
      'names an unknown hook',
      PATHWAY,
      '"name": "patient-view"',
      '"name": "patient-gone"',
      'trigger[0].name',
      'must be one of',
    ],
    [
      'names an unknown order',
      PATHWAY,
      'ActivityDefinition/ct-liver"',
      'ActivityDefinition/ct-soul"',
      'definitionCanonical',
      'names no',
    ],
    [
      'has broken FHIRPath',
      PATHWAY,
      '%finding.malignancyDoubt = false',
      '%finding.malignancyDoubt = (',
      'expression',
      'cannot be compiled',
    ],
    [
      'reads what it does not list',
      PATHWAY,
      '%finding.malignancyDoubt = false',
      '%egfr.value > 3',
      'expression',
      'does not list',
    ],
    [
      'has no citation',
      PATHWAY,
      '"citation": "',
      '"citation": 1, "x": "',
      'documentation[0].citation',
      'must be a text',
    ],
    ['has a card without a header', CARD, '---', '', 'header', 'must stand between'],
    [
      'has a card with an unknown indicator',
      CARD,
      'indicator: info',
      'indicator: hint',
      'header.indicator',
      'must be one of',
    ],
    ['has a card with an open hole', CARD, 'work-up open.', 'work-up {{ open.', 'header.summary', 'has no }}'],
  ])('a file that %s', (_title, file, from, to, element, reason) => {
    copy.change(file, (text) => (from === '{' ? text.slice(1) : text.replace(from, to)));
    const problem = startProblem();
    expect(problem?.file).toBe(file);
    expect(problem?.element).toContain(element);
    expect(problem?.reason).toContain(reason);
  });

  it.each([
    ['{"criticalCalcium": "high"}', 'criticalCalcium', 'must be a number from 0'],
    ['{"freshDays": {"metabolic": -1}}', 'freshDays.metabolic', 'must be a number from 0'],
    ['{"freshDay": 3}', 'freshDay', 'is not a policy'],
    ['[]', 'file', 'is not a JSON object'],
    ['{"rows": "off"}', 'rows', 'must be an object'],
    ['{"rows": {"HEP-99": "off"}}', 'rows.HEP-99', 'is no row of the knowledge'],
    ['{"rows": {"HEP-1": "no"}}', 'rows.HEP-1', 'must be one of on, off'],
    ['{"rows": {"SAF-4": "off"}}', 'rows.SAF-4', 'guards what is suggested and cannot be switched off'],
    ['{"rows": {"SAF-6": "off"}}', 'rows.SAF-6', 'guards what is suggested and cannot be switched off'],
    [
      '{"minimumIndicator": {"patient-view": "urgent"}}',
      'minimumIndicator.patient-view',
      'must be one of info, warning, critical',
    ],
    ['{"minimumIndicator": {"patient-gone": "info"}}', 'minimumIndicator.patient-gone', 'is not a policy'],
    ['{"minimumIndicator": {"patient-view": 1}}', 'minimumIndicator.patient-view', 'must be a text'],
    ['{"uncertainFindings": "shout"}', 'uncertainFindings', 'must be one of silent, confirm'],
    ['{"followUp": {"months": "12"}}', 'followUp.months', 'must be a number from 0'],
  ])('a policy file %s is refused', (text, element, reason) => {
    expect(startProblem(text)).toMatchObject({ file: 'policy.json', element, reason });
  });

  it('a policy file changes its numbers and leaves the others', () => {
    const { policy } = loadKnowledge(root, { file: 'policy.json', text: '{"freshDays": {"metabolic": 30}}' });
    expect(policy.freshDays).toMatchObject({ metabolic: 30, liver: 90, renal: 90, screening: 365 });
  });

  it('what a site changed is told, and only that', () => {
    const text = JSON.stringify({
      criticalCalcium: 13.5,
      maximumCards: 3,
      rows: { 'HEP-3': 'off', 'HEP-1': 'on' },
      minimumIndicator: { 'encounter-start': 'warning' },
    });
    const { policy } = loadKnowledge(root, { file: 'policy.json', text });
    expect(policy.changes).toEqual([
      'criticalCalcium 13.5',
      'minimumIndicator.encounter-start warning',
      'rows.HEP-3 off',
    ]);
    expect(loadKnowledge(root).policy.changes).toEqual([]);
  });

  it('knowledge is frozen, so that no request can change it for the next', () => {
    const knowledge = loadKnowledge(root);
    expect(Object.isFrozen(knowledge.policy.freshDays)).toBe(true);
    expect(Object.isFrozen(knowledge.pathways[0]?.actions)).toBe(true);
  });

  it('the hash of the knowledge changes with any file', () => {
    const before = loadKnowledge(root).hash;
    copy.change(CARD, (text) => `${text}One more line.\n`);
    expect(loadKnowledge(root).hash).not.toBe(before);
  });
});

describe('calcitrace check sees what loading does not', () => {
  const reasons = () => faultsIn(loadKnowledge(root), readSources(root)).map(({ reason }) => reason);

  it('nothing in the shipped knowledge', () => {
    expect(reasons()).toEqual([]);
  });

  it.each([
    [
      'a row without its card',
      () => {
        copy.delete(CARD);
      },
      'is missing',
    ],
    [
      'a card without its row',
      () => {
        copy.write('cards/hepatic-calcification/x.md', '---\nindicator: info\nspeaks: alone\n---\n');
      },
      'belongs to no action',
    ],
    [
      'a list asked for emptiness but read for presence',
      () => {
        copy.change(PATHWAY, (text) => text.replace('"valueCode": "absence"', '"valueCode": "presence"'));
      },
      'is asked for emptiness',
    ],
    [
      'a bare member taken for a condition',
      () => {
        copy.change('fhir-resources/pathways/calcification-mechanism.json', (text) =>
          text.replace('where(advanced = true)', 'where(advanced)'),
        );
      },
      'bare member',
    ],
    [
      'caution where nothing is held back',
      () => {
        copy.change(PATHWAY, (text) => text.replace('"valueCode": "absence"', '"valueCode": "caution"'));
      },
      'with caution only',
    ],
    [
      'a requirement that is none',
      () => {
        copy.change(PATHWAY, (text) => text.replace('"code": "HEP-1"', '"code": "liver"'));
      },
      'is no requirement id',
    ],
  ])('%s', (_title, spoil, reason) => {
    spoil();
    expect(reasons().join('; ')).toContain(reason);
  });

  it('a text that changed without a new version', () => {
    const knowledge = loadKnowledge(root);
    const files = () => [...readFolder(root, 'fhir-resources/pathways', '.json'), ...readFolder(root, 'cards', '.md')];
    const locked = lockOf(knowledge, files());
    expect(lockFaults(locked, lockOf(knowledge, files()))).toEqual([]);
    copy.change(CARD, (text) => `${text}One more line.\n`);
    expect(lockFaults(locked, lockOf(knowledge, files()))[0]?.reason).toContain('changed without a new version');
  });
});
