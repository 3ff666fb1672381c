import { randomUUID } from 'node:crypto';
import type { DiscoveredService } from './discovered-service.js';

/** A CDS Hooks request as JSON. */
export type HookCall = Readonly<Record<string, unknown>> & {
  readonly hook: string;
  readonly context: Readonly<Record<string, unknown>>;
};

export const PATIENT_ID = 'conformance-patient';
const subject = { reference: `Patient/${PATIENT_ID}` };
const USER_ID = 'Practitioner/conformance-user';
const ENCOUNTER_ID = 'conformance-encounter';

export const PATIENT = {
  resourceType: 'Patient',
  id: PATIENT_ID,
  name: [{ family: 'Example', given: ['Robin'] }],
  gender: 'female',
  birthDate: '1970-01-01',
};
const ORDER = {
  resourceType: 'ServiceRequest',
  id: 'conformance-order',
  status: 'draft',
  intent: 'order',
  code: {
    coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '74160', display: 'CT abdomen with contrast' }],
    text: 'CT abdomen with contrast',
  },
  subject,
};
const DRUG_ORDER = {
  resourceType: 'MedicationRequest',
  id: 'conformance-drug',
  status: 'draft',
  intent: 'order',
  medicationCodeableConcept: { text: 'Ibuprofen 400 mg tablet' },
  subject,
};
const PROBLEM = { resourceType: 'Condition', id: 'conformance-problem', code: { text: 'Headache' }, subject };
const ALLERGY = {
  resourceType: 'AllergyIntolerance',
  id: 'conformance-allergy',
  code: { text: 'Penicillin' },
  patient: subject,
};
const APPOINTMENT = {
  resourceType: 'Appointment',
  id: 'conformance-appointment',
  status: 'proposed',
  participant: [{ actor: subject, status: 'tentative' }],
};

const draft = (resource: object): object => ({ resourceType: 'Bundle', type: 'collection', entry: [{ resource }] });

export function searchset(...resources: readonly object[]): object {
  const entry = resources.map((resource) => ({ resource, search: { mode: 'match' } }));
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, ...(entry.length === 0 ? {} : { entry }) };
}

/** Whatever a hook of the library wants to find in its context. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'order-select': { selections: [`ServiceRequest/${ORDER.id}`], draftOrders: draft(ORDER) },
  'order-sign': { draftOrders: draft(ORDER) },
  'order-dispatch': { dispatchedOrders: [`ServiceRequest/${ORDER.id}`], performer: 'Organization/conformance' },
  'encounter-start': { encounterId: ENCOUNTER_ID },
  'encounter-discharge': { encounterId: ENCOUNTER_ID },
  'appointment-book': { appointments: draft(APPOINTMENT) },
  'allergyintolerance-create': { allergyIntolerance: ALLERGY },
  'problem-list-item-create': { conditions: draft(PROBLEM) },
  'medication-refill': { medications: draft(DRUG_ORDER) },
  'medication-verify': { medication: DRUG_ORDER },
  'medication-prescribe': { medications: draft(DRUG_ORDER) },
  'order-review': { orders: draft(ORDER) },
};

/** The plainest sound request of a service: its hook's context, and each prefetch key with the least that can be sent. */
export function sampleRequest({ hook, prefetch }: DiscoveredService): HookCall {
  const user = hook === 'order-dispatch' ? {} : { userId: USER_ID };
  const values = Object.entries(prefetch).map(([key, template]) => [key, prefetched(template, hook)] as const);
  return {
    hook,
    hookInstance: randomUUID(),
    context: { ...user, patientId: PATIENT_ID, ...FIELDS[hook] },
    ...(values.length === 0 ? {} : { prefetch: Object.fromEntries(values) }),
  };
}

/** A read gives the resource, or null for what there is none of; a search gives a Bundle. */
function prefetched(template: string, hook: string): object | null {
  const [, type = '', rest = ''] = /^(\w+)(.*)$/.exec(template) ?? [];
  if (rest.startsWith('?')) return hook === 'order-dispatch' && type === 'ServiceRequest' ? placed() : searchset();
  if (type === 'Patient') return PATIENT;
  if (type === 'Practitioner' || template === '{{context.userId}}') {
    return { resourceType: 'Practitioner', id: 'conformance-user' };
  }
  return null;
}

const placed = (): object => searchset({ ...ORDER, status: 'active' });
