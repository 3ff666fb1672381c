import type { Observation } from 'fhir/r4.js';
import { DEMO_CODES } from './demo-resources.js';

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** Pregnancy as a social-history Observation (US Core). */
export function demoPregnancyStatus(patientId: string, moment: string): Observation {
  return {
    resourceType: 'Observation',
    id: `${patientId}-pregnancy-status`,
    status: 'final',
    category: [{ coding: [{ system: CATEGORY, code: 'social-history' }] }],
    code: { coding: [DEMO_CODES.pregnancyStatus] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    valueCodeableConcept: { coding: [DEMO_CODES.pregnant], text: 'Pregnant' },
  };
}

export function demoGestationalAge(patientId: string, moment: string, weeks: number): Observation {
  return {
    resourceType: 'Observation',
    id: `${patientId}-gestational-age`,
    status: 'final',
    category: [{ coding: [{ system: CATEGORY, code: 'exam' }] }],
    code: { coding: [DEMO_CODES.gestationalAge] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    valueQuantity: { value: weeks, unit: 'wk', system: 'http://unitsofmeasure.org', code: 'wk' },
  };
}

/** The day on which the child is due, by ultrasound: the one date of a chart that lies ahead. */
export function demoDueDate(patientId: string, moment: string, dueDay: string): Observation {
  return {
    resourceType: 'Observation',
    id: `${patientId}-due-date`,
    status: 'final',
    category: [{ coding: [{ system: CATEGORY, code: 'social-history' }] }],
    code: { coding: [DEMO_CODES.dueDate] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: moment,
    valueDateTime: dueDay,
  };
}
