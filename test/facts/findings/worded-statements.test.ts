import { conceptStatements } from '../../../src/facts/findings/concept-statements.js';
import type { Site } from '../../../src/facts/findings/site.js';
import { statementIn, studyOf, textStatements } from '../../../src/facts/findings/text-statements.js';
import { inWords, meanings, NOWHERE, PATIENT, told } from './stated.js';

describe('HEP-1: what words without a code tell', () => {
  const LEFT: Site = { organ: 'kidney', site: 'pole', laterality: 'left', kind: 'calculus', fetal: false };

  it.each<[string, Site, string]>([
    ['Hepatic calcification', NOWHERE, 'present liver'],
    ['Gout', NOWHERE, 'nothing'],
    ['Calcification', NOWHERE, 'present other'],
    ['Calcification', LEFT, 'present kidney calculus, pole, left'],
    ['Pelvic calcification', LEFT, 'present kidney calculus, pole, left'],
    ['Calcification', { organ: 'kidney', fetal: false }, 'present kidney'],
    ['No calcification', LEFT, 'absent kidney calculus, pole, left'],
    ['Calcification of the right kidney', LEFT, 'present kidney calculus, pole, right'],
    ['Hepatic calcification', LEFT, 'present liver'],
    ['Her mother had a hepatic calcification', NOWHERE, 'nothing'],
  ])('"%s" at %j is %s', (text, site, statement) => {
    expect(told({ text }, site)).toBe(statement);
  });

  it('the first words that tell anything are read', () => {
    const concept = { text: 'Calcification', coding: [{ display: 'Hepatic calcification' }] };
    expect(conceptStatements(concept, NOWHERE, PATIENT, meanings)).toHaveLength(1);
    expect(told({ text: 'Gout', coding: [{ display: 'Hepatic calcification' }] })).toBe('present liver');
  });

  it('a text is read as its study says', () => {
    const study = { title: 'CT', modality: 'CT', bodyPart: 'liver', subject: 'patient' } as const;
    expect(studyOf(study)).toStrictEqual({ title: 'CT', modality: 'CT', bodyPart: 'liver' });
    expect(studyOf({ subject: 'fetus' })).toStrictEqual({ obstetric: true });
    expect(studyOf(PATIENT)).toStrictEqual({});
    expect(textStatements('Calcification.', study, meanings).map(inWords)).toEqual(['present liver']);
    expect(textStatements('Her mother had a calcified liver.', PATIENT, meanings)).toEqual([]);
  });

  it('a finding keeps all that the reader found, and its own course outweighs that of the next sentence', () => {
    const finding = {
      organ: 'liver',
      assertion: 'present',
      subject: 'fetus',
      fetus: 'A',
      morphology: ['rim'],
      quote: 'calcification',
      start: 0,
      end: 13,
      site: 'dome',
      laterality: 'left',
      kind: 'in-mass',
      size: { value: 3, unit: 'mm' },
      course: 'stable',
      addendum: true,
    } as const;
    const { start, end, ...said } = finding;
    expect([start, end]).toEqual([0, 13]);
    expect(statementIn('calcification', finding, { fetus: 'B' }, meanings)).toMatchObject({ how: 'text', ...said });
    const bare = {
      organ: 'liver',
      assertion: 'present',
      subject: 'fetus',
      morphology: [],
      quote: 'x',
      start: 0,
      end: 1,
    } as const;
    const statement = statementIn('x', bare, { fetus: 'B' }, meanings);
    expect(statement.fetus).toBe('B');
    expect(statement).not.toHaveProperty('course');
    expect(statement).not.toHaveProperty('site');
  });
});
