import { randomUUID } from 'node:crypto';
import { SignJWT, base64url, exportSPKI, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Clock } from '../clock.js';
import { isObject } from '../fhir/resource.js';
import { Problem } from '../problem.js';

type Members = Readonly<Record<string, unknown>>;

const LIFE_S = 240;
const PRIVATE_MEMBERS = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);

export interface Signer {
  readonly key: JWK;
  readonly iss: string;
  readonly clock: Clock;
}

/** A CDS client that the service trusts: signs as it should, and, to see whether that is noticed, as it should not (SE-*). */
export class SigningClient {
  private constructor(
    readonly iss: string,
    readonly alg: string,
    private readonly key: JWK,
    private readonly clock: Clock,
    private readonly privateKey: CryptoKey,
  ) {}

  /** @throws Problem when the key is none that could sign */
  static async of({ key, iss, clock }: Signer): Promise<SigningClient> {
    const alg = key.alg ?? algorithmOf(key);
    const imported = await importJWK(key, alg).catch(() => undefined);
    if (imported === undefined || imported instanceof Uint8Array || imported.type !== 'private') {
      throw new Problem('request.invalid', 400, 'the key file must hold a private EC or RSA key as JWK');
    }
    if (typeof key.kid !== 'string') throw new Problem('request.invalid', 400, 'the key needs a kid');
    return new SigningClient(iss, alg, key, clock, imported);
  }

  /** Whole seconds since 1970, and so many later. */
  seconds(later = 0): number {
    return Math.floor(this.clock().getTime() / 1000) + later;
  }

  /** A token for this endpoint. A member that is undefined is left out. */
  token(aud: string, claims: Members = {}, header: Members = {}): Promise<string> {
    return this.#signed(this.privateKey, aud, claims, header);
  }

  /** The right words under the right kid, signed by a stranger. */
  async forged(aud: string): Promise<string> {
    const { privateKey } = await generateKeyPair(this.alg);
    return this.#signed(privateKey, aud, {}, {});
  }

  /** Signed with what everybody may know as the secret: the public key as PEM, or as JWK. */
  async symmetric(aud: string, form: 'pem' | 'jwk'): Promise<string> {
    const publicJwk = Object.fromEntries(Object.entries(this.key).filter(([name]) => !PRIVATE_MEMBERS.has(name)));
    const publicKey = await importJWK(publicJwk, this.alg, { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('a public key is no secret');
    const secret = form === 'pem' ? await exportSPKI(publicKey) : JSON.stringify(publicJwk);
    return this.#signed(new TextEncoder().encode(secret), aud, {}, { alg: 'HS256' });
  }

  /** Not signed at all. */
  unsigned(aud: string, alg: string): string {
    const part = (members: Members): string => base64url.encode(JSON.stringify(members));
    return `${part({ alg, kid: this.key.kid, typ: 'JWT' })}.${part(this.#claims(aud, {}))}.`;
  }

  #claims(aud: string, changed: Members): Members {
    const usual = { iss: this.iss, aud, iat: this.seconds(), exp: this.seconds(LIFE_S), jti: randomUUID() };
    return told({ ...usual, ...changed });
  }

  #signed(key: CryptoKey | Uint8Array, aud: string, claims: Members, header: Members): Promise<string> {
    const { alg, ...named } = { alg: this.alg, kid: this.key.kid, typ: 'JWT', ...header };
    const protectedHeader = { alg, ...told(named) };
    return new SignJWT({ ...this.#claims(aud, claims) }).setProtectedHeader(protectedHeader).sign(key);
  }
}

/** What is undefined is left out. */
const told = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

function algorithmOf({ kty, crv }: JWK): string {
  if (kty === 'RSA') return 'RS384';
  return crv === 'P-256' ? 'ES256' : 'ES384';
}

/** The private key in a parsed file: the JWK itself, or the first of a set. @throws Problem */
export function keyIn(json: unknown): JWK {
  const keys: readonly unknown[] = isObject(json) && Array.isArray(json['keys']) ? json['keys'] : [json];
  const [key] = keys;
  if (!isJwk(key)) throw new Problem('request.invalid', 400, 'the key file must hold a JWK');
  return key;
}

const isJwk = (value: unknown): value is JWK => isObject(value) && typeof value['kty'] === 'string';
