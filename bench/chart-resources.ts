import type { Condition, DiagnosticReport, Observation, Quantity, ServiceRequest } from 'fhir/r4.js';

/** What EHRs send, some 1.3 kB each; or what is left where a server sends only what the resource says, some 0.7 kB. */
export type Size = 'as sent' | 'slim';

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
const OBSERVATION_CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Stands in each text, where a number may stand that no text had before. */
export const ACCESSION = 'A0000000';
const TEXT =
  'TECHNIQUE: Axial images without contrast. COMPARISON: None. FINDINGS: The lungs are clear. No pleural effusion. ' +
  'The heart is normal in size. The spleen and adrenal glands are unremarkable. No hydronephrosis. IMPRESSION: No acute finding.';
const FOUND = ' Coarse calcification in segment VI of the liver, 12 mm, unchanged.';

/** What a record carries besides. */
function carried(id: string, size: Size): Pick<Observation, 'id' | 'meta' | 'identifier' | 'encounter'> {
  if (size === 'slim') return { id };
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

/** A day of one of the last eleven months, so that a chart is of today whenever it is made. */
function dayOf(index: number): string {
  return new Date(Date.now() - (3 + 30 * (index % 11)) * DAY_MS).toISOString().slice(0, 10);
}

export function lab(index: number, size: Size): Observation {
  const [code, display, unit, value, low, high] = LABS[index % LABS.length] ?? LABS[0];
  const quantity = (amount: number): Quantity => ({ value: amount, unit, system: UCUM, code: unit });
  return {
    ...carried(`lab-${index}`, size),
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ system: OBSERVATION_CATEGORY, code: 'laboratory' }] }],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject: PATIENT,
    effectiveDateTime: `${dayOf(index)}T08:00:00Z`,
    valueQuantity: quantity(value),
    ...(size === 'as sent' && {
      issued: `${dayOf(index)}T09:10:00.000Z`,
      performer: [{ reference: 'Organization/lab', display: 'Central laboratory' }],
      interpretation: [{ coding: [{ system: INTERPRETATION, code: 'N', display: 'Normal' }] }],
    }),
    referenceRange: [{ low: quantity(low), high: quantity(high), text: `${low} - ${high} ${unit}` }],
  };
}

export function report(index: number, size: Size, finding: boolean): DiagnosticReport {
  return {
    ...carried(`report-${index}`, size),
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '41806-1', display: 'CT Abdomen' }], text: 'CT abdomen' },
    subject: PATIENT,
    effectiveDateTime: dayOf(index),
    conclusion: `Accession ${index}-${ACCESSION}. ${TEXT}${finding ? FOUND : ''}`,
  };
}

export function condition(index: number, size: Size): Condition {
  return {
    ...carried(`condition-${index}`, size),
    resourceType: 'Condition',
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] },
    subject: PATIENT,
    onsetDateTime: '2020-01-01',
  };
}

export function order(index: number, size: Size): ServiceRequest {
  return {
    ...carried(`order-${index}`, size),
    resourceType: 'ServiceRequest',
    status: 'completed',
    intent: 'order',
    code: { coding: [{ system: 'http://loinc.org', code: '58410-2', display: 'CBC' }] },
    subject: PATIENT,
    authoredOn: dayOf(index),
  };
}
