import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import {
  base64,
  coded,
  condition,
  gathering,
  HPO,
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
    'presentedForm, HTML under the content type of the US Core example',
    [report('r1', { presentedForm: [{ contentType: 'application/xhtml', data: base64(`<p>${WORDS}</p>`) }] })],
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
    'a result with a component in words, named by its organ',
    inResult({
      code: { text: 'US abdomen' },
      component: [
        { code: { text: 'Spleen' }, valueString: 'Normal' },
        { code: { text: 'Liver' }, valueString: 'Coarse calcification in segment VI' },
      ],
    }),
  ],
  [
    'a result with the site and the morphology as components',
    inResult({
      code: { text: 'Imaging finding' },
      component: [
        { code: { text: 'Morphology' }, valueCodeableConcept: coded(SNOMED, '18115005') },
        { code: { text: 'Finding site' }, valueCodeableConcept: coded(SNOMED, '10200004') },
      ],
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
