import type {
  Bundle,
  Condition,
  DiagnosticReport,
  FhirResource,
  Observation,
  Quantity,
  ServiceRequest,
} from 'fhir/r4.js';

const PATIENT = { reference: 'Patient/bench' };
/** LOINC code, name, unit, a normal value and its range. */
const LABS = [
  ['2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'mmol/L', 140, 135, 145],
  ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'mmol/L', 4.2, 3.5, 5.1],
  ['2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'mg/dL', 92, 70, 99],
  ['718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 13.6, 12, 15.5],
  ['6690-2', 'Leukocytes [#/volume] in Blood by Automated count', '10*3/uL', 6.4, 4, 11],
  ['777-3', 'Platelets [#/volume] in Blood by Automated count', '10*3/uL', 240, 150, 400],
  ['2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'mg/dL', 0.8, 0.6, 1.1],
  ['1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'U/L', 21, 7, 40],
  ['17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'mg/dL', 9.4, 8.6, 10.2],
  ['2777-1', 'Phosphate [Mass/volume] in Serum or Plasma', 'mg/dL', 3.4, 2.5, 4.5],
] as const;
const UCUM = 'http://unitsofmeasure.org';
/** What a record carries besides: some 250 kB for 200 resources, as EHRs send them. */
function carried(id: string): Pick<Observation, 'id' | 'meta' | 'identifier' | 'encounter'> {
  return {
    id,
    meta: {
      versionId: '3',
      lastUpdated: '2026-11-02T09:14:26.120Z',
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-resource|6.1.0'],
      tag: [{ system: 'https://ehr.example/tags', code: 'synced', display: 'Synchronised with the archive' }],
    },
    identifier: [{ use: 'official', system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.798268', value: `4711-${id}` }],
    encounter: { reference: 'Encounter/e-20260115', display: 'Office visit, internal medicine' },
  };
}

const TEXT =
  'TECHNIQUE: Axial images without contrast. COMPARISON: None. FINDINGS: The lungs are clear. No pleural effusion. ' +
  'The heart is normal in size. The spleen and adrenal glands are unremarkable. No hydronephrosis. IMPRESSION: No acute finding.';
const FOUND = ' Coarse calcification in segment VI of the liver, 12 mm, unchanged.';

/** A patient-view request with so many resources: 70 % labs, 10 % each of reports, conditions and orders. */
export function benchRequest(resources: number, finding: boolean): string {
  const share = Math.round((resources - 1) / 10);
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: '00000000-0000-4000-8000-000000000000',
    context: { patientId: 'bench', userId: 'Practitioner/bench' },
    prefetch: {
      patient: { resourceType: 'Patient', id: 'bench', gender: 'female', birthDate: '1960-05-05' },
      labs: searchset(series(resources - 1 - 3 * share, lab)),
      reports: searchset(series(share, (index) => report(index, finding && index === 0))),
      conditions: searchset(series(share, condition)),
      orders: searchset(series(share, order)),
      observations: searchset([]),
      medications: searchset([]),
      procedures: searchset([]),
      studies: searchset([]),
    },
  });
}

function series<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function searchset(resources: FhirResource[]): Bundle {
  const entry = resources.map((resource) => ({
    fullUrl: `https://ehr.example/fhir/${resource.resourceType}/x`,
    resource,
  }));
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
}

function lab(index: number): Observation {
  const [code, display, unit, value, low, high] = LABS[index % LABS.length] ?? LABS[0];
  const quantity = (amount: number): Quantity => ({ value: amount, unit, system: UCUM, code: unit });
  return {
    ...carried(`lab-${index}`),
    resourceType: 'Observation',
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject: PATIENT,
    effectiveDateTime: `2026-${String(1 + (index % 11)).padStart(2, '0')}-15T08:00:00Z`,
    issued: '2026-11-02T09:10:00.000Z',
    performer: [{ reference: 'Organization/lab', display: 'Central laboratory' }],
    valueQuantity: quantity(value),
    interpretation: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
            code: 'N',
            display: 'Normal',
          },
        ],
      },
    ],
    referenceRange: [{ low: quantity(low), high: quantity(high), text: `${low} - ${high} ${unit}` }],
  };
}

function report(index: number, finding: boolean): DiagnosticReport {
  return {
    ...carried(`report-${index}`),
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '41806-1', display: 'CT Abdomen' }], text: 'CT abdomen' },
    subject: PATIENT,
    effectiveDateTime: `2026-${String(1 + (index % 11)).padStart(2, '0')}-20`,
    conclusion: TEXT + (finding ? FOUND : ''),
  };
}

function condition(index: number): Condition {
  return {
    ...carried(`condition-${index}`),
    resourceType: 'Condition',
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] },
    subject: PATIENT,
    onsetDateTime: '2020-01-01',
  };
}

function order(index: number): ServiceRequest {
  return {
    ...carried(`order-${index}`),
    resourceType: 'ServiceRequest',
    status: 'completed',
    intent: 'order',
    code: { coding: [{ system: 'http://loinc.org', code: '58410-2', display: 'CBC' }] },
    subject: PATIENT,
    authoredOn: '2026-06-01',
  };
}
