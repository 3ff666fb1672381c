import type { CodeableConcept, Observation } from 'fhir/r4.js';
import type { ReportStudy } from '../../../src/facts/findings/report-study.js';
import { Meanings } from '../../../src/facts/meanings.js';
import {
  conceptSigns,
  observationSigns,
  reportSigns,
  surroundingsOf,
  type SignStatement,
  type SignSurroundings,
} from '../../../src/facts/signs/sign-claims.js';
import { SignLexicon } from '../../../src/facts/text/sign-lexicon.js';
import { coded, gathering, HPO, ICD, SNOMED } from '../chart-of-test.js';

const reader = {
  meanings: Meanings.over(gathering.knowledge.meanings),
  lexicon: SignLexicon.over(gathering.knowledge.meanings, true),
};
const PATIENT: SignSurroundings = { subject: 'patient' };
const FETUS: SignSurroundings = { subject: 'fetus' };
const inWords = ({ sign, assertion, subject, fetus }: SignStatement): string =>
  [assertion, sign.replace('sign-', ''), subject === 'patient' ? undefined : subject, fetus]
    .filter((word) => word !== undefined)
    .join(' ');
const list = (signs: readonly SignStatement[]): string => signs.map(inWords).join(' + ') || 'nothing';
const HYDROPS = coded(HPO, 'HP:0001789', 'Hydrops fetalis');
const WIDE = coded(HPO, 'HP:0002119', 'Ventriculomegaly');

describe('FET-14: what a concept tells', () => {
  it.each<[string, CodeableConcept, SignSurroundings, string]>([
    ['a sign of the fetus, of a fetus', HYDROPS, FETUS, 'present hydrops fetus'],
    ['one of several', HYDROPS, { subject: 'fetus', fetus: 'B' }, 'present hydrops fetus B'],
    [
      'another one that its words name',
      { ...HYDROPS, text: 'Twin A' },
      { subject: 'fetus', fetus: 'B' },
      'present hydrops fetus A',
    ],
    ['the number in its code', coded(ICD, 'O35.06X2'), FETUS, 'present ventriculomegaly fetus 2'],
    ['a sign of the fetus by its code', coded(ICD, 'O35.06X0'), PATIENT, 'present ventriculomegaly fetus'],
    ['a sign of nobody but the fetus, of the mother', coded(HPO, 'HP:0002119'), PATIENT, 'nothing'],
    ['words', { text: 'Hepatic adenoma' }, PATIENT, 'present liver-mass'],
    ['words that deny', { text: 'No liver mass' }, PATIENT, 'absent liver-mass'],
    ['words of a fetus', { text: 'Hydrops' }, FETUS, 'present hydrops fetus'],
    ['words of one of several', { text: 'Hydrops' }, { subject: 'fetus', fetus: 'B' }, 'present hydrops fetus B'],
    ['words with a label', { text: 'Hydrops of twin A' }, { subject: 'fetus', fetus: 'B' }, 'present hydrops fetus A'],
    ['words of nothing', { text: 'Gout' }, PATIENT, 'nothing'],
  ])('%s', (_what, concept, around, signs) => {
    expect(list(conceptSigns(concept, around, reader))).toBe(signs);
  });

  it('nothing where there is none, and its own words as they stand', () => {
    expect(conceptSigns(undefined, FETUS, reader)).toEqual([]);
    expect(conceptSigns(HYDROPS, FETUS, reader)).toStrictEqual([
      { sign: 'sign-hydrops', assertion: 'present', subject: 'fetus', quote: 'Hydrops fetalis' },
    ]);
    expect(conceptSigns(coded(HPO, 'HP:0001789'), FETUS, reader)[0]).not.toHaveProperty('quote');
    const two = { text: 'Gout', coding: [{ display: 'Hepatic adenoma' }] };
    expect(conceptSigns(two, PATIENT, reader)).toEqual([]);
  });
});

describe('FET-14: what an Observation tells', () => {
  const observed = (rest: object, around: SignSurroundings = FETUS): string =>
    list(observationSigns({ resourceType: 'Observation', status: 'final', ...rest } as Observation, around, reader));

  it.each<[string, object, string]>([
    ['its code', { code: HYDROPS }, 'present hydrops fetus'],
    ['a code that is denied', { code: HYDROPS, valueBoolean: false }, 'absent hydrops fetus'],
    ['a code that is affirmed', { code: HYDROPS, valueBoolean: true }, 'present hydrops fetus'],
    ['a code that is doubted', { code: HYDROPS, interpretation: [coded('x', 'IND')] }, 'uncertain hydrops fetus'],
    ['a code that nobody answered', { code: HYDROPS, dataAbsentReason: { text: 'unknown' } }, 'nothing'],
    ['a coded value', { code: { text: 'Finding' }, valueCodeableConcept: HYDROPS }, 'present hydrops fetus'],
    ['a value in words', { code: { text: 'Hydrops' }, valueString: 'none' }, 'absent hydrops fetus'],
    [
      'a measure in millimetres',
      { code: WIDE, valueQuantity: { value: 12, unit: 'mm' } },
      'present ventriculomegaly fetus',
    ],
    ['a measure below', { code: WIDE, valueQuantity: { value: 8, code: 'mm' } }, 'absent ventriculomegaly fetus'],
    [
      'a measure in words',
      { code: { text: 'Lateral ventricle' }, valueQuantity: { value: 12, unit: 'mm' } },
      'present ventriculomegaly fetus',
    ],
    [
      'a measure below, in words',
      { code: { text: 'Lateral ventricle' }, valueQuantity: { value: 8, unit: 'mm' } },
      'absent ventriculomegaly fetus',
    ],
    ['a measure without a unit', { code: { text: 'Lateral ventricle' }, valueQuantity: { value: 12 } }, 'nothing'],
    ['a measure without a figure', { code: { text: 'Lateral ventricle' }, valueQuantity: { unit: 'mm' } }, 'nothing'],
    ['a component', { code: { text: 'Scan' }, component: [{ code: HYDROPS }] }, 'present hydrops fetus'],
    ['a fetus in focus', { code: HYDROPS, focus: [{ display: 'Twin B' }] }, 'present hydrops fetus B'],
    ['somebody else', { code: HYDROPS, focus: [{ reference: 'RelatedPerson/1' }] }, 'nothing'],
    ['gout', { code: { text: 'Gout' }, valueBoolean: true }, 'nothing'],
  ])('%s', (_what, rest, signs) => {
    expect(observed(rest)).toBe(signs);
  });

  it('a site of the fetus makes it the fetus’s, and names the organ of a mass', () => {
    const ascites = coded(SNOMED, '389026000', 'Ascites');
    expect(observed({ code: ascites, bodySite: { text: 'fetal abdomen' } }, PATIENT)).toBe('present ascites fetus');
    expect(observed({ code: ascites }, PATIENT)).toBe('nothing');
    expect(observed({ code: ascites }, { subject: 'fetus', fetus: 'B' })).toBe('present ascites fetus B');
    expect(observed({ code: { text: 'Finding' }, valueString: 'Mass', bodySite: { text: 'liver' } }, PATIENT)).toBe(
      'present liver-mass',
    );
    expect(observed({ code: { text: 'Finding of liver' }, valueString: 'Mass' }, PATIENT)).toBe('present liver-mass');
    expect(observed({ code: { text: 'Finding' }, valueString: 'Mass' }, { ...PATIENT, bodyPart: 'liver' })).toBe(
      'present liver-mass',
    );
    expect(
      observed(
        { code: { text: 'Finding' }, valueString: 'Mass', bodySite: { text: 'kidney' } },
        { ...PATIENT, bodyPart: 'liver' },
      ),
    ).toBe('nothing');
  });
});

describe('FET-14: what a report tells', () => {
  const study: ReportStudy = { title: 'CT abdomen', organs: [], obstetric: false };
  const reported = (rest: object): string =>
    list(
      reportSigns({ resourceType: 'DiagnosticReport', status: 'final', code: {}, ...rest }, study, new Map(), reader),
    );
  const text = { status: 'generated', div: '<div>Mass of the liver.</div>' };

  it.each<[string, object, string]>([
    ['its conclusion', { conclusion: 'Mass of the liver.' }, 'present liver-mass'],
    ['its coded conclusion', { conclusionCode: [{ text: 'Hepatic adenoma' }] }, 'present liver-mass'],
    [
      'both',
      { conclusion: 'No mass of the liver.', conclusionCode: [{ text: 'Hepatic adenoma' }] },
      'present liver-mass + absent liver-mass',
    ],
    ['its narrative where there is nothing else', { text }, 'present liver-mass'],
    ['no narrative beside its words', { text, conclusion: 'Normal.' }, 'nothing'],
    ['no narrative beside its results', { text, result: [{ reference: 'Observation/1' }] }, 'nothing'],
  ])('%s', (_what, rest, signs) => {
    expect(reported(rest)).toBe(signs);
  });

  it('its study says what is examined, and of whom', () => {
    const around = (rest: Partial<ReportStudy>) => surroundingsOf({ organs: [], obstetric: false, ...rest });
    expect(around({})).toStrictEqual({ subject: 'patient' });
    expect(around({ obstetric: true, title: 'OB', modality: 'US' })).toStrictEqual({
      subject: 'fetus',
      title: 'OB',
      modality: 'US',
    });
    expect(around({ organs: ['liver'] })).toStrictEqual({ subject: 'patient', bodyPart: 'liver' });
    expect(around({ organs: ['liver', 'kidney'] })).toStrictEqual({ subject: 'patient' });
  });
});
