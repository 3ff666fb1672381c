import { readFileSync, readdirSync } from 'node:fs';
import type { FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS, type PrefetchKey, type SourceState } from '../../src/fhir/patient-record.js';
import { charted, type ChartedRecord } from '../../src/facts/chart.js';
import type { Gathering } from '../../src/facts/gathering.js';
import type { LabDefinition } from '../../src/knowledge/lab-definition.js';
import { loadOrders } from '../../src/knowledge/load-orders.js';
import { loadValueSets } from '../../src/knowledge/load-value-sets.js';
import type { Policy } from '../../src/knowledge/policy.js';

const readAll = (folder: string) =>
  readdirSync(`fhir-resources/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      file: `fhir-resources/${folder}/${name}`,
      json: JSON.parse(readFileSync(`fhir-resources/${folder}/${name}`, 'utf8')) as Record<string, unknown>,
    }));

export const valueSetFiles = readAll('value-sets');
export const orderFiles = readAll('activity-definitions');

const labsByCode = new Map(
  ['calcium-total|17861-6', 'ceruloplasmin|2064-4'].map((pair) => {
    const [name = '', code = ''] = pair.split('|');
    return [`http://loinc.org|${code}`, { name } as LabDefinition];
  }),
);

const SERVER = 'https://ehr.example/fhir';

export const gathering: Gathering = {
  knowledge: {
    meanings: new Map(loadValueSets(valueSetFiles).map((meaning) => [meaning.name, meaning])),
    orders: loadOrders(orderFiles),
    labsByCode,
    policy: JSON.parse(readFileSync('fhir-resources/policy.json', 'utf8')) as Policy,
  },
  today: '2026-11-22',
  timeZone: 'UTC',
  fhirServer: SERVER,
};

const KEY_OF_TYPE: Readonly<Partial<Record<string, PrefetchKey>>> = {
  Patient: 'patient',
  DiagnosticReport: 'reports',
  Observation: 'observations',
  Condition: 'conditions',
  ServiceRequest: 'orders',
  MedicationRequest: 'medications',
  Medication: 'medications',
  Procedure: 'procedures',
  ImagingStudy: 'studies',
};

/** A record of patient p1 in which every source was seen whole, unless `states` says otherwise. */
export function recordOf(
  resources: readonly object[],
  states: Partial<Record<PrefetchKey, SourceState>> = {},
  attachments: ChartedRecord['attachments'] = new Map(),
): ChartedRecord {
  const listed = resources as readonly FhirResource[];
  const sources = Object.fromEntries(
    PREFETCH_KEYS.map((key) => {
      const own = listed.filter((resource) => (KEY_OF_TYPE[resource.resourceType] ?? 'conditions') === key);
      return [key, { state: states[key] ?? (own.length > 0 ? 'given' : 'empty'), resources: own }];
    }),
  ) as unknown as ChartedRecord['sources'];
  return charted({ patientId: 'p1', fhirServer: SERVER, sources, attachments, newProblems: [], dropped: 0 });
}

export const SNOMED = 'http://snomed.info/sct';
export const HPO = 'http://human-phenotype-ontology.org';
export const LOINC = 'http://loinc.org';
export const ICD = 'http://hl7.org/fhir/sid/icd-10-cm';

export const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});

export const report = (id: string, rest: object = {}) => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
  code: { text: 'CT abdomen' },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-10-01',
  ...rest,
});

export const observation = (id: string, rest: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'imaging' }] }],
  code: { text: 'Imaging finding' },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-10-01',
  ...rest,
});

export const condition = (id: string, rest: object = {}) => ({
  resourceType: 'Condition',
  id,
  subject: { reference: 'Patient/p1' },
  recordedDate: '2026-10-01',
  ...rest,
});

export const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
