import type { FhirResource } from 'fhir/r4.js';
import { gatherConditions } from '../../../src/facts/conditions.js';
import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { gatherImaging } from '../../../src/facts/imaging.js';
import { gatherDraftOrders, gatherOrders } from '../../../src/facts/orders.js';
import { gatherPatient } from '../../../src/facts/patient.js';
import { gatherPregnancies } from '../../../src/facts/pregnancy.js';
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

const chart = [
  { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1990-01-01' },
  report('r1', {
    identifier: [{ type: { coding: [{ code: 'ACSN' }] }, value: '1' }],
    imagingStudy: [{ reference: 'ImagingStudy/s1' }],
    conclusion: 'Hepatic calcification',
    conclusionCode: [coded(HPO, 'HP:0006559', 'Hepatic calcification')],
    presentedForm: [{ contentType: 'text/html', data: base64('<p>Hepatic calcification</p>') }],
    result: [{ reference: 'Observation/o1' }],
    contained: [observation('c', { code: coded(HPO, 'HP:0006559') })],
  }),
  observation('o1', {
    code: coded(HPO, 'HP:0006559'),
    valueCodeableConcept: coded(SNOMED, '18115005', 'Calcified'),
    bodySite: coded(SNOMED, '10200004', 'Liver'),
    interpretation: [{ coding: [{ code: 'POS' }] }],
    component: [{ code: { text: 'Size' }, valueQuantity: { value: 3, unit: 'mm' } }],
    focus: [{ display: 'fetus' }],
  }),
  observation('o2', { code: coded(LOINC, '18185-9'), valueQuantity: { value: 20, unit: 'wk' } }),
  observation('o3', { code: coded(LOINC, '82810-3'), valueCodeableConcept: { text: 'Pregnant' } }),
  condition('c1', { code: coded(SNOMED, '709044004', 'CKD'), clinicalStatus: coded('x', 'active'), bodySite: [{}] }),
  { resourceType: 'Procedure', id: 'q', status: 'completed', code: { text: 'Hepatectomy' }, performedDateTime: '2020' },
  {
    resourceType: 'ImagingStudy',
    id: 's1',
    status: 'available',
    modality: [{ code: 'CT' }],
    series: [{ bodySite: {} }],
  },
  {
    resourceType: 'ServiceRequest',
    id: 's',
    status: 'active',
    code: coded(LOINC, '17861-6', 'Calcium'),
    orderDetail: [{}],
  },
];

const ODD = [
  null,
  7,
  'x',
  '',
  true,
  [],
  {},
  [null],
  [{}],
  { coding: [null] },
  { coding: {} },
  { text: 5 },
  -1,
  '2020-99-99',
];

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function broken(value: unknown, random: () => number): unknown {
  if (random() < 0.15) return ODD[Math.floor(random() * ODD.length)];
  if (Array.isArray(value)) return value.map((member) => broken(member, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'resourceType' ? (member as unknown) : broken(member, random),
    ]),
  );
}

it('T25: whatever is wrong inside a resource, the facts are gathered without a failure', () => {
  const random = randomFrom(20261122);
  for (let round = 0; round < 400; round += 1) {
    const resources = chart.map((resource) => broken(resource, random)).filter(isWithType);
    const record = recordOf(resources);
    expect(() => {
      gatherFindings(record, gathering);
      gatherConditions(record, gathering);
      gatherImaging(record, gathering);
      gatherOrders(record, gathering);
      gatherDraftOrders(resources, gathering);
      gatherPregnancies(record, gatherPatient(record, gathering), gathering);
    }).not.toThrow();
  }
});

function isWithType(resource: unknown): resource is FhirResource {
  return typeof resource === 'object' && resource !== null && 'resourceType' in resource;
}
