import { gatherConditions } from '../../../src/facts/conditions.js';
import { coded, condition, gathering, ICD, recordOf, SNOMED } from '../chart-of-test.js';

const conditionsOf = (...resources: object[]) => gatherConditions(recordOf(resources), gathering).items;
const named = (text: string, rest: object = {}) => conditionsOf(condition('c1', { code: { text }, ...rest }))[0];

describe('conditions by code', () => {
  it.each([
    [SNOMED, '709044004', 'condition-ckd'],
    [SNOMED, '431857002', 'condition-ckd-4-5'],
    [ICD, 'N18.4', 'condition-ckd-4-5'],
    [ICD, 'N18.31', 'condition-ckd'],
    [ICD, 'E21.0', 'condition-hyperparathyroidism'],
    [ICD, 'B67.90', 'damage-liver'],
    ['urn:oid:2.16.840.1.113883.6.96', '74942003', 'condition-echinococcosis'],
    [ICD, 'M33.901', 'damage-soft-tissue'],
  ])('%s %s is %s', (system, code, meaning) => {
    expect(conditionsOf(condition('c1', { code: coded(system, code) }))[0]?.meanings).toContain(meaning);
  });

  it('stage 3 is kidney disease but not stage 4 or 5', () => {
    const [ckd] = conditionsOf(condition('c1', { code: coded(ICD, 'N18.30') }));
    expect(ckd?.meanings).toContain('condition-ckd');
    expect(ckd?.meanings).not.toContain('condition-ckd-4-5');
  });

  it('a code outside every set is no fact', () => {
    expect(conditionsOf(condition('c1', { code: coded(SNOMED, '38341003', 'Hypertension') }))).toEqual([]);
  });
});

describe('conditions by name', () => {
  it.each([
    ['Chronic kidney disease, stage 4 (severe)', 'condition-ckd-4-5'],
    ['CKD stage IV', 'condition-ckd-4-5'],
    ['Hypercalcaemia', 'condition-hypercalcemia'],
    ['Haemochromatosis', 'condition-hemochromatosis'],
    ['Hydatid cysts of liver', 'condition-echinococcosis'],
    ['Allergy to iodinated contrast', 'condition-contrast-reaction'],
    ['Acute Kidney Injury', 'condition-acute-kidney-injury'],
    ['Type 2 diabetes without retinopathy, with chronic kidney disease', 'condition-ckd'],
    ['Non-Hodgkin lymphoma', 'condition-malignancy'],
    ['HER2 negative breast cancer', 'condition-malignancy'],
  ])('"%s" is %s', (text, meaning) => {
    expect(named(text)).toMatchObject({ active: true });
    expect(named(text)?.meanings).toContain(meaning);
  });

  it.each([
    'No chronic kidney disease',
    'Family history of chronic kidney disease',
    'Mother with no known disease; family history: tuberculosis',
    'Mother with hydatid disease',
    'Sarcoidosis ruled out',
    'Screening for tuberculosis',
    'Exposure to tuberculosis',
    'Latent tuberculosis',
    'Metastatic calcification',
    'Hemochromatosis carrier',
  ])('"%s" is no fact (H2, H3, H4)', (text) => {
    expect(named(text)).toBeUndefined();
  });

  it.each([
    ['Rule out sarcoidosis', 'suspected-sarcoidosis'],
    ['R/O tuberculosis', 'suspected-tuberculosis'],
    ['Possible hydatid cyst', 'suspected-echinococcosis'],
    ['Histoplasmosis, suspected', 'suspected-histoplasmosis'],
  ])('HEP-5, HEP-6: "%s" is only suspected', (text, meaning) => {
    expect(named(text)?.meanings).toEqual([meaning]);
  });

  it('HEP-6: a denial outweighs a suspicion', () => {
    expect(named('No suspicion of tuberculosis')).toBeUndefined();
  });

  it('HEP-4: flank pain of the left side is not meant, one without a side may be', () => {
    const pain = (rest: object) => named('Flank pain', rest)?.meanings;
    expect(pain({})).toEqual(['symptom-right-flank-pain']);
    expect(pain({ bodySite: [{ text: 'Right flank' }] })).toEqual(['symptom-right-flank-pain']);
    expect(pain({ bodySite: [{ text: 'Left flank' }] })).toBeUndefined();
    expect(named('Left flank pain')).toBeUndefined();
  });

  it('HEP-12: keeps that a complaint is severe', () => {
    expect(named('Severe abdominal pain')).toMatchObject({ severe: true });
    expect(named('Nausea', { severity: { text: 'Severe' } })).toMatchObject({ severe: true });
    expect(named('Nausea', { severity: { text: 'Mild' } })).not.toHaveProperty('severe');
    expect(named('Nausea', { severity: { text: 'Not severe' } })).not.toHaveProperty('severe');
    expect(named('Non-severe nausea')).not.toHaveProperty('severe');
    expect(named('Nausea, less severe')).not.toHaveProperty('severe');
    expect(named('Nausea', { severity: { text: 'Moderate to severe' } })).toMatchObject({ severe: true });
  });

  it('"History of tuberculosis" is history', () => {
    expect(named('Personal history of tuberculosis')).toMatchObject({ active: false });
  });

  it('a pulmonary tuberculosis damages the lung, an unspecified one liver and lung (MEC-3)', () => {
    expect(named('Pulmonary tuberculosis')?.meanings).toEqual(['condition-tuberculosis', 'damage-lung']);
    expect(named('Tuberculosis')?.meanings).toEqual(['condition-tuberculosis', 'damage-liver', 'damage-lung']);
  });

  it('a long hostile name takes no longer than its length allows', () => {
    expect(named('chronic kidney '.repeat(50_000))).toBeUndefined();
  });
});

describe('both statuses are honoured ("Settled", Conditions)', () => {
  const ckd = (rest: object) => conditionsOf(condition('c1', { code: coded(SNOMED, '709044004'), ...rest }))[0];
  it.each([
    ['without statuses', {}, true],
    ['active', { clinicalStatus: coded('x', 'active') }, true],
    ['recurrence', { clinicalStatus: coded('x', 'recurrence') }, true],
    ['relapse', { clinicalStatus: coded('x', 'relapse') }, true],
    ['resolved', { clinicalStatus: coded('x', 'resolved') }, false],
    ['inactive', { clinicalStatus: coded('x', 'inactive') }, false],
    ['abated', { abatementDateTime: '2020' }, false],
    ['a status as a plain code', { clinicalStatus: 'resolved' }, false],
  ])('%s', (_title, rest, active) => {
    expect(ckd(rest)?.active).toBe(active);
  });

  it.each(['refuted', 'entered-in-error'])('%s never counts', (status) => {
    expect(ckd({ verificationStatus: coded('x', status) })).toBeUndefined();
  });

  it.each(['provisional', 'differential', 'unconfirmed'])('HEP-6: %s is only suspected', (status) => {
    expect(ckd({ verificationStatus: coded('x', status) })?.meanings).toEqual(['suspected-ckd']);
  });

  it('HEP-5: what is unconfirmed is named so, by its title where the chart has a code alone', () => {
    const echinococcosis = { code: coded(SNOMED, '74942003'), verificationStatus: coded('x', 'provisional') };
    expect(conditionsOf(condition('c1', echinococcosis))[0]?.name).toBe('Hydatid disease (unconfirmed)');
    expect(named('Tuberculosis', { verificationStatus: coded('x', 'differential') })?.name).toBe(
      'Tuberculosis (unconfirmed)',
    );
    expect(named('Tuberculosis')?.name).toBe('Tuberculosis');
  });

  it('HEP-6: what was suspected and is over is not active', () => {
    const over = { verificationStatus: coded('x', 'provisional'), clinicalStatus: coded('x', 'inactive') };
    expect(ckd(over)).toMatchObject({ meanings: ['suspected-ckd'], active: false });
  });

  it('SAF-4: an unconfirmed or past contrast reaction still counts', () => {
    expect(named('Contrast allergy', { verificationStatus: coded('x', 'unconfirmed') })).toMatchObject({
      active: true,
    });
    expect(named('History of reaction to IV contrast')).toMatchObject({ active: true });
  });

  it('SAF-4: a list of allergies may say it too', () => {
    const allergy = { resourceType: 'AllergyIntolerance', id: 'a1', code: { text: 'Iodinated contrast media' } };
    expect(conditionsOf(allergy)).toMatchObject([{ meanings: ['condition-contrast-reaction'], active: true }]);
  });
});

describe('procedures are history (MEC-3, HEP-10)', () => {
  const procedure = {
    resourceType: 'Procedure',
    id: 'p1',
    status: 'completed',
    code: { text: 'Partial hepatectomy' },
    performedDateTime: '2020-02-03',
  };
  it('a completed liver operation is damage of the liver', () => {
    expect(conditionsOf(procedure)).toEqual([
      {
        name: 'Partial hepatectomy',
        meanings: ['condition-liver-surgery', 'damage-liver'],
        active: false,
        date: '2020-02-03',
        source: 'Procedure/p1',
      },
    ]);
  });
  it('one that was not done is nothing', () => {
    expect(conditionsOf({ ...procedure, status: 'not-done' })).toEqual([]);
  });
  it('a test for a liver disease leaves no trace in the liver', () => {
    expect(conditionsOf({ ...procedure, code: { text: 'Hepatitis C antibody test' } })).toEqual([]);
  });
  it('unread procedures leave the conditions whole', () => {
    expect(gatherConditions(recordOf([], { procedures: 'unavailable' }), gathering).completeness).toBe('complete');
  });
});
