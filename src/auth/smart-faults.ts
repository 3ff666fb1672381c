import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import type { SmartRegistration } from './client.js';
import type { Fault } from './clients-schema.js';

const LEAST_RSA_BITS = 2048;

/** Looks at how the SMART app says who it is, so that a wrong key stops the start and not the first clinician. */
export function faultsOfSmart({ clientSecret, privateJwk }: SmartRegistration, path: string): Fault[] {
  if (privateJwk === undefined) return [];
  if (clientSecret !== undefined) return [{ path, reason: 'has a secret and a key: one of them is enough' }];
  const reason = faultOfKey({ ...privateJwk });
  return reason === undefined ? [] : [{ path: `${path}.privateJwk`, reason }];
}

/** RS384 and ES384 are those that every server has to know (SMART App Launch). */
function faultOfKey(key: JsonWebKey): string | undefined {
  if (typeof key['kid'] !== 'string' || key['kid'] === '') return 'must have a kid';
  try {
    const { asymmetricKeyType, asymmetricKeyDetails = {} } = createPrivateKey({ key, format: 'jwk' });
    if (asymmetricKeyType === 'ec') {
      return asymmetricKeyDetails.namedCurve === 'secp384r1' ? undefined : 'must be on the curve P-384';
    }
    const { modulusLength = 0 } = asymmetricKeyDetails;
    return asymmetricKeyType === 'rsa' && modulusLength >= LEAST_RSA_BITS
      ? undefined
      : `must be EC (P-384), or RSA with at least ${LEAST_RSA_BITS} bits`;
  } catch {
    return 'is no valid private key';
  }
}
