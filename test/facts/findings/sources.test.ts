import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import {
  base64,
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
const SEE = { conclusion: 'See attached report.' };
const inResult = (rest: object) => [
  report('r1', { result: [{ reference: 'Observation/o1' }] }),
  observation('o1', rest),
];

const shapes: readonly (readonly [string, readonly object[], Map<string, { contentType: string; data: Buffer }>?])[] = [
  ['the conclusion', [report('r1', { conclusion: WORDS })]],
  [
    'presentedForm, plain text',
    [report('r1', { presentedForm: [{ contentType: 'text/plain', data: base64(WORDS) }] })],
  ],
  [
    'presentedForm, HTML with a charset',
    [
      report('r1', {
        ...SEE,
        presentedForm: [
          {
            contentType: 'text/html; charset=utf-8',
            data: base64(`<p>FINDINGS:</p><p>Coarse <b>calcification</b> in segment VI of the liver.</p>`),
          },
        ],
      }),
    ],
  ],
  [
    'presentedForm, RTF',
    [
      report('r1', {
        presentedForm: [
          {
            contentType: 'application/rtf',
            data: base64(String.raw`{\rtf1\ansi FINDINGS: Coarse calcification in segment VI of the liver.\par}`),
          },
        ],
      }),
    ],
  ],
  [
    'presentedForm, the url of a Binary',
    [report('r1', { presentedForm: [{ contentType: 'text/html', url: 'https://ehr.example/fhir/Binary/b1' }] })],
    new Map([
      ['https://ehr.example/fhir/Binary/b1', { contentType: 'text/html', data: Buffer.from(`<div>${WORDS}</div>`) }],
    ]),
  ],
  ['presentedForm without a content type', [report('r1', { presentedForm: [{ data: base64(WORDS) }] })]],
  ['conclusionCode, HPO', [report('r1', { conclusionCode: [coded(HPO, 'HP:0006559')] })]],
  ['conclusionCode, words only', [report('r1', { conclusionCode: [{ text: 'Hepatic calcification' }] })]],
  [
    'conclusionCode, a code without known meaning but with a display',
    [report('r1', { conclusionCode: [coded('urn:local', 'X1', 'Calcified granuloma of the liver')] })],
  ],
  ['a result with a finding code', inResult({ code: coded(HPO, 'HP:0006559') })],
  [
    'a result with a morphology as its value and a body site',
    inResult({
      code: coded(LOINC, '18782-3'),
      valueCodeableConcept: coded(SNOMED, '18115005'),
      bodySite: coded(SNOMED, '10200004'),
    }),
  ],
  [
    'a result with a morphology and the body site in words',
    inResult({ code: coded(SNOMED, '129748009'), bodySite: { text: 'Liver, segment VI' } }),
  ],
  ['a result in words', inResult({ code: coded(LOINC, '18782-3'), valueString: 'Coarse calcification in the liver.' })],
  [
    'a result answered with "Present"',
    inResult({ code: coded(HPO, 'HP:0006559'), valueCodeableConcept: { text: 'Present' } }),
  ],
  [
    'a result interpreted as positive',
    inResult({ code: coded(HPO, 'HP:0006559'), interpretation: [{ coding: [{ code: 'POS' }] }] }),
  ],
  [
    'a result with a calcified component',
    inResult({
      code: { text: 'Lesion of liver' },
      component: [{ code: { text: 'Calcification' }, valueCodeableConcept: coded(SNOMED, '237897009', 'Calcified') }],
    }),
  ],
  [
    'a contained result',
    [
      report('r1', {
        contained: [{ ...observation('c1', { code: coded(HPO, 'HP:0006559') }), subject: undefined }],
        result: [{ reference: '#c1' }],
      }),
    ],
  ],
  [
    'a result under an absolute reference of the same server',
    [
      report('r1', { result: [{ reference: 'https://ehr.example/fhir/Observation/o1/_history/2' }] }),
      observation('o1', { code: coded(HPO, 'HP:0006559') }),
    ],
  ],
  [
    'the narrative, when there is nothing else',
    [report('r1', { text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${WORDS}</div>` } })],
  ],
  ['a standalone imaging Observation', [observation('o1', { code: coded(HPO, 'HP:0006559') })]],
  [
    'a standalone Observation, value in words',
    [observation('o1', { code: { text: 'US liver' }, valueString: 'Multiple calcifications in the liver.' })],
  ],
  [
    'a standalone Observation with its one category as an object',
    [observation('o1', { category: { coding: [{ code: 'imaging' }] }, code: coded(HPO, 'HP:0006559') })],
  ],
  ['a problem-list Condition, coded', [condition('c1', { code: coded(HPO, 'HP:0006559') })]],
  ['a problem-list Condition, in words', [condition('c1', { code: { text: 'Liver calcification' } })]],
  [
    'a problem-list Condition, morphology and body site',
    [condition('c1', { code: coded(SNOMED, '60963005'), bodySite: [coded(SNOMED, '10200004')] })],
  ],
  [
    'a recurrent Condition',
    [condition('c1', { code: coded(HPO, 'HP:0006559'), clinicalStatus: coded('x', 'recurrence') })],
  ],
];

describe('MEC-1, HEP-1: a liver calcification is found wherever a chart keeps it', () => {
  it.each(shapes.map(([title, resources, attachments = new Map()]) => ({ title, resources, attachments })))(
    'in $title',
    ({ resources, attachments }) => {
      const { findings, unreadReports } = gatherFindings(recordOf(resources, {}, attachments), gathering);
      expect(findings.items).toMatchObject([
        {
          key: 'patient/liver/parenchymal',
          title: 'Liver calcification',
          organ: 'liver',
          assertion: 'present',
          subject: 'patient',
          conflict: false,
        },
      ]);
      expect(unreadReports).toEqual([]);
      expect(findings.completeness).toBe('complete');
    },
  );
});

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
