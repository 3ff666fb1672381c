import { gatherPatient } from '../../../src/facts/patient.js';
import { gatherPregnancies } from '../../../src/facts/pregnancy.js';
import { coded, condition, gathering, LOINC, observation, recordOf, SNOMED } from '../chart-of-test.js';

const WOMAN = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1994-05-05' };
const pregnancies = (resources: readonly object[], patient: object = {}) => {
  const record = recordOf([{ ...WOMAN, ...patient }, ...resources]);
  return gatherPregnancies(record, gatherPatient(record, gathering), gathering);
};
const factOf = (...of: Parameters<typeof pregnancies>) => pregnancies(...of).now.items[0];
const statusOf = (...of: Parameters<typeof pregnancies>) => factOf(...of)?.status;

const social = (rest: object) =>
  observation('o1', { category: [{ coding: [{ code: 'social-history' }] }], effectiveDateTime: '2026-11-10', ...rest });
const STATUS = coded(LOINC, '82810-3', 'Pregnancy status');
const status = (rest: object = {}) => social({ code: STATUS, valueCodeableConcept: { text: 'Pregnant' }, ...rest });
const notPregnant = (effectiveDateTime: string) =>
  status({ valueCodeableConcept: { text: 'Not pregnant' }, effectiveDateTime });
const pregnant = (recordedDate?: string) =>
  condition('c1', { code: coded(SNOMED, '77386006', 'Pregnancy'), ...{ recordedDate } });

describe('SAF-4: what shows that she is pregnant is told with its words, its day and its source', () => {
  it.each<[string, object, object]>([
    ['a problem', pregnant('2026-11-01'), { words: 'Pregnancy', date: '2026-11-01', source: 'Condition/c1' }],
    ['a problem without a day', pregnant(), { words: 'Pregnancy', source: 'Condition/c1' }],
    [
      'a problem without words',
      condition('c1', { code: coded(SNOMED, '77386006'), recordedDate: '2026-11-01' }),
      { words: 'pregnancy on the problem list', date: '2026-11-01', source: 'Condition/c1' },
    ],
    ['a status', status(), { words: 'Pregnancy status: Pregnant', date: '2026-11-10', source: 'Observation/o1' }],
    [
      'a status by code alone',
      status({ code: coded(LOINC, '82810-3'), valueCodeableConcept: coded(SNOMED, '77386006') }),
      { words: 'pregnancy status: pregnant', date: '2026-11-10', source: 'Observation/o1' },
    ],
    [
      'an answer of yes',
      status({ valueCodeableConcept: undefined, valueBoolean: true }),
      { words: 'Pregnancy status: yes', date: '2026-11-10', source: 'Observation/o1' },
    ],
    [
      'an age',
      social({ code: coded(LOINC, '18185-9', 'Gestational age'), valueQuantity: { value: 20, unit: 'wk' } }),
      { words: 'Gestational age: 20 wk', date: '2026-11-10', source: 'Observation/o1' },
    ],
    [
      'a due date by code alone',
      social({ code: coded(LOINC, '11778-8'), valueDateTime: '2027-04-11' }),
      { words: 'due date: 2027-04-11', date: '2026-11-10', source: 'Observation/o1' },
    ],
    [
      'a due date without a day of its own',
      social({ code: coded(LOINC, '11778-8'), valueDateTime: '2027-04-11', effectiveDateTime: undefined }),
      { words: 'due date: 2027-04-11', date: '2026-11-22', source: 'Observation/o1' },
    ],
  ])('%s', (_what, resource, because) => {
    expect(factOf([resource])).toMatchObject({ status: 'pregnant' });
    expect(factOf([resource])?.because).toStrictEqual(because);
  });

  it('that she is not is told so too', () => {
    expect(factOf([notPregnant('2026-11-10')])).toStrictEqual({
      status: 'not-pregnant',
      because: { words: 'Pregnancy status: Not pregnant', date: '2026-11-10', source: 'Observation/o1' },
    });
  });
});

describe('SAF-4: which statuses count', () => {
  it.each([
    ['final', 'pregnant'],
    ['amended', 'pregnant'],
    ['corrected', 'pregnant'],
    ['preliminary', 'possible'],
    ['registered', 'possible'],
    ['cancelled', 'possible'],
    ['entered-in-error', 'possible'],
  ])('one that is %s: %s', (of, expected) => {
    expect(statusOf([status({ status: of })])).toBe(expected);
  });

  it.each<[string, object, string]>([
    ['yes', { valueBoolean: true }, 'pregnant'],
    ['no', { valueBoolean: false }, 'not-pregnant'],
    ['positive', { valueString: 'Positive' }, 'pregnant'],
    ['negative', { valueString: 'Negative' }, 'not-pregnant'],
    ['a count of nothing', { valueQuantity: { value: 0, unit: 'IU/L' } }, 'not-pregnant'],
    ['a figure', { valueQuantity: { value: 2000, unit: 'IU/L' } }, 'possible'],
    ['doubt', { valueString: 'Possibly' }, 'possible'],
    ['a pregnancy that is possible', { valueString: 'Possible pregnancy' }, 'pregnant'],
    ['one that she denies', { valueString: 'Patient denies pregnancy' }, 'possible'],
    ['one that nobody knows of', { valueString: 'Not known to be pregnant' }, 'possible'],
    ['one that she plans', { valueString: 'Planning pregnancy' }, 'possible'],
    ['one of the past', { valueString: 'Previous pregnancy' }, 'possible'],
    ['no answer', { dataAbsentReason: { text: 'unknown' } }, 'possible'],
    [
      'a period alone that is none of a pregnancy',
      { valuePeriod: { start: '2026-10-01', end: '2026-12-01' } },
      'possible',
    ],
  ])('answered with %s: %s', (_what, answer, expected) => {
    expect(statusOf([status({ valueCodeableConcept: undefined, ...answer })])).toBe(expected);
  });

  it.each([
    ['44 weeks ago', '2026-01-18', 'pregnant'],
    ['44 weeks and a day ago', '2026-01-17', 'possible'],
    ['of tomorrow, as clocks differ', '2026-11-23', 'pregnant'],
    ['of the day after', '2026-11-24', 'possible'],
  ])('one %s: %s is %s', (_when, day, expected) => {
    expect(statusOf([status({ effectiveDateTime: day })])).toBe(expected);
    expect(statusOf([pregnant(day)])).toBe(expected);
  });

  it.each([
    ['30 days ago', '2026-10-23', 'not-pregnant'],
    ['31 days ago', '2026-10-22', 'possible'],
  ])('a denial of %s: %s is %s', (_when, day, expected) => {
    expect(statusOf([notPregnant(day)])).toBe(expected);
  });

  it('a denial without a day may be old, and the newest status decides', () => {
    expect(statusOf([status({ valueCodeableConcept: { text: 'Not pregnant' }, effectiveDateTime: undefined })])).toBe(
      'possible',
    );
    const then = { ...notPregnant('2026-11-05'), id: 'o0' };
    expect(statusOf([status(), then])).toBe('pregnant');
    expect(statusOf([status({ effectiveDateTime: '2026-11-01' }), then])).toBe('not-pregnant');
    expect(statusOf([pregnant('2026-11-01'), then])).toBe('pregnant');
  });

  it('its day is when it was so, when that began, or when it was written down', () => {
    const since = (rest: object) => factOf([status({ effectiveDateTime: undefined, ...rest })])?.because?.date;
    const issued = '2026-11-12T10:00:00Z';
    expect(since({ effectivePeriod: { start: '2026-11-11' }, issued })).toBe('2026-11-11');
    expect(since({ issued })).toBe('2026-11-12');
  });
});

describe('SAF-4: the question may stand in words', () => {
  it.each([
    'Are you pregnant?',
    'Is the patient pregnant?',
    'Is patient pregnant',
    'Patient pregnant?',
    'Currently pregnant',
    'Pregnancy POCT',
    'POCT pregnancy',
    'Pregnancy screen',
    'Urine pregnancy test',
    'Beta hCG',
    'Pregnant',
    'Pregnant?',
  ])('%s', (text) => {
    const asked = (valueString: string) => statusOf([social({ code: { text }, valueString })]);
    expect([asked('Yes'), asked('No')]).toEqual(['pregnant', 'not-pregnant']);
  });

  it('how often she was is no such question', () => {
    expect(statusOf([social({ code: { text: 'Number of times pregnant' }, valueInteger: 3 })])).toBe('possible');
    expect(statusOf([social({ code: { text: 'Gravidity' }, valueInteger: 3 })])).toBe('possible');
  });

  it('nor is whether somebody else is', () => {
    expect(statusOf([social({ code: { text: 'Household member pregnant' }, valueString: 'Yes' })])).toBe('possible');
  });

  it.each([
    'Twin gestation',
    'Triplet gestation',
    'Multiple gestation',
    'Gestational hypertension',
    'Prenatal care',
    'Placenta previa',
    'Placenta praevia',
    'IUP at 12 weeks',
    'SIUP',
    'G2P1 at 20 weeks',
    'G2 P1, 20+3 weeks',
    'Gravida 3, para 2 @ 20w',
    'G3P2002 20 3/7 weeks',
  ])('a problem %s shows it too', (text) => {
    expect(statusOf([condition('c1', { code: { text }, recordedDate: '2026-11-01' })])).toBe('pregnant');
  });

  it.each([
    'G2P1',
    'G2P1, preterm birth at 30 weeks',
    'G2P1 for 20 weeks',
    'No IUP',
    'G2 at 20 weeks',
    'P1 at 20 weeks',
  ])('a problem %s does not', (text) => {
    expect(statusOf([condition('c1', { code: { text }, recordedDate: '2026-11-01' })])).toBe('possible');
  });

  it('the weeks that stand beside the count of pregnancies date this one', () => {
    const told = condition('c1', { code: { text: 'G2P1 at 20 weeks' }, recordedDate: '2026-11-08' });
    expect(factOf([told])).toMatchObject({ gestation: '22w0d', dating: 'stated age' });
  });
});

describe('SAF-4: who can be pregnant', () => {
  it.each([
    ['of 8', '2018-11-22', 'pregnant'],
    ['of 7', '2018-11-23', 'not-applicable'],
  ])('a pregnancy on the chart of a girl %s', (_age, birthDate, expected) => {
    expect(statusOf([pregnant('2026-11-01')], { birthDate })).toBe(expected);
  });

  it.each([
    ['12', '2014-11-22', 'possible'],
    ['11', '2014-11-23', 'not-applicable'],
    ['55', '1970-11-23', 'possible'],
    ['56', '1970-11-22', 'not-applicable'],
  ])('nothing is charted, at %s years', (_age, birthDate, expected) => {
    expect(statusOf([], { birthDate })).toBe(expected);
  });

  it('on a man’s chart a pregnancy counts, and a denial tells nothing', () => {
    expect(statusOf([pregnant('2026-11-01')], { gender: 'male' })).toBe('pregnant');
    expect(statusOf([notPregnant('2026-11-10')], { gender: 'male' })).toBe('not-applicable');
  });

  it.each([
    ['F', 'us-core-birthsex', 'possible'],
    ['M', 'us-core-birthsex', 'not-applicable'],
    ['F', 'another', 'not-applicable'],
  ])('a man with the value %s of %s', (valueCode, name, expected) => {
    const url = `http://hl7.org/fhir/us/core/StructureDefinition/${name}`;
    expect(statusOf([], { gender: 'male', extension: [{ url, valueCode }] })).toBe(expected);
  });
});
