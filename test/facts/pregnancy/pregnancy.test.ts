import { gatherPatient } from '../../../src/facts/patient.js';
import { gatherPregnancies } from '../../../src/facts/pregnancy.js';
import { coded, condition, gathering, ICD, LOINC, observation, recordOf, SNOMED } from '../chart-of-test.js';

const woman = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1994-05-05' };
const factOf = (resources: readonly object[], patient: object = woman) => {
  const record = recordOf([patient, ...resources]);
  return gatherPregnancies(record, gatherPatient(record, gathering), gathering).now.items[0];
};
const social = (rest: object) =>
  observation('o1', { category: [{ coding: [{ code: 'social-history' }] }], effectiveDateTime: '2026-11-10', ...rest });
const STATUS = coded(LOINC, '82810-3');
const pregnant = condition('c1', { code: coded(SNOMED, '77386006') });

describe('SAF-4: pregnant now', () => {
  it.each([
    ['an active condition', pregnant],
    ['an ICD code of the incidental state', condition('c1', { code: coded(ICD, 'Z33.1') })],
    ['maternal care for a fetal anomaly, any fetus number', condition('c1', { code: coded(ICD, 'O35.DXX2') })],
    ['a condition in words', condition('c1', { code: { text: 'Twin pregnancy, second trimester' } })],
    ['a high-risk pregnancy', condition('c1', { code: { text: 'Pregnancy, high risk' } })],
    [
      'an unconfirmed one: safety is not silenced by a doubt',
      { ...pregnant, verificationStatus: coded('x', 'provisional') },
    ],
    ['a status', social({ code: STATUS, valueCodeableConcept: coded(SNOMED, '77386006') })],
    ['a status in words', social({ code: STATUS, valueCodeableConcept: { text: 'Pregnant' } })],
    ['a test', social({ code: { text: 'Urine pregnancy test' }, valueString: 'Positive' })],
  ])('by %s', (_title, resource) => {
    expect(factOf([resource])).toMatchObject({ status: 'pregnant' });
  });

  it.each([
    ['weeks', { code: coded(LOINC, '18185-9'), valueQuantity: { value: 20, code: 'wk' } }, 152],
    ['weeks and days in words', { code: coded(LOINC, '11884-4'), valueString: '20w1d' }, 153],
    ['days', { code: coded(LOINC, '11885-1'), valueQuantity: { value: 141, unit: 'days' } }, 153],
    ['the due date', { code: coded(LOINC, '11778-8'), valueDateTime: '2027-04-11' }, 140],
  ])('by gestational age from %s, counted to today', (_title, rest, days) => {
    expect(factOf([social(rest)])).toMatchObject({ status: 'pregnant', gestationalAgeDays: days });
  });

  it('FET dating: the ultrasound due date outweighs the stated age and the last period', () => {
    const evidence = [
      { ...social({ code: coded(LOINC, '18185-9'), valueQuantity: { value: 20, code: 'wk' } }), id: 'a' },
      { ...social({ code: coded(LOINC, '11781-2'), valueDateTime: '2027-04-18' }), id: 'b' },
      { ...social({ code: { text: 'Last menstrual period' }, valueDateTime: '2026-07-01' }), id: 'c' },
    ];
    expect(factOf(evidence)?.gestationalAgeDays).toBe(133);
  });
});

describe('SAF-4: not pregnant now', () => {
  it.each([
    ['without any word', []],
    ['a pregnancy older than 44 weeks', [{ ...pregnant, recordedDate: '2025-12-01' }]],
    ['a resolved pregnancy', [{ ...pregnant, clinicalStatus: coded('x', 'resolved') }]],
    ['a refuted pregnancy', [{ ...pregnant, verificationStatus: coded('x', 'refuted') }]],
    [
      'a birth since',
      [
        { ...pregnant, recordedDate: '2026-03-01' },
        {
          resourceType: 'Procedure',
          id: 'p',
          status: 'completed',
          code: { text: 'Caesarean section' },
          performedDateTime: '2026-10-20',
        },
      ],
    ],
    ['a due date long past', [social({ code: coded(LOINC, '11778-8'), valueDateTime: '2026-10-01' })]],
    [
      'a negative status of last spring',
      [social({ code: STATUS, valueCodeableConcept: { text: 'Not pregnant' }, effectiveDateTime: '2026-04-01' })],
    ],
    ['an unknown status', [social({ code: STATUS, valueCodeableConcept: { text: 'Unknown' } })]],
    ['a last period alone', [social({ code: { text: 'Last menstrual period' }, valueDateTime: '2026-07-01' })]],
    ['an hCG in units', [social({ code: { text: 'hCG' }, valueQuantity: { value: 2, unit: 'IU/L' } })]],
    ['a history of pregnancy', [condition('c1', { code: { text: 'History of pregnancy' } })]],
  ])('%s: possible in a woman of child-bearing age', (_title, resources) => {
    expect(factOf(resources)).toEqual({ status: 'possible' });
  });

  it('a recent negative status is known, and the newest status decides', () => {
    const negative = social({ code: STATUS, valueCodeableConcept: { text: 'Not pregnant' } });
    const before = {
      ...social({ code: STATUS, valueCodeableConcept: { text: 'Pregnant' }, effectiveDateTime: '2026-09-01' }),
      id: 'o0',
    };
    expect(factOf([negative])).toMatchObject({ status: 'not-pregnant' });
    expect(factOf([before, negative])).toMatchObject({ status: 'not-pregnant' });
  });

  it('an old loss recorded at the first visit does not end this pregnancy', () => {
    const loss = condition('c2', { code: { text: 'Miscarriage' }, recordedDate: '2026-11-01' });
    expect(factOf([pregnant, loss])).toMatchObject({ status: 'pregnant' });
  });
});

describe('SAF-4: who can be pregnant', () => {
  it.each([
    ['a man', { ...woman, gender: 'male' }, 'not-applicable'],
    ['a woman of 70', { ...woman, birthDate: '1956-01-01' }, 'not-applicable'],
    ['a girl of 9', { ...woman, birthDate: '2017-01-01' }, 'not-applicable'],
    [
      'a man recorded female at birth',
      {
        ...woman,
        gender: 'male',
        extension: [{ url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'F' }],
      },
      'possible',
    ],
    ['nothing known', { resourceType: 'Patient', id: 'p1' }, 'possible'],
  ])('%s', (_title, patient, status) => {
    expect(factOf([], patient)).toEqual({ status });
  });

  it('H6: the gestational age at birth on a newborn’s chart is no pregnancy', () => {
    const birth = social({ code: coded(LOINC, '18185-9'), valueQuantity: { value: 39, code: 'wk' } });
    expect(factOf([birth], { ...woman, birthDate: '2026-11-08' })).toEqual({ status: 'not-applicable' });
  });

  it('unread sources are said to be unread', () => {
    const record = recordOf([woman], { observations: 'unavailable' });
    expect(gatherPregnancies(record, gatherPatient(record, gathering), gathering).now.completeness).toBe('partial');
  });

  it('age is in completed years', () => {
    const ageOn = (birthDate: string) => gatherPatient(recordOf([{ ...woman, birthDate }]), gathering).ageYears;
    expect([ageOn('1994-11-22'), ageOn('1994-11-23'), ageOn('1994'), ageOn('1994-12'), ageOn('x')]).toEqual([
      32,
      31,
      32,
      31,
      undefined,
    ]);
  });
});
