import { explainReport } from '../../../src/facts/text/explain-report.js';
import { HOOK_LIMITS } from '../../../src/facts/text/read-report.js';

/* All reports are synthetic. */
const explained = (text: string, title = 'CT abdomen') => explainReport({ text, title }, HOOK_LIMITS);

describe('Why a report is read as it is', () => {
  it('H2: a calcification that is told: its words, its sentence, its heading and how the organ was found', () => {
    const text = 'FINDINGS: Spleen normal. Calcification of the liver.';
    const [told, ...more] = explained(text);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      trigger: 'Calcification',
      start: 25,
      end: 38,
      sentence: 'Calcification of the liver.',
      heading: 'FINDINGS',
      scope: [],
      findings: [{ organ: 'liver', assertion: 'present', organBy: { words: 'liver' } }],
    });
    expect(text.slice(told?.start, told?.end)).toBe('Calcification');
    expect(told).not.toHaveProperty('noFinding');
  });

  it('H2: without a heading there is none, and an organ of the study has no words', () => {
    const [told] = explained('Calcification.', 'CT liver');
    expect(told).not.toHaveProperty('heading');
    expect(told?.findings).toMatchObject([{ organ: 'liver' }]);
    expect(told?.findings[0]?.organBy).not.toHaveProperty('words');
  });

  it('H2: what denies or doubts it is named with what it does', () => {
    expect(explained('No calcification of the liver.')[0]).toMatchObject({
      scope: [{ cue: 'No', effect: 'negate' }],
      findings: [{ assertion: 'absent' }],
    });
  });

  it.each([
    ['HISTORY: Calcification of the liver.\nFINDINGS: Normal.', 'silent section', 'HISTORY'],
    ['PLAN: Follow the calcification of the liver.\nFINDINGS: Normal.', 'silent section', 'PLAN'],
    ['FINDINGS: Evaluate for calcification of the liver.', 'not asserted', 'FINDINGS'],
    ['FINDINGS: Echogenic focus of the liver.', 'an echo alone is no calcium', 'FINDINGS'],
  ])('H3: in "%s" no finding is made: %s', (text, noFinding, heading) => {
    expect(explained(text)).toMatchObject([{ findings: [], noFinding, heading }]);
  });

  it('H13: what an addendum takes back makes no finding', () => {
    const told = explained('FINDINGS: Calcification of the liver.\nADDENDUM: No calcification of the liver.');
    expect(told.map(({ findings }) => findings.length)).toEqual([0, 1]);
    expect(told[0]?.noFinding).toMatch(/./);
    expect(told[1]).not.toHaveProperty('noFinding');
  });

  it('H2: each calcification of a sentence is told on its own', () => {
    expect(explained('Calcification of the liver and a calcified spleen.').map(({ trigger }) => trigger)).toEqual([
      'Calcification',
      'calcified',
    ]);
    expect(explained('HISTORY: Calcified liver, renal calcification.').map(({ trigger }) => trigger)).toEqual([
      'Calcified',
      'calcification',
    ]);
  });
});
