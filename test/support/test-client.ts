import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { NOW, PUBLIC_URL, servicePath } from './service-address.js';

export type Claims = Readonly<Record<string, unknown>>;

/** Seconds since 1970 of the tests' clock, and so many later. */
export const seconds = (later = 0): number => Date.parse(NOW) / 1000 + later;

export const PATIENT_VIEW = servicePath('patient-view');

/** The `aud` of a call to this path. */
export const endpoint = (path = PATIENT_VIEW): string => PUBLIC_URL + path;

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A CDS client with keys of its own, made for the test; signs whatever it is told to, valid or not. */
export class TestClient {
  readonly kid: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  constructor(
    readonly iss = 'https://ehr.example',
    readonly alg: 'ES384' | 'RS384' | 'ES256' = 'ES384',
    kid = 'key-1',
  ) {
    const pair =
      alg === 'RS384'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: alg === 'ES384' ? 'P-384' : 'P-256' });
    this.kid = kid;
    this.#privateKey = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  get publicJwk(): JWK {
    return { ...this.#publicKey.export({ format: 'jwk' }), kid: this.kid, alg: this.alg, use: 'sig' };
  }

  get privateJwk(): JWK {
    return { ...this.#privateKey.export({ format: 'jwk' }), kid: this.kid };
  }

  get publicPem(): string {
    return this.#publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Its entry in the clients file, keys pinned. */
  entry(more: Claims = {}): Claims {
    return { iss: this.iss, jwks: { keys: [this.publicJwk] }, ...more };
  }

  claims(changed: Claims = {}): Claims {
    const usual = { iss: this.iss, aud: endpoint(), iat: seconds(), exp: seconds(300), jti: randomUUID() };
    return { ...usual, ...changed };
  }

  /** A member that is undefined is left out. */
  token(claims: Claims = {}, header: Claims = {}): string {
    const data = this.unsigned(claims, header);
    const digest = this.alg === 'ES256' ? 'sha256' : 'sha384';
    const signature = sign(digest, Buffer.from(data), { key: this.#privateKey, dsaEncoding: 'ieee-p1363' });
    return `${data}.${signature.toString('base64url')}`;
  }

  /** Header and payload without a signature. */
  unsigned(claims: Claims = {}, header: Claims = {}): string {
    const head = { alg: this.alg, kid: this.kid, typ: 'JWT', ...header };
    return `${encoded(head)}.${encoded(this.claims(claims))}`;
  }
}
