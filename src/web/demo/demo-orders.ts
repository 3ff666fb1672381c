import type { Coding, MedicationRequest, ServiceRequest } from 'fhir/r4.js';

export function demoOrder(
  id: string,
  patientId: string,
  code: Coding,
  status: ServiceRequest['status'],
  authoredOn: string,
): ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    id,
    status,
    intent: 'order',
    code: { coding: [code], text: code.display ?? code.code ?? id },
    subject: { reference: `Patient/${patientId}` },
    authoredOn,
  };
}

/** A drug on the order screen, not yet signed. */
export function demoDrugDraft(id: string, patientId: string, code: Coding, product: string): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'draft',
    intent: 'order',
    medicationCodeableConcept: { coding: [code], text: product },
    subject: { reference: `Patient/${patientId}` },
  };
}
