import { createHash, randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { isObject } from '../fhir/resource.js';
import type { SmartConfiguration } from './smart-configuration.js';

/** A launch under way: what must be known again when the browser comes back from the authorization server. */
export interface PendingLaunch {
  readonly state: string;
  /** The listed FHIR server it began at. */
  readonly fhirServer: string;
  /** PKCE (RFC 7636): known to us alone until the code is exchanged. */
  readonly verifier: string;
  readonly nonce: string;
  /** As it was when the launch began: a code goes where the user was sent to, and nowhere else. */
  readonly authorization: Pick<
    SmartConfiguration,
    'tokenEndpoint' | 'issuer' | 'jwksUri' | 'authMethods' | 'namesItself'
  >;
}

/** Seconds for signing in and choosing a patient. */
export const LAUNCH_LIFE_S = 600;
const RANDOM_BYTES = 32;

export function newLaunch(fhirServer: string, configuration: SmartConfiguration): PendingLaunch {
  const { tokenEndpoint, issuer, jwksUri, authMethods, namesItself } = configuration;
  const authorization = {
    ...{ tokenEndpoint, authMethods, namesItself },
    ...(issuer !== undefined && { issuer }),
    ...(jwksUri !== undefined && { jwksUri }),
  };
  return { state: random(), fhirServer, verifier: random(), nonce: random(), authorization };
}

/** S256 of the verifier. */
export function challengeOf({ verifier }: PendingLaunch): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** What we sealed, read again; undefined where another version of ours sealed it. */
export function pendingLaunch(content: JWTPayload | undefined): PendingLaunch | undefined {
  const launch: unknown = content?.['launch'];
  return isPendingLaunch(launch) ? launch : undefined;
}

function isPendingLaunch(value: unknown): value is PendingLaunch {
  if (!isObject(value) || !isObject(value['authorization'])) return false;
  const texts = [value['state'], value['fhirServer'], value['verifier'], value['nonce']];
  const { tokenEndpoint, authMethods, namesItself } = value['authorization'];
  const isWhole = typeof tokenEndpoint === 'string' && Array.isArray(authMethods) && typeof namesItself === 'boolean';
  return isWhole && texts.every((text) => typeof text === 'string');
}

function random(): string {
  return randomBytes(RANDOM_BYTES).toString('base64url');
}
