import type { FhirResource } from 'fhir/r4.js';
import { parseBaseUrl, isSameBase } from '../fhir/base-url.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { referenceTo } from '../fhir/resource.js';
import type { HookRequest } from '../hooks/hook-request.js';

/** "ServiceRequest/1" of a dispatched order that may be relative, versioned or absolute under the request's fhirServer. */
export function localReference(reference: string, fhirServer: string | undefined): string | undefined {
  const [, base, type, id] =
    /^(?:(https?:\/\/.+)\/)?([A-Z][A-Za-z]+)\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/i.exec(reference) ?? [];
  if (type === undefined || id === undefined) return undefined;
  if (base === undefined) return `${type}/${id}`;
  const server = parseBaseUrl(fhirServer ?? '');
  const other = parseBaseUrl(base);
  return server !== undefined && other !== undefined && isSameBase(server, other) ? `${type}/${id}` : undefined;
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
