import type { FhirResource } from 'fhir/r4.js';
import { localReference } from '../fhir/local-reference.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { PatientCheck } from './patient-check.js';

/** The orders the hook is about, this patient's only: drafts of order-select and order-sign, else the dispatched ones. */
export function ordersAtHand(request: HookRequest, record: PatientRecord): readonly FhirResource[] {
  return request.hook === 'order-dispatch' ? dispatchedOrders(request, record) : ownOf(request, request.draftOrders);
}

/** The items just added to the problem list that are this patient's. */
export function newConditionsOf(request: HookRequest): readonly FhirResource[] {
  return ownOf(request, request.newConditions);
}

/** The orders that order-dispatch speaks of, out of the record: from the prefetch, or read by reference. */
export function dispatchedOrders(request: HookRequest, record: PatientRecord): readonly FhirResource[] {
  const wanted = new Set(request.dispatchedOrders.map((reference) => localReference(reference, request.fhirServer)));
  const found = new Map<string, FhirResource>();
  for (const source of [record.sources.orders, record.sources.medications]) {
    for (const resource of source.resources) {
      const reference = referenceTo(resource);
      if (wanted.has(reference)) found.set(reference, resource);
    }
  }
  return [...found.values()];
}

function ownOf(request: HookRequest, resources: readonly FhirResource[] = []): readonly FhirResource[] {
  return PatientCheck.ofContext(request).ownResources(resources).resources;
}
