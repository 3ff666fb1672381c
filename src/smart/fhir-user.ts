import { jwtVerify } from 'jose';
import { RemoteKeys } from '../auth/client-keys.js';
import { fetchKeySet } from '../auth/fetch-key-set.js';
import type { Clock } from '../clock.js';
import { localReference } from '../fhir/local-reference.js';
import { textOf } from '../fhir/resource.js';
import { Problem } from '../problem.js';
import type { PendingLaunch } from './pending-launch.js';

const ALGS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'PS256', 'PS384'];
const SKEW_S = 60;
/** Key sets of so many authorization servers are remembered; each is one that a listed FHIR server named. */
const MOST_KEY_SETS = 100;

/** Who signed in, by the id_token of the authorization server (OpenID Connect; SMART `fhirUser`). */
export class FhirUsers {
  readonly #keys = new Map<string, RemoteKeys>();

  constructor(
    private readonly clock: Clock,
    private readonly onFailure: (issuer: string) => void,
  ) {}

  /**
   * @returns "Practitioner/1" of the launch's own server, or the whole address of a user elsewhere; undefined where no user was told.
   * @throws Problem smart.identity (502) for an id_token that does not prove what it says.
   */
  async userOf(idToken: unknown, launch: PendingLaunch, clientId: string): Promise<string | undefined> {
    if (idToken === undefined) return undefined;
    const { issuer, jwksUri } = launch.authorization;
    if (typeof idToken !== 'string' || issuer === undefined || jwksUri === undefined) throw unproven();
    const claims = await this.#verified(idToken, { issuer, jwksUri, clientId });
    if (claims?.['nonce'] !== launch.nonce) throw unproven();
    const user = textOf(claims['fhirUser']) ?? textOf(claims['profile']);
    return user === undefined ? undefined : (localReference(user, launch.fhirServer) ?? user);
  }

  async #verified(
    idToken: string,
    { issuer, jwksUri, clientId }: { readonly issuer: string; readonly jwksUri: string; readonly clientId: string },
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    try {
      const keys = this.#keysAt(jwksUri, issuer);
      const { payload } = await jwtVerify(idToken, (header) => keys.find(header), {
        ...{ algorithms: ALGS, issuer, audience: clientId },
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: SKEW_S,
        currentDate: this.clock(),
      });
      return payload;
    } catch {
      return undefined;
    }
  }

  #keysAt(jwksUri: string, issuer: string): RemoteKeys {
    const known = this.#keys.get(jwksUri);
    if (known !== undefined) return known;
    if (this.#keys.size >= MOST_KEY_SETS) this.#keys.clear();
    const keys = new RemoteKeys(
      () => fetchKeySet(jwksUri),
      this.clock,
      () => {
        this.onFailure(issuer);
      },
    );
    this.#keys.set(jwksUri, keys);
    return keys;
  }
}

/** We speak to health professionals only (design, first paragraph). */
export function isForPatients(userId: string | undefined): boolean {
  return userId !== undefined && /(?:^|\/)(?:Patient|RelatedPerson)\//.test(userId);
}

function unproven(): Problem {
  return new Problem('smart.identity', 502, 'the authorization server did not prove who signed in');
}
