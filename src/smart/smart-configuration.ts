import type { Clock } from '../clock.js';
import type { BaseUrl } from '../fhir/base-url.js';
import { boundedBody } from '../fhir/bounded-body.js';
import { parseFhirJson } from '../fhir/fhir-json.js';
import { isNeverContacted } from '../fhir/never-contacted.js';
import { outboundFetch } from '../fhir/outbound.js';
import { isObject, textOf } from '../fhir/resource.js';
import { Problem } from '../problem.js';

/** What we need of `.well-known/smart-configuration` (SMART App Launch 2.2, "Conformance"). */
export interface SmartConfiguration {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** Whose id_token and authorization response it is. */
  readonly issuer?: string;
  readonly jwksUri?: string;
  /** How a client with a secret says it, where the server tells. */
  readonly authMethods: readonly string[];
  readonly capabilities: readonly string[];
  /** It names itself in each authorization response (RFC 9207). */
  readonly namesItself: boolean;
}

const MAX_BYTES = 256 * 1024;
const TIMEOUT_MS = 5_000;
const FRESH_MS = 10 * 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads configurations of listed servers, each at most once in ten minutes; what failed is asked again. */
export class SmartConfigurations {
  readonly #known = new Map<string, { readonly configuration: SmartConfiguration; readonly readAt: number }>();
  readonly #reading = new Map<string, Promise<SmartConfiguration>>();

  constructor(private readonly clock: Clock) {}

  /** @param base of a listed server. @throws Problem smart.server-unavailable or smart.server-unsuitable (502) */
  async of(base: BaseUrl): Promise<SmartConfiguration> {
    const address = `${base.origin}${base.path}/.well-known/smart-configuration`;
    const known = this.#known.get(address);
    if (known !== undefined && this.clock().getTime() - known.readAt < FRESH_MS) return known.configuration;
    const reading =
      this.#reading.get(address) ?? this.#read(address, base).finally(() => this.#reading.delete(address));
    this.#reading.set(address, reading);
    return reading;
  }

  async #read(address: string, base: BaseUrl): Promise<SmartConfiguration> {
    const json = await fetchJson(new URL(address));
    if (json === undefined) {
      throw new Problem('smart.server-unavailable', 502, 'the FHIR server does not tell how to sign in');
    }
    const configuration = configurationOf(json, base);
    this.#known.set(address, { configuration, readAt: this.clock().getTime() });
    return configuration;
  }
}

/** One GET without redirects, bounded in time and size (T9, T24). */
async function fetchJson(url: URL): Promise<unknown> {
  try {
    const response = await outboundFetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return undefined;
    }
    const body = await boundedBody(response, MAX_BYTES);
    return body && parseFhirJson(body);
  } catch {
    return undefined;
  }
}

/** @throws Problem smart.server-unsuitable for a server without PKCE S256, or with addresses that are not safe. */
export function configurationOf(json: unknown, base: BaseUrl): SmartConfiguration {
  const members = isObject(json) ? json : {};
  const endpoint = (name: string): string | undefined => {
    const text = textOf(members[name]);
    return text !== undefined && isSafe(text, base) ? text : undefined;
  };
  const authorizationEndpoint = endpoint('authorization_endpoint');
  const tokenEndpoint = endpoint('token_endpoint');
  const hasPkce = textsOf(members['code_challenge_methods_supported']).includes('S256');
  if (authorizationEndpoint === undefined || tokenEndpoint === undefined || !hasPkce) {
    throw new Problem('smart.server-unsuitable', 502, 'the FHIR server offers no sign-in that this app can use');
  }
  const issuer = textOf(members['issuer']);
  const jwksUri = endpoint('jwks_uri');
  return {
    ...{ authorizationEndpoint, tokenEndpoint },
    ...(issuer !== undefined && { issuer }),
    ...(jwksUri !== undefined && { jwksUri }),
    authMethods: textsOf(members['token_endpoint_auth_methods_supported']),
    capabilities: textsOf(members['capabilities']),
    namesItself: members['authorization_response_iss_parameter_supported'] === true,
  };
}

/** Codes and tokens travel encrypted; in the clear only between programs of one machine. */
function isSafe(address: string, base: BaseUrl): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (username !== '' || password !== '' || hash !== '' || isNeverContacted(hostname)) return false;
  const isLocal = (url: URL): boolean => url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  return protocol === 'https:' || (isLocal(new URL(address)) && isLocal(new URL(base.origin)));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
