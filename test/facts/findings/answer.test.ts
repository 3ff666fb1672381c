import type { Observation } from 'fhir/r4.js';
import { answerTo } from '../../../src/facts/findings/answer.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { sectionOf } from '../../../src/facts/study-described.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const answer = (said: Partial<Observation>): string => answerTo({ code: { text: 'Calcification' }, ...said }, meanings);
const interpreted = (code: string): Partial<Observation> => ({ interpretation: [{ coding: [{ code }] }] });

describe('H3: whether a finding that was asked for is there', () => {
  it.each([
    ['NEG', 'no'],
    ['ND', 'no'],
    ['NR', 'no'],
    ['POS', 'yes'],
    ['DET', 'yes'],
    ['IND', 'uncertain'],
    ['E', 'uncertain'],
    ['H', 'yes'],
  ])('by an interpretation of %s: %s', (code, told) => {
    expect(answer(interpreted(code))).toBe(told);
  });

  it.each<[string, Partial<Observation>, string]>([
    ['a yes', { valueBoolean: true }, 'yes'],
    ['a no, whatever the interpretation', { valueBoolean: false, ...interpreted('POS') }, 'no'],
    ['a count', { valueInteger: 2 }, 'yes'],
    ['a count of none', { valueInteger: 0 }, 'no'],
    ['a size', { valueQuantity: { value: 3, unit: 'mm' } }, 'yes'],
    ['a size of none', { valueQuantity: { value: 0, unit: 'mm' } }, 'no'],
    ['words that deny it', { valueString: 'Absent' }, 'no'],
    ['words that say neither', { valueString: 'see report' }, 'uncertain'],
    ['words that say neither, with an interpretation', { valueString: 'see report', ...interpreted('NEG') }, 'no'],
    ['a reason why nothing is said', { dataAbsentReason: { text: 'not asked' } }, 'none'],
    ['nothing but its code', {}, 'yes'],
  ])('by %s: it is %s', (_what, said, told) => {
    expect(answer(said)).toBe(told);
  });
});

describe('H16: the section that issued a report', () => {
  it.each([
    ['CT', 'CT'],
    ['NMR', 'MR'],
    ['RUS', 'US'],
    ['OUS', 'US'],
    ['VUS', 'US'],
    ['CUS', 'US'],
    ['RX', 'XR'],
    ['NMS', 'NM'],
  ])('%s examines by %s', (code, modality) => {
    expect(sectionOf([{ coding: [{ code }] }])).toMatchObject({ modality, obstetric: code === 'OUS' });
  });

  it('of another department tells no modality', () => {
    expect(sectionOf([{ coding: [{ code: 'LAB' }] }])).toEqual({ obstetric: false });
  });
});
