import { readFileSync } from 'node:fs';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { systemClock } from '../../src/clock.js';
import { FhirClient } from '../../src/fhir/client.js';
import { PREFETCH_KEYS, type PatientRecord, type PrefetchKey } from '../../src/fhir/patient-record.js';
import type { HookRequest } from '../../src/hooks/hook-request.js';
import { completePrefetch } from '../../src/prefetch/complete-prefetch.js';
import { FhirServer, type FhirServerOptions } from '../support/fhir-server.js';

const discovery = JSON.parse(readFileSync('cds-services.json', 'utf8')) as {
  services: { prefetch: Record<PrefetchKey, string> }[];
};
/** The templates as they are published. */
export const templates = discovery.services[0]!.prefetch;

const subject = { reference: 'Patient/p' };
const category = (code: string) => [{ coding: [{ code }] }];
/** One resource of each kind that the templates ask for. */
export const chart: readonly FhirResource[] = [
  { resourceType: 'Patient', id: 'p', birthDate: '1970-01-01' },
  { resourceType: 'Condition', id: 'c', subject },
  { resourceType: 'DiagnosticReport', id: 'r', status: 'final', code: { text: 'CT' }, subject },
  { resourceType: 'Observation', id: 'l', status: 'final', code: {}, category: category('laboratory'), subject },
  { resourceType: 'Observation', id: 'o', status: 'final', code: {}, category: category('imaging'), subject },
  { resourceType: 'ServiceRequest', id: 's', status: 'active', intent: 'order', subject },
  { resourceType: 'MedicationRequest', id: 'm', status: 'active', intent: 'order', subject },
  { resourceType: 'Procedure', id: 'd', status: 'completed', subject },
  { resourceType: 'ImagingStudy', id: 'i', status: 'available', subject },
];

export function searchset(...resources: readonly unknown[]): Bundle {
  const entry = resources.map((resource) => ({ resource: resource as FhirResource }));
  return { resourceType: 'Bundle', type: 'searchset', total: resources.length, entry };
}

/** The chart as a client would send it, with some keys changed; `undefined` leaves a key out. */
export function prefetchWith(changed: Partial<Record<PrefetchKey, unknown>> = {}): Record<string, unknown> {
  const whole = Object.fromEntries(PREFETCH_KEYS.map((key, at) => [key, at === 0 ? chart[0] : searchset(chart[at])]));
  return Object.fromEntries(Object.entries({ ...whole, ...changed }).filter(([, value]) => value !== undefined));
}

export function patientView(changed: Partial<HookRequest> = {}): HookRequest {
  return {
    hook: 'patient-view',
    hookInstance: '86f0bb7a-a657-4c6a-99fd-4b63c5e5964c',
    patientId: 'p',
    userId: 'Practitioner/1',
    prefetch: prefetchWith(),
    selections: [],
    dispatchedOrders: [],
    newConditions: [],
    trace: false,
    ...changed,
  };
}

/** @param servers the FHIR servers on the list. */
export function complete(request: HookRequest, ...servers: readonly FhirServer[]): Promise<PatientRecord> {
  const fhirClient =
    servers.length === 0
      ? undefined
      : new FhirClient(
          servers.map(({ baseUrl }) => baseUrl),
          systemClock,
        );
  return completePrefetch(request, { templates, fhirClient, clock: systemClock, deadlineMs: 2000 });
}

export function statesOf(record: PatientRecord): Record<string, string> {
  return Object.fromEntries(PREFETCH_KEYS.map((key) => [key, record.sources[key].state]));
}

export function idsOf(record: PatientRecord): Record<string, (string | undefined)[]> {
  return Object.fromEntries(PREFETCH_KEYS.map((key) => [key, record.sources[key].resources.map(({ id }) => id)]));
}

const running: FhirServer[] = [];

/** A server with the chart on it; gone after the test when the file calls `afterEach(stopServers)`. */
export async function startServer(options: FhirServerOptions = {}): Promise<FhirServer> {
  const server = await FhirServer.start({ resources: chart, ...options });
  running.push(server);
  return server;
}

export async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}
