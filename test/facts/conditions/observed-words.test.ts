import { gatherConditions } from '../../../src/facts/conditions.js';
import { coded, gathering, LOINC, recordOf, SNOMED } from '../chart-of-test.js';

const seen = (id: string, rest: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-11-10',
  ...rest,
});
const told = (...resources: object[]) => gatherConditions(recordOf(resources), gathering).items;
const answered = (question: string, valueString: string, rest: object = {}) =>
  told(seen('o1', { code: { text: question }, valueString, ...rest }));
const words = (list: string): string[] => list.split(',').map((word) => word.trim());
const jaundice = coded(SNOMED, '18165001', 'Jaundice');

describe('HEP-4: which observations tell of a symptom', () => {
  it.each(words('exam, survey, social-history, procedure'))('one of the category %s does', (code) => {
    expect(told(seen('o1', { code: jaundice, category: [coded('x', code)] }))).toHaveLength(1);
  });

  it.each(words('laboratory, vital-signs, imaging, activity, therapy'))('one of the category %s does not', (code) => {
    expect(told(seen('o1', { code: jaundice, category: [coded('x', 'exam'), coded('x', code)] }))).toEqual([]);
  });

  it.each([
    ['final', 1],
    ['amended', 1],
    ['corrected', 1],
    ['preliminary', 0],
    ['registered', 0],
    ['cancelled', 0],
    ['unknown', 0],
  ])('one that is %s tells %d', (status, count) => {
    expect(told(seen('o1', { code: jaundice, status }))).toHaveLength(count);
  });

  it.each<[string, object, string | undefined]>([
    ['an instant', { effectiveInstant: '2026-11-09T10:00:00Z' }, '2026-11-09'],
    ['the end of a period', { effectivePeriod: { start: '2026-11-07', end: '2026-11-08' } }, '2026-11-08'],
    ['its beginning, while it goes on', { effectivePeriod: { start: '2026-11-07' } }, '2026-11-07'],
    ['the day it was written down', { issued: '2026-11-05T10:00:00Z' }, '2026-11-05'],
  ])('its day is %s', (_what, rest, date) => {
    const issued = '2026-11-05T10:00:00Z';
    expect(told(seen('o1', { code: jaundice, effectiveDateTime: undefined, issued, ...rest }))).toMatchObject([
      { date, active: true },
    ]);
  });

  it('without a day it may be long ago', () => {
    const [one] = told(seen('o1', { code: jaundice, effectiveDateTime: undefined }));
    expect(one).toStrictEqual({
      name: 'Jaundice',
      meanings: ['symptom-jaundice'],
      active: false,
      source: 'Observation/o1',
    });
  });

  it('a dated one outweighs one without a day, whichever comes first', () => {
    const undated = seen('o1', { code: jaundice, effectiveDateTime: undefined });
    const denied = seen('o2', { code: jaundice, valueBoolean: false });
    expect(told(undated, denied)).toEqual([]);
    expect(told(denied, undated)).toEqual([]);
  });
});

describe('HEP-5: a test for a disease is not the disease', () => {
  it.each(
    words(`
      Ab, Ag, antibody, antibodies, antigen, antigens, IgA, IgG, IgM, IgE, PCR, DNA, RNA, level, titer, titre, screen, screening,
      culture, serology, vaccine, vaccination, risk, test, skin test, ELISA, assay, immunoassay, IGRA, QuantiFERON, Mantoux, smear, stain
    `),
  )('tuberculosis %s', (test) => {
    expect(answered(`Tuberculosis ${test}`, 'Positive')).toEqual([]);
    expect(answered(`${test} tuberculosis`, 'Positive')).toEqual([]);
  });

  it.each(['Tuberculosis', 'Tuberculosis diagnosed', 'Tuberculosis history'])('%s is', (question) => {
    expect(answered(question, 'Positive')[0]?.meanings).toContain('condition-tuberculosis');
  });

  it('DYS-6: a level of pain is a pain, a level of none is none', () => {
    const level = (valueInteger: number) => told(seen('o1', { code: { text: 'Pain level' }, valueInteger }));
    expect(level(3)).toMatchObject([{ meanings: ['symptom-pain'], active: true }]);
    expect(level(0)).toEqual([]);
  });
});

describe('HEP-4, HEP-12: the answer to a question about a symptom', () => {
  it.each(
    words(`
      mild, moderate, severe, slight, marked, intermittent, constant, occasional, frequent, persistent, chronic, daily, minimal, minor,
      ongoing, worse, worsening, improving, +, ++, +++, ++++, 1+, 2+, 3+, 4+, Mildly, occasionally, Mild today
    `),
  )('%s says that it is there, and how much', (degree) => {
    expect(answered('Nausea', degree)).toMatchObject([
      { name: `Nausea, ${degree}`, meanings: ['symptom-digestive'], active: true },
    ]);
  });

  it.each(words('0, none, absent, 5+, see note, quite unclear, not mild, unclear ++'))('%s does not', (answer) => {
    expect(answered('Nausea', answer)).toEqual([]);
  });

  it('a degree that comes as a concept counts as well, and only a severe one is severe', () => {
    const degree = (text: string) => told(seen('o1', { code: { text: 'Nausea' }, valueCodeableConcept: { text } }))[0];
    expect(degree('Severe')).toMatchObject({ name: 'Nausea, Severe', severe: true });
    expect(degree('Moderate')).not.toHaveProperty('severe');
    expect(degree('Moderate')).toMatchObject({ name: 'Nausea, Moderate' });
  });

  it('HEP-6: a doubtful answer about a disease makes it suspected, about a symptom nothing', () => {
    expect(answered('Tuberculosis', 'Possible')).toMatchObject([
      { name: 'Tuberculosis', meanings: ['suspected-tuberculosis'], active: false },
    ]);
    expect(answered('Nausea', 'Possible')).toEqual([]);
  });

  it('a question of the LOINC table says nothing without a yes or a no', () => {
    const asked = (rest: object) => told(seen('o1', { code: coded(LOINC, '1-8', 'Tuberculosis'), ...rest }));
    expect(asked({ valueString: 'Possible' })).toEqual([]);
    expect(asked({ valueString: 'Yes' })).toHaveLength(1);
    expect(told(seen('o1', { code: coded(SNOMED, '1', 'Tuberculosis'), valueString: 'Possible' }))).toHaveLength(1);
  });

  it('a long question is told by its first sixty characters', () => {
    expect(answered(`Jaundice ${'w'.repeat(80)}`, 'Yes')[0]?.name).toBe(`Jaundice ${'w'.repeat(51)}`);
  });
});

describe('HEP-4, HEP-5: what the words of an answer or a note name', () => {
  it('each sentence and each line by itself, in its own words, of its own time', () => {
    const note = 'Possible tuberculosis\nhistory of sarcoidosis; Jaundice since May. No nausea';
    expect(answered('Notes', note).map(({ name, meanings, active }) => [name, meanings[0], active])).toEqual([
      ['Possible tuberculosis', 'suspected-tuberculosis', false],
      ['history of sarcoidosis', 'condition-sarcoidosis', false],
      ['Jaundice since May', 'symptom-jaundice', true],
    ]);
  });

  it('a symptom of now says nothing of when the disease was that it is laid to', () => {
    expect(
      answered('Skin', 'Jaundice due to sarcoidosis').map(({ meanings, active }) => [meanings[0], active]),
    ).toEqual([
      ['symptom-jaundice', true],
      ['condition-sarcoidosis', false],
    ]);
  });

  it('a sentence of more than sixty characters is told by the name of what it means', () => {
    const sentence = (length: number) => `icterus ${'w'.repeat(length - 8)}`;
    expect(answered('Skin', sentence(60))[0]?.name).toBe(sentence(60));
    expect(answered('Skin', sentence(61))[0]?.name).toBe('Jaundice');
  });

  it('of a note the first four thousand characters are read', () => {
    const note = (before: number) => `${'x'.repeat(before)}; jaundice`;
    expect(answered('Skin', note(3990))).toHaveLength(1);
    expect(answered('Skin', note(3991))).toEqual([]);
  });

  it('the question says of when an answer is, and of whom', () => {
    const value = (question: string) => told(seen('o1', { code: { text: question }, valueCodeableConcept: jaundice }));
    expect(value('Symptom')).toMatchObject([{ name: 'Jaundice', active: true }]);
    expect(value('History of')).toMatchObject([{ name: 'Jaundice', active: false }]);
    expect(value('Family history')).toEqual([]);
    expect(answered('History of', 'jaundice')).toMatchObject([{ active: false }]);
    expect(answered('Family history', 'jaundice')).toEqual([]);
  });

  it('of an answer in several words the first name counts', () => {
    const both = { coding: [{ display: 'Nausea' }, { display: 'Jaundice' }] };
    expect(told(seen('o1', { code: { text: 'Complaint' }, valueCodeableConcept: both }))).toMatchObject([
      { name: 'Nausea', meanings: ['symptom-digestive'] },
    ]);
  });

  it('DYS-6: where it is stands in the question, in the answer or in the body site', () => {
    const thigh = { places: ['place-part-thigh'], laterality: 'left' };
    expect(answered('Pain in left thigh', 'severe')).toMatchObject([{ ...thigh, severe: true }]);
    expect(answered('Symptom', 'Pain in left thigh')).toMatchObject([thigh]);
    expect(answered('Pain', 'Yes', { bodySite: { text: 'Left thigh' } })).toMatchObject([thigh]);
  });

  it('a component is of the day and the body site of its observation', () => {
    const pain = { code: { text: 'Pain' }, valueBoolean: true };
    const exam = { code: { text: 'Examination' }, bodySite: { text: 'Right knee' }, component: [pain] };
    expect(told(seen('o1', exam))).toMatchObject([{ laterality: 'right', date: '2026-11-10' }]);
  });

  it('one that means two things keeps what a newer one has not settled', () => {
    const older = seen('o1', { code: { text: 'Tuberculosis' }, valueBoolean: true, effectiveDateTime: '2026-11-01' });
    const newer = seen('o2', { code: { text: 'Pulmonary tuberculosis' }, valueBoolean: true });
    expect(told(older, newer).map(({ meanings }) => meanings)).toEqual([
      ['condition-tuberculosis', 'damage-lung'],
      ['damage-liver'],
    ]);
  });
});
