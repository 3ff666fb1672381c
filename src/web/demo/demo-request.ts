import type { Bundle, Condition, FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../fhir/patient-record.js';
import { referenceTo } from '../../fhir/resource.js';
import type { HookName } from '../../hooks/hook-request.js';
import { DemoCalendar } from './demo-calendar.js';
import type { DemoChart, DemoPatient } from './demo-patient.js';
import { demoOrder } from './demo-orders.js';
import { DEMO_CODES, demoCondition } from './demo-resources.js';

/** A whole hook request as an EHR would send it: all nine prefetch keys filled, no fhirServer to go to. */
export interface DemoRequest {
  readonly hook: HookName;
  readonly hookInstance: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly prefetch: Readonly<Record<string, FhirResource>>;
}

export function demoRequest(patient: DemoPatient, hook: HookName, now: Date, hookInstance: string): DemoRequest {
  const calendar = new DemoCalendar(now);
  const chart = patient.chart(calendar);
  const drafts = (chart.draftOrders ?? []).filter((order) => hook !== 'order-dispatch' || isDispatched(order));
  const orders = drafts.length > 0 ? drafts : [defaultOrder(patient.id, calendar)];
  const dispatched = hook === 'order-dispatch' ? orders.map(sentOut) : [];
  return {
    hook,
    hookInstance,
    context: { ...contextOf(hook, orders, newCondition(chart, calendar)), patientId: patient.id },
    prefetch: prefetchOf({ ...chart, orders: [...(chart.orders ?? []), ...dispatched] }),
  };
}

/** Whoever has nothing on the order screen gets the order that a liver finding invites. */
function defaultOrder(patientId: string, calendar: DemoCalendar): FhirResource {
  return demoOrder('draft-ct-liver', patientId, DEMO_CODES.ctLiverContrast, 'draft', calendar.instant(0));
}

/** Drugs are not sent to a performer. */
function isDispatched(order: FhirResource): boolean {
  return order.resourceType === 'ServiceRequest';
}

/** order-dispatch speaks of signed orders that stand on the chart. */
function sentOut(order: FhirResource): FhirResource {
  return order.resourceType === 'ServiceRequest' ? { ...order, status: 'active' } : order;
}

function newCondition({ patient, conditions }: DemoChart, calendar: DemoCalendar): FhirResource {
  const charted = conditions?.find((resource): resource is Condition => resource.resourceType === 'Condition');
  return charted ?? demoCondition('new-problem', patient.id ?? '', [DEMO_CODES.hepaticCalcification], calendar.day(0));
}

function contextOf(hook: HookName, orders: readonly FhirResource[], problem: FhirResource): Record<string, unknown> {
  const userId = 'Practitioner/demo-clinician';
  const encounterId = 'demo-encounter';
  const references = orders.map(referenceTo);
  switch (hook) {
    case 'patient-view':
    case 'encounter-start':
    case 'encounter-discharge':
      return { userId, encounterId };
    case 'order-select':
      return { userId, encounterId, selections: references, draftOrders: bundle('collection', orders) };
    case 'order-sign':
      return { userId, encounterId, draftOrders: bundle('collection', orders) };
    case 'order-dispatch':
      return { dispatchedOrders: references, performer: 'Organization/demo-imaging-centre' };
    case 'problem-list-item-create':
      return { userId, encounterId, conditions: bundle('collection', [problem]) };
  }
}

function prefetchOf(chart: DemoChart): Record<string, FhirResource> {
  return Object.fromEntries(
    PREFETCH_KEYS.map((key) => [key, key === 'patient' ? chart.patient : bundle('searchset', chart[key] ?? [])]),
  );
}

function bundle(type: Bundle['type'], resources: readonly FhirResource[]): Bundle {
  return {
    resourceType: 'Bundle',
    type,
    ...(type === 'searchset' ? { total: resources.length } : {}),
    ...(resources.length === 0 ? {} : { entry: resources.map((resource) => ({ resource })) }),
  };
}
