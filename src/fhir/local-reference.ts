import { isSameBase, parseBaseUrl } from './base-url.js';

const REFERENCE = /^(?:(https?:\/\/.+)\/)?([A-Z][A-Za-z]+)\/([^/?#%]+)(?:\/_history\/[^/?#%]+)?$/i;

/**
 * "Binary/1" of a reference that is relative, versioned, or absolute under the request's own FHIR server.
 * @returns undefined for every other address: it is never followed (T11).
 */
export function localReference(reference: string, fhirServer: string | undefined): string | undefined {
  const [, base, type, id] = REFERENCE.exec(reference) ?? [];
  if (type === undefined || id === undefined) return undefined;
  if (base === undefined) return `${type}/${id}`;
  const server = parseBaseUrl(fhirServer);
  const other = parseBaseUrl(base);
  return server !== undefined && other !== undefined && isSameBase(server, other) ? `${type}/${id}` : undefined;
}

/** The same with each part made safe for an address. */
export function encodedReference(reference: string): string {
  return reference.split('/').map(encodeURIComponent).join('/');
}
