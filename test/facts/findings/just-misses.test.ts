import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import {
  coded,
  condition,
  gathering,
  HPO,
  ICD,
  LOINC,
  observation,
  recordOf,
  report,
  SNOMED,
} from '../chart-of-test.js';

const WORDS = 'FINDINGS: Coarse calcification in segment VI of the liver. No ascites.';

const misses: readonly (readonly [string, readonly object[]])[] = [
  ['a denial in the conclusion', [report('r1', { conclusion: 'No calcification in the liver.' })]],
  [
    'the indication of a report',
    [report('r1', { conclusion: 'INDICATION: hepatic calcification.\nFINDINGS: The liver is normal.' })],
  ],
  [
    'reasonCode of the order',
    [
      {
        resourceType: 'ServiceRequest',
        id: 's1',
        status: 'active',
        reasonCode: [coded(HPO, 'HP:0006559', 'Hepatic calcification')],
        code: { text: 'CT liver' },
      },
    ],
  ],
  ['a cancelled report', [report('r1', { status: 'cancelled', conclusion: WORDS })]],
  [
    'a report entered in error and its results',
    [
      report('r1', { status: 'entered-in-error', conclusion: WORDS, result: [{ reference: 'Observation/o1' }] }),
      observation('o1', { code: coded(HPO, 'HP:0006559') }),
    ],
  ],
  ['a partial report', [report('r1', { status: 'partial', conclusion: WORDS })]],
  ['a registered report', [report('r1', { status: 'registered', conclusion: WORDS })]],
  ['a cancelled Observation', [observation('o1', { status: 'cancelled', code: coded(HPO, 'HP:0006559') })]],
  [
    'an Observation with a modifier that is not understood',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), modifierExtension: [{ url: 'urn:x', valueBoolean: true }] })],
  ],
  [
    'an Observation answered "Absent"',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), valueCodeableConcept: { text: 'Absent' } })],
  ],
  ['an Observation answered false', [observation('o1', { code: coded(HPO, 'HP:0006559'), valueBoolean: false })]],
  [
    'an Observation answered "none seen"',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), valueString: 'None seen' })],
  ],
  [
    'an Observation without an answer',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), dataAbsentReason: { text: 'not performed' } })],
  ],
  [
    'an Observation interpreted as negative',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), interpretation: [{ coding: [{ code: 'NEG' }] }] })],
  ],
  [
    'a finding that is non-calcified',
    [
      observation('o1', {
        code: { text: 'Liver lesion' },
        bodySite: coded(SNOMED, '10200004'),
        valueCodeableConcept: coded(SNOMED, '17589002'),
      }),
    ],
  ],
  [
    'a finding of a relative',
    [observation('o1', { code: coded(HPO, 'HP:0006559'), focus: [{ reference: 'RelatedPerson/m1' }] })],
  ],
  [
    'a family member history',
    [
      {
        resourceType: 'FamilyMemberHistory',
        id: 'f1',
        status: 'completed',
        condition: [{ code: coded(HPO, 'HP:0006559') }],
      },
    ],
  ],
  [
    'a contained result of somebody else',
    [
      report('r1', {
        contained: [observation('c1', { code: coded(HPO, 'HP:0006559'), subject: { reference: 'Patient/p2' } })],
        result: [{ reference: '#c1' }],
      }),
    ],
  ],
  [
    'a refuted Condition',
    [condition('c1', { code: coded(HPO, 'HP:0006559'), verificationStatus: coded('x', 'refuted') })],
  ],
  [
    'a Condition entered in error',
    [condition('c1', { code: coded(HPO, 'HP:0006559'), verificationStatus: coded('x', 'entered-in-error') })],
  ],
  ['a non-specific code', [condition('c1', { code: coded(ICD, 'K76.89', 'Other specified diseases of liver') })]],
  ['a liver calculus', [condition('c1', { code: coded(SNOMED, '297288000') })]],
  [
    'a Condition whose evidence names it',
    [
      condition('c1', {
        code: { text: 'Cirrhosis' },
        evidence: [{ code: [coded(HPO, 'HP:0006559')] }],
        stage: [{ summary: { text: 'calcified liver' } }],
      }),
    ],
  ],
  [
    'a serum calcium',
    [
      observation('o1', {
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: coded(LOINC, '17861-6', 'Calcium'),
        valueQuantity: { value: 9, unit: 'mg/dL' },
      }),
    ],
  ],
];

describe('MEC-1, HEP-1: a liver calcification is not found in', () => {
  it.each(misses)('%s', (_title, resources) => {
    const { findings } = gatherFindings(recordOf(resources), gathering);
    expect(findings.items.filter((item) => item.assertion !== 'absent' && item.kind === undefined)).toEqual([]);
  });
});

describe('MEC-1: doubt stays doubt', () => {
  it.each([
    ['a preliminary report', [report('r1', { status: 'preliminary', conclusion: WORDS })]],
    [
      'a provisional Condition',
      [condition('c1', { code: coded(HPO, 'HP:0006559'), verificationStatus: coded('x', 'provisional') })],
    ],
    ['an equivocal answer', [observation('o1', { code: coded(HPO, 'HP:0006559'), valueString: 'equivocal' })]],
    [
      'an answer in an unknown code',
      [observation('o1', { code: coded(HPO, 'HP:0006559'), valueCodeableConcept: coded('urn:x', '17') })],
    ],
    ['a hedge that governs it', [report('r1', { conclusion: 'Possible calcification in the liver.' })]],
  ])('%s is uncertain', (_title, resources) => {
    const { findings } = gatherFindings(recordOf(resources), gathering);
    expect(findings.items).toMatchObject([{ organ: 'liver', assertion: 'uncertain' }]);
  });

  it('a resolved Condition is history', () => {
    const resolved = condition('c1', { code: coded(HPO, 'HP:0006559'), clinicalStatus: coded('x', 'resolved') });
    const { findings } = gatherFindings(recordOf([resolved]), gathering);
    expect(findings.items).toMatchObject([{ organ: 'liver', assertion: 'historical' }]);
  });
});
