import { isSameBase, parseBaseUrl, type BaseUrl } from './base-url.js';
import { isObject, textOf } from './resource.js';

/**
 * Is a reference the patient of the request? `other` is a patient for certain, and another one; `unresolved` cannot be
 * told: no reference, an identifier alone, a contained patient, a group, an unknown `urn:uuid` (SAF-6, T27).
 */
export type PatientMatch = 'same' | 'other' | 'unresolved';

/** Which patient lies under a Bundle entry's fullUrl; `undefined` where two entries claim the same one. */
export type PatientUrls = ReadonlyMap<string, string | undefined>;

export interface PatientIdentity {
  readonly patientId: string;
  readonly fhirServer?: string | undefined;
  readonly patientUrls: PatientUrls;
}

const PATIENT_PATH = /^Patient\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;
const ABSOLUTE_PATIENT_PATH = /^(.*)\/Patient\/([^/]+)(?:\/_history\/[^/]+)?$/;

/** A judge of references for one request; the same text is judged once. */
export function patientMatcher(identity: PatientIdentity): (reference: unknown) => PatientMatch {
  const server = parseBaseUrl(identity.fhirServer);
  const judged = new Map<string, PatientMatch>();
  return (reference) => {
    const text = isObject(reference) ? textOf(reference['reference']) : undefined;
    if (text === undefined) return 'unresolved';
    const known = judged.get(text);
    if (known !== undefined) return known;
    const match = matchText(text, identity, server);
    judged.set(text, match);
    return match;
  };
}

/** UUIDs are the same in upper and lower case, addresses are not. */
export function urlKey(url: string): string {
  return /^urn:uuid:/i.test(url) ? url.toLowerCase() : url;
}

function matchText(text: string, identity: PatientIdentity, server: BaseUrl | undefined): PatientMatch {
  const relative = PATIENT_PATH.exec(text)?.[1];
  if (relative !== undefined) return matchId(relative, identity);
  if (/^urn:/i.test(text)) return matchUrn(urlKey(text), identity);
  return /^https?:\/\//i.test(text) ? matchAbsolute(text, identity, server) : 'unresolved';
}

function matchId(id: string | undefined, identity: PatientIdentity): PatientMatch {
  if (id === undefined) return 'unresolved';
  return id === identity.patientId ? 'same' : 'other';
}

/**
 * Through the fullUrl where an entry bears it. Without one, `urn:uuid:X` is still the patient whose own id is the UUID
 * X: that is how the references of a transaction Bundle look when its entries arrive in separate prefetch keys.
 */
function matchUrn(urn: string, identity: PatientIdentity): PatientMatch {
  if (identity.patientUrls.has(urn)) return matchId(identity.patientUrls.get(urn), identity);
  return urn === `urn:uuid:${identity.patientId.toLowerCase()}` ? 'same' : 'unresolved';
}

function matchAbsolute(text: string, identity: PatientIdentity, server: BaseUrl | undefined): PatientMatch {
  if (server === undefined && identity.patientUrls.has(text)) return matchId(identity.patientUrls.get(text), identity);
  if (!URL.canParse(text)) return 'unresolved';
  const url = new URL(text);
  const [, path, id] = ABSOLUTE_PATIENT_PATH.exec(url.pathname) ?? [];
  if (path === undefined || id === undefined) return 'unresolved';
  const match = matchId(decoded(id), identity);
  if (server === undefined) return match === 'same' ? 'unresolved' : match;
  return isSameBase(server, { origin: url.origin, path }) ? match : 'other';
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
