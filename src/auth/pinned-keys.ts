import { createPublicKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { Fault } from './clients-schema.js';

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const LEAST_RSA_BITS = 2048;

/** Looks at keys that stand in the clients file, so that a wrong one stops the start and not the first caller (SE-03, SE-04). */
export function faultsOfKeys(keys: readonly Readonly<Record<string, unknown>>[], path: string): Fault[] {
  const kids = keys.map(({ kid }) => kid);
  return keys.flatMap((key, index) => {
    const reason = faultOfKey(key) ?? (kids.indexOf(key['kid']) < index ? 'has the kid of another key' : undefined);
    return reason === undefined ? [] : [{ path: `${path}[${index}]`, reason }];
  });
}

function faultOfKey(key: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof key['kid'] !== 'string' || key['kid'] === '') return 'must have a kid';
  if (key['kty'] !== 'EC' && key['kty'] !== 'RSA') return 'must be of type EC or RSA';
  if (PRIVATE_MEMBERS.some((member) => member in key)) return 'is a private key: only its public half belongs here';
  if (key['use'] !== undefined && key['use'] !== 'sig') return 'is not for signatures';
  const bits = strengthOf(key);
  if (bits === undefined) return 'is no valid key';
  return bits < LEAST_RSA_BITS ? `must have at least ${LEAST_RSA_BITS} bits` : undefined;
}

/** Bits of an RSA key; a curve is strong enough by its name, which the algorithm checks. */
function strengthOf(key: JsonWebKey): number | undefined {
  try {
    return createPublicKey({ key, format: 'jwk' }).asymmetricKeyDetails?.modulusLength ?? Number.POSITIVE_INFINITY;
  } catch {
    return undefined;
  }
}

/** What is left of a key set from outside: public keys with a kid; anything else in it is passed over. */
export function usableKeys(set: unknown): JSONWebKeySet | undefined {
  if (typeof set !== 'object' || set === null || !('keys' in set) || !Array.isArray(set.keys)) return undefined;
  const keys = (set.keys as unknown[]).filter(isUsable);
  return keys.length === 0 ? undefined : { keys };
}

function isUsable(key: unknown): key is JSONWebKeySet['keys'][number] {
  return typeof key === 'object' && key !== null && faultOfKey({ ...key }) === undefined;
}
