import type { PatientRecord } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import type { HookRequest } from '../hooks/hook-request.js';
import { newConditionsOf } from './orders-at-hand.js';

/**
 * The items just added to the problem list join the record and are told apart in it: the hook speaks of them alone (LOOP-3).
 * They are drafts, so that an id or a status may be missing; what could not be read of the rest stays unread.
 */
export function withNewProblems(request: HookRequest, record: PatientRecord): PatientRecord {
  if (request.hook !== 'problem-list-item-create') return record;
  const added = newConditionsOf(request);
  const { conditions } = record.sources;
  return {
    ...record,
    sources: { ...record.sources, conditions: { ...conditions, resources: [...conditions.resources, ...added] } },
    newProblems: added.map(referenceTo),
  };
}
