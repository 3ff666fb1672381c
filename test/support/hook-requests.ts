import type { Bundle, FhirResource } from 'fhir/r4.js';
import { clockAt } from '../../src/clock.js';
import type { HookName } from '../../src/hooks/hook-request.js';
import { HOOKS } from '../../src/hooks/hook-request.js';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { demoRequest } from '../../src/web/demo/demo-request.js';
import { NOW } from './running-service.js';

/** A hook request as JSON, free to be spoilt by a test. */
export interface RequestBody {
  hook: HookName;
  hookInstance: string;
  context: Record<string, unknown>;
  prefetch: Record<string, unknown>;
  [member: string]: unknown;
}

const INSTANCE = 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea';

const subject = { reference: 'Patient/liver-1' };
const imaging = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }];

export const LIVER_REPORT: FhirResource = {
  resourceType: 'DiagnosticReport',
  id: 'ct-1',
  status: 'final',
  category: imaging,
  code: { text: 'CT abdomen without contrast' },
  subject,
  effectiveDateTime: '2026-11-01',
  conclusion: 'Findings: coarse calcification in segment VI of the liver. Impression: hepatic calcification.',
};

export const LIVER_PATIENT: FhirResource = {
  resourceType: 'Patient',
  id: 'liver-1',
  gender: 'male',
  birthDate: '1970-01-01',
};

export const CT_DRAFT: FhirResource = {
  resourceType: 'ServiceRequest',
  id: 'draft-1',
  status: 'draft',
  intent: 'order',
  code: {
    coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '74160', display: 'CT abdomen with contrast' }],
    text: 'CT abdomen with contrast',
  },
  subject,
};

export function bundleOf(...resources: readonly FhirResource[]): Bundle {
  return { resourceType: 'Bundle', type: 'searchset', total: resources.length, entry: entries(resources) };
}

/** A man with a liver calcification on CT and nothing else on the chart: a complete request of each hook. */
export function liverRequest(hook: HookName = 'patient-view'): RequestBody {
  const nothing = bundleOf();
  return {
    hook,
    hookInstance: INSTANCE,
    context: contextOf(hook),
    prefetch: {
      patient: LIVER_PATIENT,
      conditions: nothing,
      reports: bundleOf(LIVER_REPORT),
      labs: nothing,
      observations: nothing,
      orders: hook === 'order-dispatch' ? bundleOf({ ...CT_DRAFT, status: 'active' } as FhirResource) : nothing,
      medications: nothing,
      procedures: nothing,
      studies: nothing,
    },
  };
}

/** The same chart without the report: nothing to say. */
export function silentRequest(hook: HookName = 'patient-view'): RequestBody {
  const request = liverRequest(hook);
  return { ...request, prefetch: { ...request.prefetch, reports: bundleOf() } };
}

function contextOf(hook: HookName): Record<string, unknown> {
  const [patientId, userId, encounterId] = ['liver-1', 'Practitioner/dr-1', 'enc-1'];
  const draftOrders = { resourceType: 'Bundle', entry: entries([CT_DRAFT]) };
  const order = 'ServiceRequest/draft-1';
  switch (hook) {
    case 'patient-view':
      return { userId, patientId };
    case 'encounter-start':
    case 'encounter-discharge':
      return { userId, patientId, encounterId };
    case 'order-select':
      return { userId, patientId, selections: [order], draftOrders };
    case 'order-sign':
      return { userId, patientId, draftOrders };
    case 'order-dispatch':
      return { patientId, dispatchedOrders: [order], performer: 'Organization/imaging-1' };
    case 'problem-list-item-create':
      return { userId, patientId, conditions: { resourceType: 'Bundle', entry: entries([newProblem()]) } };
  }
}

function newProblem(): FhirResource {
  return { resourceType: 'Condition', id: 'new-1', code: { text: 'Calcification of liver' }, subject };
}

function entries(resources: readonly FhirResource[]): { resource: FhirResource }[] {
  return resources.map((resource) => ({ resource }));
}

/** Every demo patient on the hook with most to see, three of them on every hook: cards of each kind, and charts without any. */
export function demoRequests(): RequestBody[] {
  const now = clockAt(NOW)();
  const onEvery = ['daniel-okafor', 'grace-mbeki', 'leah-cohen'];
  return DEMO_PATIENTS.flatMap((patient) =>
    (onEvery.includes(patient.id) ? HOOKS : [patient.hook]).map(
      (hook) => structuredClone(demoRequest(patient, hook, now, INSTANCE)) as RequestBody,
    ),
  );
}
