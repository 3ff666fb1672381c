import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';

const LIFE_S = 120;

/** How we say who we are with a key: private_key_jwt (SMART App Launch, "Client Authentication: Asymmetric"). */
export async function clientAssertion(
  clientId: string,
  jwk: JWK,
  { tokenEndpoint, now }: { readonly tokenEndpoint: string; readonly now: Date },
): Promise<string> {
  const alg = assertionAlg(jwk);
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg, typ: 'JWT', ...(jwk.kid !== undefined && { kid: jwk.kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE_S)
    .sign(await importJWK(jwk, alg));
}

/** RS384 and ES384 are those that every server has to know. */
function assertionAlg({ kty }: JWK): 'RS384' | 'ES384' {
  return kty === 'RSA' ? 'RS384' : 'ES384';
}
