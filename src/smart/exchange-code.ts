import type { Clock } from '../clock.js';
import type { SmartRegistration } from '../auth/client.js';
import { boundedBody } from '../fhir/bounded-body.js';
import { parseFhirJson } from '../fhir/fhir-json.js';
import { outboundFetch } from '../fhir/outbound.js';
import { isObject } from '../fhir/resource.js';
import { Problem } from '../problem.js';
import { clientAssertion } from './client-assertion.js';
import type { PendingLaunch } from './pending-launch.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;

export interface CodeExchange {
  readonly code: string;
  readonly redirectUri: string;
  readonly launch: PendingLaunch;
  readonly registration: SmartRegistration;
}

/**
 * The code for a token: one POST, never again, without redirects, bounded in time and size. What a server says of a refusal is for
 * nobody: it may quote the code.
 * @throws Problem smart.token-unavailable, smart.token-refused (502)
 */
export async function exchangeCode(exchange: CodeExchange, clock: Clock): Promise<Record<string, unknown>> {
  const { tokenEndpoint } = exchange.launch.authorization;
  const { headers, form } = await requestOf(exchange, clock());
  const answer = await post(new URL(tokenEndpoint), headers, form);
  if (answer === undefined || answer.status >= 500) {
    throw new Problem('smart.token-unavailable', 502, 'the authorization server did not answer');
  }
  const json = answer.status === 200 ? answer.json : undefined;
  if (!isObject(json)) throw new Problem('smart.token-refused', 502, 'the authorization server gave no access');
  return json;
}

async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  form: URLSearchParams,
): Promise<{ readonly status: number; readonly json: unknown } | undefined> {
  try {
    const response = await outboundFetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: form.toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await boundedBody(response, MAX_BYTES);
    return { status: response.status, json: body && parseFhirJson(body) };
  } catch {
    return undefined;
  }
}

async function requestOf(
  { code, redirectUri, launch, registration }: CodeExchange,
  now: Date,
): Promise<{ readonly headers: Readonly<Record<string, string>>; readonly form: URLSearchParams }> {
  const { clientId, clientSecret, privateJwk } = registration;
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: launch.verifier,
  });
  const { tokenEndpoint, authMethods } = launch.authorization;
  if (privateJwk !== undefined) {
    form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    form.set('client_assertion', await clientAssertion(clientId, privateJwk, { tokenEndpoint, now }));
    return { headers: {}, form };
  }
  const isBasic = authMethods.length === 0 || authMethods.includes('client_secret_basic');
  if (clientSecret !== undefined && isBasic) return { headers: basic(clientId, clientSecret), form };
  form.set('client_id', clientId);
  if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  return { headers: {}, form };
}

/** Both encoded first (RFC 6749, section 2.3.1); a space as %20, which every server decodes. */
function basic(clientId: string, clientSecret: string): { authorization: string } {
  const encoded = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const pair = `${encoded(clientId)}:${encoded(clientSecret)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
