import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { gatherSigns } from '../../../src/facts/signs/gather-signs.js';
import { coded, condition, gathering, HPO, ICD, observation, recordOf, report, SNOMED } from '../chart-of-test.js';

const OBSTETRIC = { code: { text: 'Obstetric ultrasound' } };
const FOUND = report('us1', { ...OBSTETRIC, conclusion: 'Echogenic foci in the fetal liver.' });
const OF_MOTHER = report('ct1', { conclusion: 'Calcification in segment VI of the liver.' });
const gathered = (resources: object[], states = {}) => {
  const record = recordOf(resources, states);
  return gatherSigns(record, gatherFindings(record, gathering), gathering);
};
const signsBeside = (found: object, ...resources: object[]) =>
  gathered([found, ...resources]).items.map(({ meanings, assertion, subject, fetus, source }) =>
    [meanings[0]?.replace('sign-', ''), assertion, subject, fetus, source].filter(Boolean).join(' '),
  );
const signsOf = (...resources: object[]) => signsBeside(FOUND, ...resources);
const confirmed = (id: string, rest: object) => condition(id, rest);

describe('FET: signs of the fetus in codes of the problem list', () => {
  it.each<[string, object, string]>([
    ['HP:0010943', coded(HPO, 'HP:0010943', 'Echogenic fetal bowel'), 'echogenic-bowel present fetus'],
    ['HP:0001789', coded(HPO, 'HP:0001789', 'Hydrops fetalis'), 'hydrops present fetus'],
    ['276508000', coded(SNOMED, '276508000', 'Hydrops fetalis (disorder)'), 'hydrops present fetus'],
    ['O35.06X0', coded(ICD, 'O35.06X0'), 'ventriculomegaly present fetus'],
    ['O35.06X2, of fetus 2', coded(ICD, 'O35.06X2'), 'ventriculomegaly present fetus 2'],
    ['O35.BXX1, of fetus 1', coded(ICD, 'O35.BXX1'), 'cardiac-defect present fetus 1'],
    ['O35.07X9, of another fetus', coded(ICD, 'O35.07X9'), 'microcephaly present fetus'],
    ['words', { text: 'Fetal growth restriction, twin B' }, 'growth-restriction present fetus B'],
  ])('%s', (_code, code, sign) => {
    expect(signsOf(confirmed('c1', { code }))).toEqual([`${sign} Condition/c1`]);
  });

  it('a body site makes a general code the fetus’s', () => {
    const code = coded(SNOMED, '389026000', 'Ascites');
    expect(signsOf(confirmed('c1', { code, bodySite: [{ text: 'fetus B' }] }))).toEqual([
      'ascites present fetus B Condition/c1',
    ]);
  });

  it.each<[string, object]>([
    ['her ascites', { code: coded(SNOMED, '389026000', 'Ascites') }],
    ['her heart defect', { code: coded(ICD, 'Q24.9', 'Congenital malformation of heart, unspecified') }],
    ['her own leukoencephalopathy', { code: coded(SNOMED, '22811006', 'Leukoencephalopathy') }],
    [
      'a code for a finding that is told already',
      { code: coded(ICD, 'O35.8XX0', 'Other (suspected) fetal abnormality and damage') },
    ],
  ])('%s is none of the fetus', (_what, rest) => {
    expect(signsOf(confirmed('c1', rest))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['refuted', { verificationStatus: coded('x', 'refuted') }, ''],
    ['entered in error', { verificationStatus: coded('x', 'entered-in-error') }, ''],
    ['unconfirmed', { verificationStatus: coded('x', 'provisional') }, 'hydrops uncertain fetus Condition/c1'],
    ['resolved', { clinicalStatus: coded('x', 'resolved') }, 'hydrops historical fetus Condition/c1'],
  ])('what is %s', (_how, status, sign) => {
    const code = coded(HPO, 'HP:0001789', 'Hydrops fetalis');
    expect(signsOf({ ...confirmed('c1', { code }), ...status }).join()).toBe(sign);
  });
});

describe('FET: signs of the fetus in observations', () => {
  it.each<[string, object, string]>([
    [
      'a focus in words',
      { code: coded(HPO, 'HP:0002119', 'Ventriculomegaly'), focus: [{ display: 'Twin B' }] },
      'ventriculomegaly present fetus B',
    ],
    [
      'a body site in code',
      { code: coded(SNOMED, '1148757008', 'Microcephaly'), bodySite: coded(SNOMED, '83418008') },
      'microcephaly present fetus',
    ],
    ['a question that is answered', { code: { text: 'Fetal hydrops' }, valueBoolean: true }, 'hydrops present fetus'],
    [
      'a value in code',
      { code: { text: 'Phenotype' }, valueCodeableConcept: coded(HPO, 'HP:0001791') },
      'ascites present fetus',
    ],
    [
      'a width with the name of LOINC',
      {
        code: { text: 'Fetal Lateral cerebral ventricles Posterior horn width US' },
        valueQuantity: { value: 12, unit: 'mm', code: 'mm' },
      },
      'ventriculomegaly present fetus',
    ],
    [
      'a width of one fetus',
      { code: { text: 'Fetus A lateral ventricle' }, valueQuantity: { value: 1.1, unit: 'cm', code: 'cm' } },
      'ventriculomegaly present fetus A',
    ],
    [
      'a denial in words',
      { code: { text: 'Fetal structural anomaly' }, valueString: 'None' },
      'otherwise-normal-fetus present fetus',
    ],
    [
      'a denial in a boolean',
      { code: { text: 'Fetal structural anomaly' }, valueBoolean: false },
      'otherwise-normal-fetus present fetus',
    ],
  ])('%s', (_how, rest, sign) => {
    expect(signsOf(observation('o1', rest))).toEqual([`${sign} Observation/o1`]);
  });

  it.each<[string, object]>([
    ['a narrow ventricle', { code: { text: 'Fetal lateral ventricle' }, valueQuantity: { value: 7, unit: 'mm' } }],
    ['a width without a figure', { code: { text: 'Fetal lateral ventricle width' } }],
    ['an answer of no', { code: { text: 'Fetal hydrops' }, valueBoolean: false }],
    ['the mother’s own', { code: coded(SNOMED, '389026000', 'Ascites') }],
    ['a relative', { code: { text: 'Hydrops' }, focus: [{ reference: 'RelatedPerson/r' }] }],
  ])('%s tells none', (_what, rest) => {
    expect(signsOf(observation('o1', rest))).toEqual([]);
  });
});

describe('FET-14: sets of signs', () => {
  const meaningsOf = (conclusion: string) =>
    gathered([report('us1', { ...OBSTETRIC, conclusion: `Fetal liver calcification. ${conclusion}` })]).items.flatMap(
      ({ meanings }) => meanings,
    );

  it('a sign is one of the sets that hold it', () => {
    expect(meaningsOf('Hydrops.')).toEqual(
      expect.arrayContaining(['sign-hydrops', 'fetal-major-anomaly', 'fetal-abnormality']),
    );
    expect(meaningsOf('Lateral ventricle 10 mm.')).toEqual(
      expect.arrayContaining(['fetal-major-anomaly', 'fetal-brain-sign']),
    );
  });

  it.each(['Echogenic bowel.', 'Thick placenta.', 'Single umbilical artery.'])('"%s" is minor', (words) => {
    expect(meaningsOf(words)).toContain('fetal-abnormality');
    expect(meaningsOf(words)).not.toContain('fetal-major-anomaly');
  });

  it('a normal fetus is no abnormality', () => {
    expect(meaningsOf('No other structural anomaly.')).toEqual(['sign-otherwise-normal-fetus']);
  });
});

describe('FET: the fetus and its mother', () => {
  it('a code of the study makes a report the fetus’s, but not what it tells of the mother', () => {
    const ofMother = report('us2', {
      code: { text: 'Ultrasound' },
      category: [{ coding: [{ code: 'OUS' }] }],
      conclusion: 'Ascites. Maternal liver: calcified granuloma.',
    });
    const found = gatherFindings(recordOf([ofMother]), gathering).findings.items;
    expect(found.map(({ subject, organ }) => [subject, organ])).toEqual([['patient', 'liver']]);
    expect(signsOf(ofMother)).toEqual(['ascites present fetus DiagnosticReport/us2']);
  });

  it('beside a calcification of the mother nobody looks for signs of a fetus', () => {
    const hydrops = confirmed('c1', { code: coded(HPO, 'HP:0001789', 'Hydrops fetalis') });
    const scan = report('us2', { ...OBSTETRIC, conclusion: 'Hydrops. Ascites.' });
    expect(signsBeside(OF_MOTHER, hydrops, scan)).toEqual([]);
  });

  it('a newer scan ends a sign of its own fetus only', () => {
    const scan = (id: string, day: string, conclusion: string) =>
      report(id, { ...OBSTETRIC, effectiveDateTime: day, conclusion });
    const older = scan('us2', '2026-10-10', 'Twin A: ascites. Twin B: ascites.');
    expect(signsOf(older, scan('us3', '2026-11-01', 'Twin A: no ascites.'))).toEqual([
      'ascites present fetus B DiagnosticReport/us2',
    ]);
  });

  it('H16: while the problem list could not be read, nothing of the fetus is known to be absent', () => {
    expect(gathered([FOUND], { conditions: 'unavailable' }).completeness).toBe('partial');
    expect(gathered([OF_MOTHER], { conditions: 'unavailable' }).completeness).toBe('complete');
  });

  it('LOOP-3: a calcification of the problem list has the number of its code', () => {
    const listed = condition('c1', { code: { ...coded(ICD, 'O35.8XX2'), text: 'Fetal liver calcification' } });
    expect(gatherFindings(recordOf([listed]), gathering).findings.items).toMatchObject([
      { subject: 'fetus', organ: 'liver', fetus: '2' },
    ]);
  });
});
