import type { JSONWebKeySet } from 'jose';
import { boundedBody } from '../fhir/bounded-body.js';
import { outboundFetch } from '../fhir/outbound.js';
import { usableKeys } from './pinned-keys.js';

const TIMEOUT_MS = 1_000;
const MAX_BYTES = 256 * 1024;

/**
 * The key set at a configured address: one GET without redirects, bounded in time and size (T3, T9).
 * @returns undefined for whatever goes wrong; the words of fetch are not for a log.
 */
export async function fetchKeySet(jwksUrl: string): Promise<JSONWebKeySet | undefined> {
  try {
    const response = await outboundFetch(new URL(jwksUrl), {
      headers: { accept: 'application/jwk-set+json, application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return undefined;
    }
    const body = await boundedBody(response, MAX_BYTES);
    return body && usableKeys(JSON.parse(body.toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
}
