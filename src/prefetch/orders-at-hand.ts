import type { FhirResource } from 'fhir/r4.js';
import { localReference } from '../fhir/local-reference.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { PatientCheck } from './patient-check.js';

/**
 * The orders the hook is about, this patient's only: of order-select those just selected, of order-sign all drafts, else the
 * dispatched ones. The Medications among the drafts come along: an order may refer to one.
 */
export function ordersAtHand(request: HookRequest, record: PatientRecord): readonly FhirResource[] {
  if (request.hook === 'order-dispatch') return dispatchedOrders(request, record);
  const drafts = ownOf(request, request.draftOrders);
  const selected = selectedAmong(drafts, request);
  return drafts.filter((draft) => draft.resourceType === 'Medication' || selected.includes(draft));
}

/** The record with the drafts that were not selected: they are on order like those of the chart (LOOP-2). */
export function withDraftsBeside(request: HookRequest, record: PatientRecord): PatientRecord {
  const drafts = ownOf(request, request.draftOrders);
  const selected = selectedAmong(drafts, request);
  const beside = drafts.filter((draft) => draft.resourceType === 'ServiceRequest' && !selected.includes(draft));
  if (beside.length === 0) return record;
  const { orders } = record.sources;
  const state = orders.state === 'unavailable' ? 'partial' : orders.state === 'empty' ? 'given' : orders.state;
  return {
    ...record,
    sources: { ...record.sources, orders: { state, resources: [...orders.resources, ...beside] } },
  };
}

/**
 * What order-select selected, by reference; by id alone where a client names the type differently (STU3). Where the selection
 * leads to no draft at all, nobody can say which was meant, and each counts.
 */
function selectedAmong(drafts: readonly FhirResource[], request: HookRequest): readonly FhirResource[] {
  if (request.hook !== 'order-select' || request.selections.length === 0) return drafts;
  const wanted = new Set(request.selections.map((one) => localReference(one, request.fhirServer)));
  const ids = new Set([...wanted].map((reference) => reference?.split('/')[1]));
  const named = drafts.filter((draft) => wanted.has(referenceTo(draft)));
  const alike = named.length > 0 ? named : drafts.filter(({ id }) => id !== undefined && ids.has(id));
  return alike.length > 0 ? alike : drafts;
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
