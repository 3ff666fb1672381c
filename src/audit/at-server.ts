import { parseBaseUrl } from '../fhir/base-url.js';

/** A reference is told with its server where the client named one, since "Patient/1" alone is somebody at every site. */
export function atServer(reference: string, fhirServer: string | undefined): string {
  const base = parseBaseUrl(fhirServer);
  return base === undefined ? reference : `${base.origin}${base.path}/${reference}`;
}
