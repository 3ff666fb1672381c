import { answerTo, interpretationOf } from '../../../src/facts/findings/answer.js';
import { findingTitle } from '../../../src/facts/findings/finding-title.js';
import { lateralityIn, organIn, siteOf } from '../../../src/facts/findings/site.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { coded, gathering, LOINC, SNOMED } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);

describe('HEP-1: how a finding is called', () => {
  it.each([
    ['liver', 'Liver calcification'],
    ['brain', 'Brain calcification'],
    ['lung', 'Lung calcification'],
    ['kidney', 'Kidney calcification'],
    ['pancreas', 'Pancreatic calcification'],
    ['stomach', 'Gastric calcification'],
    ['artery', 'Arterial calcification'],
    ['valve', 'Heart valve calcification'],
    ['breast', 'Breast calcification'],
    ['lymph-node', 'Lymph node calcification'],
    ['soft-tissue', 'Soft-tissue calcification'],
    ['bowel', 'Bowel calcification'],
    ['other', 'Calcification'],
  ] as const)('%s: %s', (organ, title) => {
    expect(findingTitle({ organ, subject: 'patient' })).toBe(title);
  });

  it('by its place where the organ has no name, by its kind, and by whose it is', () => {
    const title = (rest: Partial<Parameters<typeof findingTitle>[0]>) =>
      findingTitle({ organ: 'liver', subject: 'patient', ...rest });
    expect(title({ organ: 'other', site: 'spleen' })).toBe('Spleen calcification');
    expect(title({ site: 'segment VI' })).toBe('Liver calcification');
    expect(title({ organ: 'kidney', kind: 'calculus' })).toBe('Kidney stone');
    expect(title({ organ: 'other', kind: 'calculus' })).toBe('Stone');
    expect(title({ kind: 'phlebolith' })).toBe('Venous calcification');
    expect(title({ organ: 'brain', kind: 'physiological' })).toBe('Brain calcification, physiological');
    expect(title({ kind: 'in-mass' })).toBe('Liver calcification inside a mass');
    expect(title({ subject: 'fetus' })).toBe('Fetal liver calcification');
    expect(title({ subject: 'fetus', fetus: 'A' })).toBe('Fetal liver calcification (fetus A)');
    expect(title({ subject: 'other', fetus: 'A' })).toBe('Liver calcification');
  });
});

describe('REN-1: the side that words name', () => {
  it.each([
    ['Right kidney', 'right'],
    ['LEFT kidney', 'left'],
    ['Both kidneys', 'bilateral'],
    ['Bilateral kidneys', 'bilateral'],
    ['Right and left kidney', 'bilateral'],
    ['Kidney', undefined],
    ['Upright film', undefined],
    ['Cleft', undefined],
    ['Bothersome', undefined],
  ])('%s: %s', (words, side) => {
    expect(lateralityIn([words])).toBe(side);
    expect(lateralityIn([words, 'kidney'])).toBe(side);
  });

  it('a right and a left one in two texts are both', () => {
    expect(lateralityIn(['right', 'left'])).toBe('bilateral');
    expect(lateralityIn([])).toBeUndefined();
  });
});

describe('MEC-1: where something sits', () => {
  it('by its code before its words, with its side', () => {
    expect(siteOf(coded(SNOMED, '10200004'), meanings)).toMatchObject({ organ: 'liver', fetal: false });
    expect(siteOf({ ...coded(SNOMED, '10200004'), text: 'Left kidney' }, meanings)).toMatchObject({
      organ: 'liver',
      laterality: 'left',
    });
    expect(siteOf([{ text: 'Right kidney' }], meanings)).toMatchObject({ organ: 'kidney', laterality: 'right' });
    expect(siteOf([{ text: 'Nothing' }, { text: 'Kidney' }], meanings)).toMatchObject({ organ: 'kidney' });
    expect(siteOf({ text: 'fetal liver' }, meanings)).toMatchObject({ organ: 'liver', fetal: true });
    expect(siteOf({ text: 'nowhere' }, meanings)).toStrictEqual({ fetal: false });
    expect(siteOf(undefined, meanings)).toStrictEqual({ fetal: false });
    expect(siteOf(coded(LOINC, '30612-6'), meanings)).toStrictEqual({ fetal: false });
  });

  it('the organ that words name, the first of several', () => {
    expect(organIn(['Lesion of liver'], meanings)).toBe('liver');
    expect(organIn(['Nothing', 'Kidney and liver'], meanings)).toBe('kidney');
    expect(organIn(['Nothing'], meanings)).toBeUndefined();
  });
});

describe('MEC-1: what an Observation answers', () => {
  const code = { text: 'Calcification' };

  it.each([
    ['NEG', 'no'],
    ['ND', 'no'],
    ['NR', 'no'],
    ['POS', 'yes'],
    ['DET', 'yes'],
    ['IND', 'uncertain'],
    ['E', 'uncertain'],
    ['H', undefined],
  ])('interpreted as %s: %s', (interpretation, answer) => {
    const item = { code, interpretation: [{ coding: [{ code: 'H' }] }, { coding: [{}, { code: interpretation }] }] };
    expect(interpretationOf(item)).toBe(answer);
    expect(answerTo(item, meanings)).toBe(answer ?? 'yes');
    expect(answerTo({ ...item, valueString: 'seventeen' }, meanings)).toBe(answer ?? 'uncertain');
    expect(answerTo({ ...item, valueBoolean: false }, meanings)).toBe('no');
  });

  it.each([
    [{ valueBoolean: true }, 'yes'],
    [{ valueInteger: 1 }, 'yes'],
    [{ valueInteger: 0 }, 'no'],
    [{ valueQuantity: { value: 0.5 } }, 'yes'],
    [{ valueQuantity: { value: 0 } }, 'no'],
    [{ valueString: 'absent' }, 'no'],
    [{ valueString: 'present' }, 'yes'],
    [{ valueString: 'equivocal' }, 'uncertain'],
    [{ valueCodeableConcept: { text: 'Absent' } }, 'no'],
    [{ valueCodeableConcept: {} }, 'uncertain'],
    [{ dataAbsentReason: { text: 'unknown' } }, 'none'],
    [{}, 'yes'],
  ])('%j: %s', (rest, answer) => {
    expect(answerTo({ code, ...rest }, meanings)).toBe(answer);
  });
});
