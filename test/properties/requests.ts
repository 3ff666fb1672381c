import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import { resourcesByKey } from '../../src/fhir/resources-by-key.js';
import { HOOKS, type HookName } from '../../src/hooks/hook-request.js';
import type { ChartResources } from './resources.js';
import { FHIR_SERVER, OWN_ID } from './resources.js';
import { member, shape } from './spoilt.js';

/** The body of a hook request, of which nothing can be relied on but that it is JSON. */
export type RequestJson = Readonly<Record<string, unknown>> & { readonly hook: HookName };

const from = fc.constantFrom;

/** Requests to all seven services: contexts mostly sound, prefetch of anything that a chart may hold and some that it may not. */
export function anyRequest(resources: ChartResources): fc.Arbitrary<RequestJson> {
  const prefetch = mostly(prefetchOf(resources));
  const requests = HOOKS.map((hook) =>
    fc
      .record({
        hook: from(hook),
        hookInstance: from('0b5e3c4e-58f6-4f0e-8b5b-1f3a7a1c9f10'),
        fhirServer: from(undefined, undefined, FHIR_SERVER),
        context: mostly(contextOf(hook, resources)),
        prefetch,
        extension: from(undefined, { 'org.calcitrace.trace': true }, { 'org.example': [null] }),
      })
      .map((request) => JSON.parse(JSON.stringify(request)) as RequestJson),
  );
  return fc.oneof(...requests);
}

/** Refused at the door these say little of the rooms behind it: spoilt as a whole one time in twenty. */
function mostly(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: valid }, { weight: 1, arbitrary: member(valid) });
}

/** A chart laid out as clients do, with a key in three now and then spoilt, left out, or holding what belongs elsewhere. */
function prefetchOf(resources: ChartResources): fc.Arbitrary<object> {
  const chart = fc.tuple(resources.patient, entriesOf(resources, 14)).map(([patient, entry]) => {
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient }, ...entry] };
    return resourcesByKey(JSON.parse(JSON.stringify(bundle)) as FhirResource);
  });
  const spoilt = fc.dictionary(from(...PREFETCH_KEYS), member(bundleOf(resources)), { maxKeys: 1 });
  return fc
    .tuple(chart, fc.oneof({ weight: 2, arbitrary: from({}) }, { weight: 1, arbitrary: spoilt }))
    .map(([sound, changed]) => ({ ...sound, ...changed }));
}

/** Any resource under any key: what it is says its type, not its place. */
function bundleOf(resources: ChartResources): fc.Arbitrary<object> {
  return entriesOf(resources, 3).map((entry) => ({ resourceType: 'Bundle', type: 'searchset', entry }));
}

/** One in two hundred is another patient's. */
function entriesOf({ clinical, strange }: ChartResources, maxLength: number): fc.Arbitrary<object[]> {
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] };
  const entry = fc.oneof(
    { weight: 185, arbitrary: fc.record({ resource: clinical }) },
    { weight: 10, arbitrary: shape({ resource: clinical, fullUrl: fc.string(), search: from({}) }) },
    { weight: 4, arbitrary: from({ resource: outcome }) },
    { weight: 1, arbitrary: fc.record({ resource: strange }) },
  );
  return fc.array<object>(entry, { maxLength });
}

function contextOf(hook: HookName, resources: ChartResources): fc.Arbitrary<object> {
  const drafts = bundleOf(resources);
  const reference = from('ServiceRequest/a', 'MedicationRequest/b', 'ServiceRequest/e');
  const references = fc.array(reference, { maxLength: 3 });
  const [userId, patientId] = [from('Practitioner/1', 'PractitionerRole/2'), fc.constant(OWN_ID)];
  const about = { userId, patientId, encounterId: from('enc-1') };
  switch (hook) {
    case 'patient-view':
    case 'encounter-start':
    case 'encounter-discharge':
      return fc.record(about);
    case 'order-select':
      return fc.record({ ...about, draftOrders: mostly(drafts), selections: references });
    case 'order-sign':
      return fc.record({ ...about, draftOrders: mostly(drafts) });
    case 'order-dispatch':
      return fc.record({
        patientId,
        dispatchedOrders: references,
        performer: from('Organization/1'),
        order: member(reference),
      });
    case 'problem-list-item-create':
      return fc.record({ ...about, conditions: mostly(drafts) });
  }
}
