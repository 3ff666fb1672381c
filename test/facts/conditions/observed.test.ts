import { gatherConditions } from '../../../src/facts/conditions.js';
import { coded, gathering, LOINC, recordOf, SNOMED } from '../chart-of-test.js';

const EXAM = [{ coding: [{ code: 'exam' }] }];
const seen = (id: string, rest: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: EXAM,
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-11-10',
  ...rest,
});
const told = (...resources: object[]) => gatherConditions(recordOf(resources), gathering).items;
const jaundice = coded(SNOMED, '18165001', 'Jaundice');

describe('symptoms that were observed (HEP-4)', () => {
  it.each<[string, object]>([
    ['a code alone', { code: jaundice }],
    ['a code with its answer', { code: jaundice, valueBoolean: true }],
    ['a code answered in words', { code: { text: 'Jaundice' }, valueString: 'Yes' }],
    ['the answer to another question', { code: coded(LOINC, '75325-1', 'Symptom'), valueCodeableConcept: jaundice }],
    ['a note of an examination', { code: { text: 'Skin' }, valueString: 'Warm and dry. Scleral icterus. No rash.' }],
    ['a component', { code: { text: 'Physical findings' }, component: [{ code: jaundice, valueBoolean: true }] }],
    ['its degree', { code: { text: 'Jaundice' }, valueString: 'Mild' }],
    ['a category that is missing', { code: jaundice, category: undefined }],
  ])('jaundice is read from %s', (_how, rest) => {
    expect(told(seen('o1', rest))).toMatchObject([
      { meanings: ['symptom-jaundice'], active: true, date: '2026-11-10', source: 'Observation/o1' },
    ]);
  });

  it.each<[string, object]>([
    ['a no', { code: jaundice, valueBoolean: false }],
    ['a denial in a note', { code: { text: 'Skin' }, valueString: 'No jaundice' }],
    ['an answer that was not given', { code: jaundice, dataAbsentReason: { text: 'not asked' } }],
    ['an observation entered in error', { code: jaundice, status: 'entered-in-error' }],
    ['an observation of a relative', { code: jaundice, focus: [{ reference: 'RelatedPerson/mother' }] }],
    ['a family history', { code: { text: 'Family history' }, valueCodeableConcept: jaundice }],
    ['a laboratory remark', { code: { text: 'Sample' }, category: [coded('x', 'laboratory')], valueString: 'icteric' }],
  ])('%s is no jaundice', (_what, rest) => {
    expect(told(seen('o1', rest)).filter(({ active }) => active)).toEqual([]);
  });

  it('HEP-4: is told by its own name, with its degree', () => {
    const sclera = { code: { text: 'Scleral icterus' }, valueCodeableConcept: { text: 'Present' } };
    expect(told(seen('o1', { code: { text: 'Skin' }, component: [sclera] }))).toMatchObject([
      { name: 'Scleral icterus' },
    ]);
    const nausea = seen('o1', { code: { text: 'Nausea' }, valueString: 'severe' });
    expect(told(nausea)).toMatchObject([{ name: 'Nausea, severe', severe: true }]);
  });

  it('the newest observation decides', () => {
    const earlier = seen('o1', { code: jaundice, effectiveDateTime: '2026-11-01' });
    expect(told(earlier, seen('o2', { code: jaundice, valueBoolean: false }))).toEqual([]);
    expect(told(earlier, seen('o2', { code: jaundice }))).toMatchObject([{ source: 'Observation/o2' }]);
  });

  it('is present for 90 days, then history', () => {
    expect(told(seen('o1', { code: jaundice, effectiveDateTime: '2026-08-24' }))).toMatchObject([{ active: true }]);
    expect(told(seen('o1', { code: jaundice, effectiveDateTime: '2026-08-23' }))).toMatchObject([{ active: false }]);
  });

  it('pain has a side', () => {
    const pain = (bodySite: object) => told(seen('o1', { code: { text: 'Flank pain' }, bodySite, valueInteger: 6 }));
    expect(pain({ text: 'Right flank' })).toMatchObject([{ meanings: ['symptom-right-flank-pain'] }]);
    expect(pain({ text: 'Left flank' })).toEqual([]);
  });
});

describe('diseases that were observed', () => {
  it.each<[string, object]>([
    ['an answer', { code: coded(LOINC, '11348-0', 'History of past illness'), valueString: 'Hydatid cyst, operated' }],
    ['a coded answer', { code: { text: 'History' }, valueCodeableConcept: coded(SNOMED, '74942003') }],
    ['a question', { code: { text: 'History of echinococcosis' }, valueBoolean: true }],
  ])('HEP-5: %s is history', (_how, rest) => {
    const [disease] = told(seen('o1', rest));
    expect(disease).toMatchObject({ active: false });
    expect(disease?.meanings).toContain('condition-echinococcosis');
  });

  it.each<[string, object]>([
    ['a test for it', { code: { text: 'Echinococcus antibody' }, valueString: 'Positive' }],
    ['a screening question', { code: { text: 'Screening for tuberculosis' }, valueBoolean: true }],
    ['a denied history', { code: { text: 'History of tuberculosis' }, valueBoolean: false }],
  ])('HEP-5, HEP-6: %s is no disease', (_what, rest) => {
    expect(told(seen('o1', { category: undefined, ...rest }))).toEqual([]);
  });
});
