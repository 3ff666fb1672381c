import type { Observation } from 'fhir/r4.js';
import { isOfFetus, labelIn, labelOfCode } from '../../../src/facts/findings/fetus-of.js';
import { fetusOfObservation, focusOf } from '../../../src/facts/findings/subject.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { coded, gathering, ICD, SNOMED } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const about = (rest: object) => focusOf({ resourceType: 'Observation', ...rest } as Observation, meanings);
const extended = (concept: object, url = 'http://hl7.org/fhir/StructureDefinition/observation-focusCode') => ({
  extension: [{ url, valueCodeableConcept: concept }],
});
const FETUS = coded(SNOMED, '83418008');
const PATIENT = { subject: 'patient' };

describe('whose body an Observation on the chart is about', () => {
  it.each([
    ['nothing else said', {}, PATIENT],
    ['a focus on a device', { focus: [{ reference: 'Device/pump' }] }, PATIENT],
    ['a focus on what has a name', { focus: [{ display: 'Infusion pump' }] }, PATIENT],
    ['a focus on an organ of hers', { focus: [{ display: 'Liver' }] }, PATIENT],
    ['an organ of a fetus', { focus: [{ display: 'Liver of the fetus' }] }, { subject: 'fetus' }],
    ['a focus that is none', { focus: [null, 'x'] }, PATIENT],
    ['a focus on an Observation of a group', { focus: [{ reference: 'Observation/Group' }] }, PATIENT],
    ['a relative', { focus: [{ reference: 'RelatedPerson/r' }] }, { subject: 'other' }],
    [
      'a relative on the server',
      { focus: [{ reference: 'https://ehr.example/fhir/RelatedPerson/r' }] },
      { subject: 'other' },
    ],
    ['a group', { focus: [{ reference: 'Group/g' }] }, { subject: 'other' }],
    ['what only ends like a group', { focus: [{ reference: 'https://ehr.example/MyGroup/g' }] }, PATIENT],
    ['a fetus by name', { focus: [{ display: 'Fetus' }] }, { subject: 'fetus' }],
    ['one of several fetuses', { focus: [{ display: 'Twin B' }] }, { subject: 'fetus', fetus: 'B' }],
    ['a fetus in the extension', extended(FETUS), { subject: 'fetus' }],
    ['a fetus in the words of the extension', extended({ text: 'Fetus A' }), { subject: 'fetus', fetus: 'A' }],
    ['a fetus in another extension', extended(FETUS, 'http://other.example'), PATIENT],
    [
      'a fetus that is a relative’s by its reference',
      { focus: [{ reference: 'RelatedPerson/r', display: 'Fetus' }] },
      { subject: 'fetus' },
    ],
  ])('SAF-6, FET: %s', (_said, observation, expected) => {
    expect(about(observation)).toStrictEqual(expected);
  });

  it('FET: of several fetuses it is the one of the focus, else of the body site, else of the question', () => {
    const both = { bodySite: { text: 'Liver of fetus B' }, code: { text: 'Fetus C liver' } };
    expect(fetusOfObservation(both, { subject: 'fetus', fetus: 'A' })).toBe('A');
    expect(fetusOfObservation(both, { subject: 'fetus' })).toBe('B');
    expect(fetusOfObservation({ code: both.code }, { subject: 'fetus' })).toBe('C');
    expect(fetusOfObservation({ code: { text: 'Liver' } }, { subject: 'fetus' })).toBeUndefined();
  });
});

describe('which fetus words and codes name', () => {
  it('FET: one that is named, however often; none where two are', () => {
    expect(labelIn(['Liver', 'Fetus A', 'fetus a'])).toBe('A');
    expect(labelIn(['Fetus A', 'Fetus B'])).toBeUndefined();
    expect(labelIn(['Liver'])).toBeUndefined();
  });

  it.each([
    ['O35.06X1', '1'],
    ['O3506X5', '5'],
    ['O35.06X0', undefined],
    ['O35.06X9', undefined],
    ['O35.06X12', undefined],
    ['XO35.06X1', undefined],
    ['O36.01X1', undefined],
  ])('FET: the seventh character of %s is fetus %s', (code, fetus) => {
    expect(labelOfCode(coded(ICD, code))).toBe(fetus);
  });

  it('FET: the number is one of ICD-10-CM, in whichever coding it stands', () => {
    expect(
      labelOfCode({
        coding: [{ display: 'Maternal care' }, { system: SNOMED, code: '1' }, { system: ICD, code: 'O35.06X2' }],
      }),
    ).toBe('2');
    expect(labelOfCode(coded('http://other.example', 'O35.06X1'))).toBeUndefined();
    expect(labelOfCode(coded('http://hl7.org/fhir/sid/icd-10-ca', 'O35.06X1'))).toBeUndefined();
    expect(labelOfCode({ text: 'O35.06X1' })).toBeUndefined();
    expect(labelOfCode(undefined)).toBeUndefined();
  });

  it('FET: a code is of a fetus by what it has, by where it is, and by when it began', () => {
    expect(isOfFetus(FETUS, meanings)).toBe(true);
    expect(isOfFetus(coded(ICD, 'O35.06X0'), meanings)).toBe(true);
    const [onset] = [...(meanings.named('fetal-onset')?.codes ?? [])].map((key) => key.split('|'));
    expect(isOfFetus(coded(onset?.[0] ?? '', onset?.[1] ?? ''), meanings)).toBe(true);
    expect(isOfFetus(coded(ICD, 'K76.89'), meanings)).toBe(false);
    expect(isOfFetus(undefined, meanings)).toBe(false);
  });
});
