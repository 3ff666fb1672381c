import type { Bundle, Condition, DiagnosticReport, FhirResource, Observation, ServiceRequest } from 'fhir/r4.js';

const PATIENT = { reference: 'Patient/bench' };
const LABS = ['2951-2', '2823-3', '2345-7', '718-7', '6690-2', '777-3', '2160-0', '1742-6', '17861-6', '2777-1'];
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
  const code = LABS[index % LABS.length] ?? '2951-2';
  return {
    resourceType: 'Observation',
    id: `lab-${index}`,
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: { coding: [{ system: 'http://loinc.org', code }], text: 'A laboratory test' },
    subject: PATIENT,
    effectiveDateTime: `2026-${String(1 + (index % 11)).padStart(2, '0')}-15T08:00:00Z`,
    valueQuantity: { value: 4 + (index % 5), unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    referenceRange: [{ low: { value: 3, unit: 'mg/dL' }, high: { value: 11, unit: 'mg/dL' } }],
  };
}

function report(index: number, finding: boolean): DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    id: `report-${index}`,
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
    resourceType: 'Condition',
    id: `condition-${index}`,
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
    resourceType: 'ServiceRequest',
    id: `order-${index}`,
    status: 'completed',
    intent: 'order',
    code: { coding: [{ system: 'http://loinc.org', code: '58410-2', display: 'CBC' }] },
    subject: PATIENT,
    authoredOn: '2026-06-01',
  };
}
