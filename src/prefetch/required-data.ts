import { Problem } from '../problem.js';
import type { PatientRecord, PrefetchKey } from '../fhir/patient-record.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { dispatchedOrders } from './orders-at-hand.js';

const FINDING_KEYS: readonly PrefetchKey[] = ['reports', 'observations', 'conditions'];

/**
 * Is there enough to say anything at all? Empty is an answer, unavailable is none (PD-09, RS-05).
 * @throws Problem `prefetch.unavailable`, 412, naming what is missing.
 */
export function checkRequiredData(request: HookRequest, record: PatientRecord): void {
  const { state, resources } = record.sources.patient;
  const patientRead = state !== 'unavailable' && resources.some((resource) => resource.resourceType === 'Patient');
  if (!patientRead) throw unavailable('The Patient is neither in the prefetch nor readable from fhirServer.');
  if (request.hook === 'order-select' || request.hook === 'order-sign') {
    if (request.draftOrders === undefined) throw unavailable('context.draftOrders is missing.');
    return;
  }
  if (request.hook === 'order-dispatch') {
    if (dispatchedOrders(request, record).length === 0) {
      throw unavailable('The dispatched orders are neither in the prefetch nor readable from fhirServer.');
    }
    return;
  }
  if (FINDING_KEYS.every((key) => record.sources[key].state === 'unavailable')) {
    throw unavailable('None of reports, observations and conditions is in the prefetch or readable from fhirServer.');
  }
}

function unavailable(diagnostics: string): Problem {
  return new Problem('prefetch.unavailable', 412, diagnostics);
}
