import type { CodeableConcept } from 'fhir/r4.js';
import type { Surroundings } from '../../../src/facts/findings/claim.js';
import { conceptStatements } from '../../../src/facts/findings/concept-statements.js';
import type { Site } from '../../../src/facts/findings/site.js';
import { coded, HPO, SNOMED } from '../chart-of-test.js';
import { CALCIFIED, HEPATIC, meanings, NOWHERE, PATIENT, told } from './stated.js';

const both = (...concepts: readonly CodeableConcept[]): CodeableConcept => ({
  coding: concepts.flatMap(({ coding }) => coding ?? []),
});

const RIM = coded(SNOMED, '129751002');
const ECTOPIC = coded(HPO, 'HP:0010766');

describe('HEP-1: what a code tells', () => {
  it.each<[string, CodeableConcept | undefined, Site, Surroundings, string]>([
    ['a calcified liver', HEPATIC, NOWHERE, PATIENT, 'present liver'],
    ['nothing', undefined, NOWHERE, PATIENT, 'nothing'],
    ['gout', coded(SNOMED, '90560007', 'Gout'), NOWHERE, PATIENT, 'nothing'],
    ['a calcification at a site', CALCIFIED, { organ: 'liver', fetal: false }, PATIENT, 'present liver'],
    [
      'a calcification at a site with its name',
      CALCIFIED,
      { organ: 'other', site: 'spleen', fetal: false },
      PATIENT,
      'present other, spleen',
    ],
    [
      'a calcification of a kind of site',
      CALCIFIED,
      { organ: 'brain', kind: 'physiological', site: 'pineal gland', fetal: false },
      PATIENT,
      'present brain physiological, pineal gland',
    ],
    [
      'a calcification on a side',
      CALCIFIED,
      { organ: 'kidney', laterality: 'left', fetal: false },
      PATIENT,
      'present kidney, left',
    ],
    ['a calcification in a study of an organ', CALCIFIED, NOWHERE, { ...PATIENT, bodyPart: 'lung' }, 'present lung'],
    [
      'a calcification at a site in a study of another',
      CALCIFIED,
      { organ: 'liver', fetal: false },
      { ...PATIENT, bodyPart: 'lung' },
      'present liver',
    ],
    ['a calcification without any place', CALCIFIED, NOWHERE, PATIENT, 'present other'],
    [
      'a calcified liver at another site',
      HEPATIC,
      { organ: 'kidney', site: 'pole', kind: 'calculus', fetal: false },
      PATIENT,
      'present liver',
    ],
    [
      'a calcified liver at a part of it',
      HEPATIC,
      { organ: 'liver', site: 'dome', fetal: false },
      PATIENT,
      'present liver, dome',
    ],
    [
      'what is not calcified',
      both(CALCIFIED, coded(SNOMED, '17589002')),
      { organ: 'liver', fetal: false },
      PATIENT,
      'absent liver',
    ],
    [
      'what is not calcified, alone',
      coded(SNOMED, '17589002'),
      { organ: 'liver', fetal: false },
      PATIENT,
      'absent liver',
    ],
    ['two organs', both(HEPATIC, coded(HPO, 'HP:0000121')), NOWHERE, PATIENT, 'present liver + present kidney'],
    ['one organ twice', both(HEPATIC, HEPATIC), NOWHERE, PATIENT, 'present liver'],
    [
      'the brain, and its part',
      both(coded(HPO, 'HP:0002514'), coded(HPO, 'HP:0002135')),
      NOWHERE,
      PATIENT,
      'present brain, basal ganglia',
    ],
    [
      'a part of the brain, and the brain',
      both(coded(HPO, 'HP:0002135'), coded(HPO, 'HP:0002514')),
      NOWHERE,
      PATIENT,
      'present brain, basal ganglia',
    ],
    ['an organ and a general code', both(CALCIFIED, HEPATIC), NOWHERE, PATIENT, 'present liver'],
    ['a form of calcification', both(CALCIFIED, RIM), { organ: 'liver', fetal: false }, PATIENT, 'present liver, rim'],
    ['a form that is usual of an organ', coded(SNOMED, '237897009'), NOWHERE, PATIENT, 'present artery'],
    [
      'a form that is usual of an organ, beside another',
      both(RIM, coded(SNOMED, '237897009')),
      NOWHERE,
      PATIENT,
      'present artery, rim',
    ],
    ['what lies out of its place', ECTOPIC, NOWHERE, PATIENT, 'present other'],
    ['what lies out of its place, at a site', ECTOPIC, { organ: 'kidney', fetal: false }, PATIENT, 'present kidney'],
    ['what lies out of its place, and the organ', both(ECTOPIC, HEPATIC), NOWHERE, PATIENT, 'present liver'],
    [
      'an artery, and which',
      both(coded(HPO, 'HP:0004934'), coded(HPO, 'HP:0004963')),
      NOWHERE,
      PATIENT,
      'present artery, aorta',
    ],
    [
      'which artery, and that it is one',
      both(coded(HPO, 'HP:0004963'), coded(HPO, 'HP:0004934')),
      NOWHERE,
      PATIENT,
      'present artery, aorta',
    ],
  ])('%s', (_what, concept, site, around, statement) => {
    expect(told(concept, site, around)).toBe(statement);
  });

  it.each<[string, CodeableConcept, Site, Surroundings, string]>([
    ['a fetus is examined', HEPATIC, NOWHERE, { subject: 'fetus' }, 'present liver of fetus'],
    ['one of several is', HEPATIC, NOWHERE, { subject: 'fetus', fetus: 'B' }, 'present liver of fetus B'],
    ['a label without a fetus is none', HEPATIC, NOWHERE, { subject: 'patient', fetus: 'B' }, 'present liver'],
    ['the site is of the fetus', HEPATIC, { fetal: true }, PATIENT, 'present liver of fetus'],
    ['the onset is before birth', both(HEPATIC, coded(HPO, 'HP:0011461')), NOWHERE, PATIENT, 'present liver of fetus'],
    [
      'the words name one',
      { ...HEPATIC, text: 'Twin A' },
      { fetal: true },
      { subject: 'fetus', fetus: 'B' },
      'present liver of fetus A',
    ],
  ])('FET-1: of whom: %s', (_what, concept, site, around, statement) => {
    expect(told(concept, site, around)).toBe(statement);
  });

  it.each<[string, string]>([
    ['No hepatic calcification', 'absent liver'],
    ['Possible hepatic calcification', 'uncertain liver'],
    ['Punctate hepatic calcification', 'present liver, punctate'],
    ['Calcification in segment VI of the liver', 'present liver, segment VI'],
    ['Her mother had a hepatic calcification', 'present liver'],
    ['Renal calcification, no mass', 'present liver'],
    ['No renal calcification', 'present liver'],
    ['Calcification in the right lobe of the liver', 'present liver, right hepatic lobe'],
    ['Her mother had no hepatic calcification', 'present liver'],
    ['Something', 'present liver'],
    ['Calcification in the liver of the fetus', 'present liver of fetus'],
    ['Calcification in the liver of fetus B', 'present liver of fetus B'],
  ])('H2: beside a code the words "%s" make it %s', (text, statement) => {
    expect(told({ ...HEPATIC, text })).toBe(statement);
  });

  it('H2: words cannot make a denial of the code a finding, and what they measure is kept', () => {
    const site: Site = { organ: 'liver', fetal: false };
    expect(told({ ...coded(SNOMED, '17589002'), text: 'Calcification of the liver' }, site)).toBe('absent liver');
    const [said] = conceptStatements(
      { ...HEPATIC, text: 'Stable 6 mm hepatic calcification' },
      NOWHERE,
      PATIENT,
      meanings,
    );
    expect(said).toMatchObject({ how: 'coded', size: { value: 6, unit: 'mm' }, course: 'stable' });
    expect(said?.quote).toBe('Stable 6 mm hepatic calcification');
    const kidney = coded(HPO, 'HP:0000121');
    expect(told({ ...kidney, text: 'Calcification of the right kidney' })).toBe('present kidney, right');
    expect(told({ ...kidney, text: 'Calcification of the kidney' }, { fetal: false, laterality: 'left' })).toBe(
      'present kidney, left',
    );
    expect(
      told(
        { ...HEPATIC, text: 'Calcification in segment VI of the liver' },
        { organ: 'liver', site: 'dome', fetal: false },
      ),
    ).toBe('present liver, dome');
    expect(told({ ...HEPATIC, text: 'Hepatic calcification' }, { fetal: true }, { subject: 'fetus', fetus: 'B' })).toBe(
      'present liver of fetus B',
    );
    const [plain] = conceptStatements({ ...HEPATIC, text: 'Hepatic calcification' }, NOWHERE, PATIENT, meanings);
    expect(Object.keys(plain ?? {})).not.toEqual(expect.arrayContaining(['size']));
    expect(plain).not.toHaveProperty('course');
    expect(plain).not.toHaveProperty('site');
    const [bare] = conceptStatements(HEPATIC, NOWHERE, PATIENT, meanings);
    expect(bare).toStrictEqual({
      how: 'coded',
      organ: 'liver',
      assertion: 'present',
      subject: 'patient',
      morphology: [],
    });
    expect(conceptStatements(coded(HPO, 'HP:0006559', 'Liver'), NOWHERE, PATIENT, meanings)[0]?.quote).toBe('Liver');
  });
});
