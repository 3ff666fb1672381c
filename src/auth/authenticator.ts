import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Client, VerifiedCaller } from './client.js';
import { keysOf } from './client-keys.js';
import type { KeySource } from './client-keys.js';
import type { ReplayGuard } from './replay-guard.js';
import { TokenRefusal } from './token-refusal.js';
import { verifyToken } from './verify-token.js';
import type { KnownClient } from './verify-token.js';

/** Longer than any token of a client; a header may have twice as much. */
const LONGEST_TOKEN = 8_192;

export interface AuthenticatorParts extends KeySource {
  /** undefined: a token may come again (JTI_REPLAY=off). */
  readonly replayGuard: ReplayGuard | undefined;
}

/** Who is asking: the Authorization headers of a call -> the caller, or a refusal (SE-01..SE-18). */
export class Authenticator {
  readonly #clients: ReadonlyMap<string, KnownClient>;
  readonly #clock: Clock;
  readonly #replayGuard: ReplayGuard | undefined;

  constructor(clients: readonly Client[], parts: AuthenticatorParts) {
    this.#clients = new Map(clients.map((client) => [client.iss, { client, keys: keysOf(client, parts) }] as const));
    this.#clock = parts.clock;
    this.#replayGuard = parts.replayGuard;
  }

  /**
   * @param headers the values of every Authorization header of the call.
   * @param endpoints what the token's `aud` may be, unless the clients file says more.
   * @throws TokenRefusal; Problem 503 when a replay cannot be told.
   */
  async identify(headers: readonly string[], endpoints: readonly string[]): Promise<VerifiedCaller> {
    const token = bearerOf(headers);
    const claims = await verifyToken(token, { clients: this.#clients, endpoints, now: this.#clock() });
    await this.#replayGuard?.useOnce(claims);
    const { iss, tenant, jti } = claims;
    return { iss, ...(tenant !== undefined && { tenant }), jtiHash: shortHash(jti) };
  }
}

/** Enough to tell the calls of a day apart. */
function shortHash(jti: string): string {
  return createHash('sha256').update(jti).digest('base64url').slice(0, 16);
}

/** Exactly one header with exactly one token: of two, a proxy and we might believe different ones. */
function bearerOf(headers: readonly string[]): string {
  const [header, ...others] = headers;
  if (header === undefined) throw new TokenRefusal('auth.missing');
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
  if (token === undefined || token.length > LONGEST_TOKEN || others.length > 0) {
    throw new TokenRefusal('auth.malformed');
  }
  return token;
}
