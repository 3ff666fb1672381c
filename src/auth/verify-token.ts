import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWSHeaderParameters } from 'jose';
import type { Client } from './client.js';
import type { ClientKeys } from './client-keys.js';
import { TokenRefusal } from './token-refusal.js';
import type { RefusalCode } from './token-refusal.js';

/** Clocks may differ by this much (SE-11, T6). */
export const SKEW_S = 60;
/** "No more than an hour" (best practices); Epic asks for a quarter of one. */
const LONGEST_LIFE_S = 3_600;
const LONGEST_NAME = 256;

export interface KnownClient {
  readonly client: Client;
  readonly keys: ClientKeys;
}

/** What a valid token says. */
export interface TokenClaims {
  readonly iss: string;
  readonly jti: string;
  readonly tenant?: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

export interface Expected {
  readonly clients: ReadonlyMap<string, KnownClient>;
  /** The addresses of the called endpoint, as the client knows it (SE-10). */
  readonly endpoints: readonly string[];
  readonly now: Date;
}

/**
 * In the order of the best practices: who says it is sent, is it one of us (no key is looked for otherwise), what its header
 * names, signature, endpoint, time, tenant. That it is used once is the replay guard's.
 * @throws TokenRefusal
 */
export async function verifyToken(token: string, { clients, endpoints, now }: Expected): Promise<TokenClaims> {
  const known = clients.get(issuerOf(token));
  if (known === undefined) throw new TokenRefusal('auth.iss');
  const { client, keys } = known;
  checkHeader(headerOf(token), client);
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...client.algs],
      issuer: client.iss,
      audience: [...endpoints, ...client.audiences],
      typ: 'JWT',
      clockTolerance: SKEW_S,
      maxTokenAge: LONGEST_LIFE_S,
      currentDate: now,
    });
    return claimsOf(payload, client);
  } catch (reason) {
    throw reason instanceof TokenRefusal ? reason : new TokenRefusal(codeOf(reason));
  }
}

function issuerOf(token: string): string {
  const { iss } = readable(() => decodeJwt(token));
  if (typeof iss !== 'string') throw new TokenRefusal('auth.iss');
  return iss;
}

function headerOf(token: string): JWSHeaderParameters {
  return readable(() => decodeProtectedHeader(token));
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new TokenRefusal('auth.malformed');
  }
}

/** A key must be named by its kid, and a jku must be the client's own: it is compared, never followed (SE-04, SE-08). */
function checkHeader({ alg, kid, jku }: JWSHeaderParameters, client: Client): void {
  if (alg === undefined || !client.algs.includes(alg)) throw new TokenRefusal('auth.alg');
  if (typeof kid !== 'string' || kid === '') throw new TokenRefusal('auth.key');
  if (jku !== undefined && !isOwnJku(jku, client)) throw new TokenRefusal('auth.jku');
}

/** With pinned keys alone a jku is of no use to us; only one at the issuer's own origin is what that client would send. */
function isOwnJku(jku: unknown, { iss, jwksUrl }: Client): boolean {
  if (typeof jku !== 'string' || !URL.canParse(jku)) return false;
  const { href, origin } = new URL(jku);
  if (jwksUrl !== undefined) return href === new URL(jwksUrl).href;
  return origin !== 'null' && origin === new URL(iss).origin;
}

/** What jose leaves open: which claims there must be, whole seconds, a life of an hour at most, names that are names, the tenant (SE-11, SE-12, SE-16). */
function claimsOf(payload: JWTPayload, { iss, tenants }: Client): TokenClaims {
  const { exp, iat, jti, tenant } = payload;
  if (!isWholeSecond(exp) || !isWholeSecond(iat)) throw new TokenRefusal('auth.time');
  if (exp <= iat || exp - iat > LONGEST_LIFE_S) throw new TokenRefusal('auth.time');
  if (!isName(jti)) throw new TokenRefusal('auth.jti');
  if (tenant !== undefined && !isName(tenant)) throw new TokenRefusal('auth.tenant');
  if (tenants !== undefined && !(tenant !== undefined && tenants.includes(tenant))) {
    throw new TokenRefusal('auth.tenant');
  }
  return { iss, jti, iat, exp, ...(tenant !== undefined && { tenant }) };
}

function isWholeSecond(value: unknown): value is number {
  return Number.isInteger(value);
}

/** What others are told apart by: not blank, not endless, and nothing that a database cannot keep. */
function isName(value: unknown): value is string {
  return (
    typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(value)
  );
}

const CLAIM_CODES: Readonly<Record<string, RefusalCode>> = {
  aud: 'auth.aud',
  exp: 'auth.time',
  iat: 'auth.time',
  nbf: 'auth.time',
};

function codeOf(reason: unknown): RefusalCode {
  if (reason instanceof errors.JWTExpired) return 'auth.time';
  if (reason instanceof errors.JWTClaimValidationFailed) return CLAIM_CODES[reason.claim] ?? 'auth.malformed';
  if (reason instanceof errors.JWKSNoMatchingKey || reason instanceof errors.JWKSMultipleMatchingKeys) {
    return 'auth.key';
  }
  if (reason instanceof errors.JWSSignatureVerificationFailed) return 'auth.signature';
  return 'auth.malformed';
}
