import type { Observation } from 'fhir/r4.js';
import type { Surroundings } from '../../../src/facts/findings/claim.js';
import { observationStatements } from '../../../src/facts/findings/observation-statements.js';
import { coded, HPO, SNOMED } from '../chart-of-test.js';
import { CALCIFIED, HEPATIC, inWords, meanings, PATIENT } from './stated.js';

describe('HEP-1: what an Observation tells', () => {
  const observed = (rest: object, around: Surroundings = PATIENT): string =>
    observationStatements({ resourceType: 'Observation', status: 'final', ...rest } as Observation, around, meanings)
      .map((one) =>
        one.size === undefined ? inWords(one) : `${inWords(one)}, ${String(one.size.value)} ${one.size.unit}`,
      )
      .join(' + ') || 'nothing';
  const LIVER = coded(SNOMED, '10200004', 'Liver structure');

  it.each<[string, object, string]>([
    ['its code', { code: HEPATIC }, 'present liver'],
    ['a code that is denied', { code: HEPATIC, valueBoolean: false }, 'absent liver'],
    ['a code that is affirmed', { code: HEPATIC, valueBoolean: true }, 'present liver'],
    ['a code that nobody answered', { code: HEPATIC, dataAbsentReason: { text: 'unknown' } }, 'nothing'],
    ['a code with a doubtful answer', { code: HEPATIC, valueString: 'indeterminate' }, 'uncertain liver'],
    ['a code with a length', { code: HEPATIC, valueQuantity: { value: 6, unit: 'mm' } }, 'present liver, 6 mm'],
    [
      'a code with a length in centimetres',
      { code: HEPATIC, valueQuantity: { value: 2, code: 'cm', unit: 'centimetre' } },
      'present liver, 2 cm',
    ],
    ['a code with no length', { code: HEPATIC, valueQuantity: { value: 0, unit: 'mm' } }, 'absent liver'],
    ['a code with another quantity', { code: HEPATIC, valueQuantity: { value: 3, unit: 'g' } }, 'present liver'],
    ['gout', { code: { text: 'Gout' }, valueBoolean: true }, 'nothing'],
    [
      'a value at its site',
      { code: { text: 'Finding' }, valueCodeableConcept: CALCIFIED, bodySite: LIVER },
      'present liver',
    ],
    [
      'a value of the organ that is asked about',
      { code: { text: 'Lesion of liver' }, valueCodeableConcept: CALCIFIED },
      'present liver',
    ],
    [
      'a value that is denied',
      { code: { text: 'Lesion of liver' }, valueCodeableConcept: CALCIFIED, interpretation: [coded('x', 'NEG')] },
      'uncertain liver',
    ],
    ['a denying value', { code: HEPATIC, valueCodeableConcept: coded(SNOMED, '17589002') }, 'absent liver'],
    ['words', { code: { text: 'Finding' }, valueString: 'Hepatic calcification' }, 'present liver'],
    [
      'words at its site',
      { code: { text: 'Finding' }, valueString: 'Calcification', bodySite: LIVER },
      'present liver',
    ],
    [
      'words of a laboratory',
      { code: { text: 'Finding' }, valueString: 'Hepatic calcification', category: [coded('x', 'laboratory')] },
      'nothing',
    ],
    [
      'words that describe what is asked about',
      {
        code: coded(HPO, 'HP:0006559', 'Hepatic calcification'),
        valueString: 'coarse and in the left lobe of the liver',
      },
      'present liver, left hepatic lobe, coarse',
    ],
    ['words beside its code that tell another thing', { code: HEPATIC, valueString: 'coarse' }, 'uncertain liver'],
    [
      'a value of the part that is asked about',
      { code: coded(HPO, 'HP:0002135'), valueCodeableConcept: CALCIFIED },
      'present brain, basal ganglia',
    ],
    ['a value of another organ', { code: coded(HPO, 'HP:0002135'), valueCodeableConcept: HEPATIC }, 'present liver'],
    [
      'a denying value that is negative',
      { code: HEPATIC, valueCodeableConcept: coded(SNOMED, '17589002'), interpretation: [coded('x', 'NEG')] },
      'absent liver',
    ],
    [
      'a value of a kind',
      { code: coded(HPO, 'HP:0012682'), valueCodeableConcept: CALCIFIED },
      'present brain physiological, pineal gland',
    ],
    [
      'a figure that is no score',
      { code: { text: 'Liver calcification' }, valueQuantity: { value: 412 } },
      'present liver',
    ],
    ['a score', { code: { text: 'Agatston score' }, valueQuantity: { value: 412 } }, 'present artery'],
    [
      'a score that is a whole number',
      { code: { text: 'Coronary calcium score' }, valueInteger: 0 },
      'absent artery, coronary arteries',
    ],
    ['somebody else', { code: HEPATIC, focus: [{ reference: 'RelatedPerson/1' }] }, 'nothing'],
    ['a fetus', { code: HEPATIC, focus: [{ display: 'Fetus B' }] }, 'present liver of fetus B'],
    ['the liver of a fetus', { code: HEPATIC, bodySite: { text: 'liver of fetus A' } }, 'present liver of fetus A'],
  ])('%s', (_what, rest, statement) => {
    expect(observed(rest)).toBe(statement);
  });

  it.each<[string, object, string]>([
    ['a component of its own', { code: { text: 'Finding' }, component: [{ code: HEPATIC }] }, 'present liver'],
    [
      'a component that is denied',
      { code: { text: 'Finding' }, component: [{ code: HEPATIC, valueBoolean: false }] },
      'absent liver',
    ],
    [
      'the place',
      { code: CALCIFIED, component: [{ code: { text: 'Finding site' }, valueCodeableConcept: LIVER }] },
      'present liver',
    ],
    [
      'the place in words',
      { code: CALCIFIED, component: [{ code: { text: 'Location' }, valueCodeableConcept: { text: 'liver' } }] },
      'present liver',
    ],
    [
      'the place by its code alone',
      { code: CALCIFIED, component: [{ code: { text: 'Where' }, valueCodeableConcept: LIVER }] },
      'present liver',
    ],
    [
      'what is no place',
      { code: CALCIFIED, component: [{ code: { text: 'Other' }, valueCodeableConcept: { text: 'liver' } }] },
      'present other',
    ],
    [
      'what lies at the place that is asked about',
      { code: { text: 'Finding' }, component: [{ code: { text: 'Liver' }, valueCodeableConcept: CALCIFIED }] },
      'present liver',
    ],
    [
      'the place of a fetus',
      { code: CALCIFIED, component: [{ code: { text: 'Site' }, valueCodeableConcept: { text: 'liver of fetus' } }] },
      'present liver of fetus',
    ],
    [
      'the place, of a fetus elsewhere',
      {
        code: CALCIFIED,
        bodySite: { text: 'fetus' },
        component: [{ code: { text: 'Site' }, valueCodeableConcept: LIVER }],
      },
      'present liver of fetus',
    ],
    [
      'another place than its own',
      {
        code: CALCIFIED,
        bodySite: LIVER,
        component: [{ code: { text: 'Site' }, valueCodeableConcept: { text: 'kidney' } }],
      },
      'present liver',
    ],
    [
      'a length',
      { code: HEPATIC, component: [{ code: { text: 'Size' }, valueQuantity: { value: 4, unit: 'mm' } }] },
      'present liver, 4 mm',
    ],
    [
      'a length beside its own',
      {
        code: HEPATIC,
        valueQuantity: { value: 6, unit: 'mm' },
        component: [{ code: { text: 'Size' }, valueQuantity: { value: 4, unit: 'mm' } }],
      },
      'present liver, 6 mm',
    ],
    [
      'an onset before birth',
      { code: HEPATIC, component: [{ code: { text: 'Onset' }, valueCodeableConcept: coded(HPO, 'HP:0011461') }] },
      'present liver of fetus',
    ],
    [
      'what an extension may turn round',
      {
        code: { text: 'Finding' },
        component: [{ code: HEPATIC, modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }],
      },
      'nothing',
    ],
  ])('with %s', (_what, rest, statement) => {
    expect(observed(rest)).toBe(statement);
  });

  it('FET-1: what surrounds it says whose it is', () => {
    expect(observed({ code: HEPATIC }, { subject: 'fetus', fetus: 'B' })).toBe('present liver of fetus B');
    expect(observed({ code: HEPATIC, focus: [{ display: 'Twin A' }] }, { subject: 'fetus', fetus: 'B' })).toBe(
      'present liver of fetus A',
    );
    expect(observed({ code: { text: 'CT liver' }, valueString: 'Calcification' })).toBe('present liver');
    expect(
      observed({ code: { text: 'CT liver' }, valueString: 'Calcification' }, { ...PATIENT, title: 'CT chest' }),
    ).toBe('present liver');
  });
});
