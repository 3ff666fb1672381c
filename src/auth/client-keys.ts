import { createLocalJWKSet, errors } from 'jose';
import type { CryptoKey, JSONWebKeySet, JWSHeaderParameters, LocalJWKSet } from 'jose';
import type { Clock } from '../clock.js';
import type { Client } from './client.js';
import { fetchKeySet } from './fetch-key-set.js';
import { TokenRefusal } from './token-refusal.js';

/** Finds the key that a token's header names, among the client's own keys only. @throws TokenRefusal or an error of jose */
export type ClientKeys = (header: JWSHeaderParameters) => Promise<CryptoKey>;

export interface KeySource {
  readonly clock: Clock;
  /** Told when a key set cannot be read. */
  readonly onFailure: (iss: string) => void;
}

/** Pinned keys, or those at the configured address; what the token says of keys is never followed (SE-08, SE-09, T3). */
export function keysOf({ iss, jwks, jwksUrl }: Client, { clock, onFailure }: KeySource): ClientKeys {
  if (jwks !== undefined) return createLocalJWKSet(jwks);
  const fetchKeys = (): Promise<JSONWebKeySet | undefined> =>
    jwksUrl === undefined ? Promise.resolve(undefined) : fetchKeySet(jwksUrl);
  const keys = new RemoteKeys(fetchKeys, clock, () => {
    onFailure(iss);
  });
  return (header) => keys.find(header);
}

const MINUTE_MS = 60_000;
/** So long a set is used without a question. */
const FRESH_MS = 10 * MINUTE_MS;
/** So long at most between two attempts, whoever sends whatever kid. */
const COOLDOWN_MS = 30_000;
/** So long the last set that was read stands in for one that cannot be read; a withdrawn key must not live for ever. */
const STALE_MS = 24 * 60 * MINUTE_MS;

/** A client's published keys: cached, read again for a new kid (rotation), and kept for a while when they cannot be read (SE-03). */
export class RemoteKeys {
  readonly #fetch: () => Promise<JSONWebKeySet | undefined>;
  readonly #clock: Clock;
  readonly #onFailure: () => void;
  #set: { readonly keys: LocalJWKSet; readonly readAt: number } | undefined;
  #triedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(fetchKeys: () => Promise<JSONWebKeySet | undefined>, clock: Clock, onFailure: () => void) {
    this.#fetch = fetchKeys;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    if (this.#age() > FRESH_MS) await this.#read();
    try {
      return await this.#current()(header);
    } catch (reason) {
      if (!(reason instanceof errors.JWKSNoMatchingKey) || !(await this.#read())) throw reason;
      return this.#current()(header);
    }
  }

  #current(): LocalJWKSet {
    if (this.#set === undefined || this.#age() > STALE_MS) throw new TokenRefusal('auth.keys-unavailable');
    return this.#set.keys;
  }

  #age(): number {
    if (this.#set === undefined) return Number.POSITIVE_INFINITY;
    // A clock that is set back must not keep a set fresh for as long.
    return Math.abs(this.#clock().getTime() - this.#set.readAt);
  }

  /** Those who come while the set is being read wait for the same answer. @returns whether there was an attempt. */
  async #read(): Promise<boolean> {
    const now = this.#clock().getTime();
    if (this.#reading === undefined) {
      if (Math.abs(now - this.#triedAt) < COOLDOWN_MS) return false;
      this.#triedAt = now;
      this.#reading = this.#attempt(now).finally(() => (this.#reading = undefined));
    }
    await this.#reading;
    return true;
  }

  async #attempt(now: number): Promise<void> {
    const set = await this.#fetch();
    if (set === undefined) this.#onFailure();
    else this.#set = { keys: createLocalJWKSet(set), readAt: now };
  }
}
