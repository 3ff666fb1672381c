import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FhirResource, Patient } from 'fhir/r4.js';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { FhirServer } from './fhir-server.js';

/** How the app is registered; a public client has neither secret nor key. */
export interface RegisteredApp {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly clientSecret?: string;
  readonly publicJwk?: JWK;
}

export interface SmartServerOptions {
  readonly resources: readonly FhirResource[];
  readonly app: RegisteredApp;
  readonly port?: number;
  readonly clock?: () => Date;
  /** Pages of an EHR, on the same origin. @returns the HTML of an address that is one. */
  readonly pages?: (url: URL, server: SmartServer) => string | undefined;
}

/** Everything in which a server may differ, or misbehave; a test changes it as it goes. */
export interface SmartBehaviour {
  user: string;
  /** What is granted of what was asked. */
  grant: (scope: string) => string;
  /** Laid over the configuration, the token response and the id_token; a member that is undefined is left out. */
  configuration: Readonly<Record<string, unknown>>;
  token: Readonly<Record<string, unknown>>;
  idToken: Readonly<Record<string, unknown>>;
  /** The authorization ends with this error. */
  error?: string;
  /** `iss` of the authorization response. */
  issParameter?: string;
  tokenStatus?: number;
}

interface Launch {
  readonly patient: string;
  readonly appContext?: string;
}

interface Grant extends Launch {
  readonly challenge: string;
  readonly scope: string;
  readonly nonce: string | null;
  readonly expires: number;
}

const CODE_LIFE_MS = 60_000;
const TOKEN_LIFE_S = 3_600;

/**
 * A SMART on FHIR server on loopback, as strict as the standard: exact redirect URI, PKCE S256, `aud`, client authentication, codes
 * that are good once, tokens that read one patient. One origin: /fhir, /auth and, for people, a page at /.
 */
export class SmartServer {
  behaviour: SmartBehaviour = {
    user: 'Practitioner/demo-clinician',
    grant: (scope) => scope,
    ...{ configuration: {}, token: {}, idToken: {} },
  };
  /** How the app is registered here. */
  app: RegisteredApp;
  /** Why requests were refused, in order. */
  readonly refusals: string[] = [];
  readonly #launches = new Map<string, Launch>();
  readonly #grants = new Map<string, Grant>();
  readonly #tokens = new Map<string, { readonly patient: string; readonly scope: string }>();
  readonly #clock: () => Date;
  readonly #kid = randomUUID();

  private constructor(
    private readonly options: SmartServerOptions,
    private readonly keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey },
  ) {
    this.app = options.app;
    this.#clock = options.clock ?? (() => new Date());
  }

  #fhir: FhirServer | undefined;

  static async start(options: SmartServerOptions): Promise<SmartServer> {
    const server = new SmartServer(options, await generateKeyPair('ES256'));
    server.#fhir = await FhirServer.start({
      resources: options.resources,
      ...(options.port !== undefined && { port: options.port }),
      before: (request, response, body) => server.#before(request, response, body),
    });
    return server;
  }

  get fhir(): FhirServer {
    if (this.#fhir === undefined) throw new Error('not started');
    return this.#fhir;
  }

  get iss(): string {
    return this.fhir.baseUrl;
  }

  get patients(): readonly Patient[] {
    return this.fhir.resourcesOf('Patient').filter((resource) => resource.resourceType === 'Patient');
  }

  /** What an EHR does when the app is opened on a chart. @returns the opaque `launch`. */
  openLaunch(patient: string, appContext?: string): string {
    const id = randomUUID();
    this.#launches.set(id, { patient, ...(appContext !== undefined && { appContext }) });
    return id;
  }

  issueToken(patient: string, scope: string): string {
    const token = `token-${randomUUID()}`;
    this.#tokens.set(token, { patient, scope });
    return token;
  }

  close(): Promise<void> {
    return this.fhir.close();
  }

  async #before(request: IncomingMessage, response: ServerResponse, body: string): Promise<boolean> {
    const url = new URL(request.url ?? '', this.fhir.origin);
    switch (url.pathname) {
      case '/fhir/.well-known/smart-configuration':
        json(response, 200, this.#configuration());
        return true;
      case '/auth/jwks':
        json(response, 200, { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: this.#kid, alg: 'ES256' }] });
        return true;
      case '/auth/authorize':
        this.#authorize(url, response);
        return true;
      case '/auth/token':
        await this.#token(request, new URLSearchParams(body), response);
        return true;
      default:
        if (this.#isPage(url, response)) return true;
        return url.pathname.startsWith('/fhir/') && !url.pathname.startsWith('/fhir/metadata')
          ? this.#isRefused(request, url, response, body)
          : false;
    }
  }

  #isPage(url: URL, response: ServerResponse): boolean {
    const text = this.options.pages?.(url, this);
    if (text !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
    return text !== undefined;
  }

  #configuration(): object {
    const { origin } = this.fhir;
    return {
      issuer: origin,
      jwks_uri: `${origin}/auth/jwks`,
      authorization_endpoint: `${origin}/auth/authorize`,
      token_endpoint: `${origin}/auth/token`,
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      capabilities: ['launch-ehr', 'launch-standalone', 'client-public', 'permission-v2', 'sso-openid-connect'],
      ...this.behaviour.configuration,
    };
  }

  /** Without a launch a person chooses the patient: a page with links to the same address and `patient`. */
  #authorize({ searchParams: asked, href }: URL, response: ServerResponse): void {
    const { clientId, redirectUri } = this.app;
    if (asked.get('client_id') !== clientId || asked.get('redirect_uri') !== redirectUri) {
      this.#refuse(response, 'unknown client_id or redirect_uri');
      return;
    }
    const back = new URL(redirectUri);
    back.searchParams.set('state', asked.get('state') ?? '');
    const { error = this.#faultOf(asked), issParameter } = this.behaviour;
    if (issParameter !== undefined) back.searchParams.set('iss', issParameter);
    const launch = this.#launchOf(asked);
    if (error === undefined && launch === undefined) {
      page(response, 'Choose a patient', [
        ...this.patients.map(({ id = '' }) => [id, `${href}&patient=${encodeURIComponent(id)}`] as const),
        ['Deny', `${back.href}&error=access_denied`],
      ]);
      return;
    }
    if (error !== undefined) back.searchParams.set('error', error);
    else if (launch !== undefined) back.searchParams.set('code', this.#newCode(asked, launch));
    response.writeHead(302, { location: back.href }).end();
  }

  #faultOf(asked: URLSearchParams): string | undefined {
    const scopes = (asked.get('scope') ?? '').split(' ');
    const isEhrLaunch = asked.has('launch');
    const faults: readonly (readonly [boolean, string])[] = [
      [asked.get('response_type') !== 'code', 'response_type'],
      [(asked.get('state') ?? '').length < 22, 'state'],
      [asked.get('aud') !== this.iss, 'aud'],
      [asked.get('code_challenge_method') !== 'S256' || (asked.get('code_challenge') ?? '').length !== 43, 'PKCE'],
      [isEhrLaunch && !this.#launches.has(asked.get('launch') ?? ''), 'launch'],
      [!scopes.includes(isEhrLaunch ? 'launch' : 'launch/patient'), 'scope'],
    ];
    const fault = faults.find(([isWrong]) => isWrong);
    if (fault === undefined) return undefined;
    this.refusals.push(fault[1]);
    return 'invalid_request';
  }

  #launchOf(asked: URLSearchParams): Launch | undefined {
    const id = asked.get('launch');
    if (id !== null) return this.#launches.get(id);
    const patient = asked.get('patient');
    return patient === null ? undefined : { patient };
  }

  #newCode(asked: URLSearchParams, launch: Launch): string {
    const code = randomUUID();
    this.#grants.set(code, {
      ...launch,
      challenge: asked.get('code_challenge') ?? '',
      scope: this.behaviour.grant(asked.get('scope') ?? ''),
      nonce: asked.get('nonce'),
      expires: this.#clock().getTime() + CODE_LIFE_MS,
    });
    return code;
  }

  async #token(request: IncomingMessage, form: URLSearchParams, response: ServerResponse): Promise<void> {
    const { tokenStatus } = this.behaviour;
    const code = form.get('code') ?? '';
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    const digest = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGranted =
      grant !== undefined &&
      grant.expires > this.#clock().getTime() &&
      form.get('grant_type') === 'authorization_code' &&
      form.get('redirect_uri') === this.app.redirectUri &&
      digest === grant.challenge;
    if (!(await this.#isAuthentic(request, form))) this.#refuse(response, 'invalid_client', 401);
    else if (!isGranted) this.#refuse(response, 'invalid_grant');
    else if (tokenStatus !== undefined) json(response, tokenStatus, { error: 'PHI-MARKER' });
    else json(response, 200, await this.#tokenResponse(grant));
  }

  async #tokenResponse({ patient, scope, nonce, appContext }: Grant): Promise<object> {
    return {
      access_token: this.issueToken(patient, scope),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE_S,
      ...{ scope, patient, need_patient_banner: true, appContext },
      ...(scope.split(' ').includes('openid') && { id_token: await this.#idToken(nonce) }),
      ...this.behaviour.token,
    };
  }

  #idToken(nonce: string | null): Promise<string> {
    const now = Math.floor(this.#clock().getTime() / 1000);
    return new SignJWT({
      ...{ iss: this.fhir.origin, aud: this.app.clientId, sub: 'demo', iat: now, exp: now + TOKEN_LIFE_S },
      fhirUser: `${this.iss}/${this.behaviour.user}`,
      ...(nonce !== null && { nonce }),
      ...this.behaviour.idToken,
    })
      .setProtectedHeader({ alg: 'ES256', kid: this.#kid })
      .sign(this.keys.privateKey);
  }

  /** In the one way in which the app is registered. */
  async #isAuthentic({ headers }: IncomingMessage, form: URLSearchParams): Promise<boolean> {
    const { clientId, clientSecret, publicJwk } = this.app;
    if (publicJwk !== undefined) return this.#isAssertion(form.get('client_assertion') ?? '', publicJwk);
    if (clientSecret === undefined) return form.get('client_id') === clientId && headers.authorization === undefined;
    const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ');
    const [id, secret] = Buffer.from(credentials, 'base64').toString('utf8').split(':').map(decodeURIComponent);
    return scheme === 'Basic' && id === clientId && secret === clientSecret;
  }

  async #isAssertion(assertion: string, jwk: JWK): Promise<boolean> {
    const { clientId } = this.app;
    try {
      const { payload } = await jwtVerify(assertion, createLocalJWKSet({ keys: [jwk] }), {
        ...{ issuer: clientId, subject: clientId, audience: `${this.fhir.origin}/auth/token` },
        requiredClaims: ['exp', 'jti'],
        currentDate: this.#clock(),
      });
      return (payload.exp ?? Infinity) - this.#clock().getTime() / 1000 <= 300;
    } catch {
      return false;
    }
  }

  /** A token reads one patient's record, and creates what it was granted to. */
  #isRefused({ headers, method }: IncomingMessage, url: URL, response: ServerResponse, body: string): boolean {
    const token = this.#tokens.get(headers.authorization?.replace(/^Bearer /, '') ?? '');
    const creates = method === 'POST' && headers['content-type']?.startsWith('application/fhir+json') === true;
    const mayCreate = / (?:patient|user)\/(?:ServiceRequest|\*)\.(?:write|c\w*)(?: |$)/.test(` ${token?.scope ?? ''}`);
    if (token === undefined) this.#refuse(response, 'login', 401);
    else if (creates && (!mayCreate || !body.includes(`"Patient/${token.patient}"`))) {
      this.#refuse(response, 'forbidden', 403);
    } else if (!creates && !isOf(url, token.patient)) this.#refuse(response, 'forbidden', 403);
    else return false;
    return true;
  }

  #refuse(response: ServerResponse, error: string, status = 400): void {
    this.refusals.push(error);
    json(response, status, { error });
  }
}

function isOf({ pathname, searchParams }: URL, patient: string): boolean {
  if (pathname.startsWith('/fhir/Patient/')) return pathname === `/fhir/Patient/${patient}`;
  return pathname.startsWith('/fhir/Binary/') || searchParams.get('patient') === patient;
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** A plain page of links; nothing in them is anybody's words. */
function page(response: ServerResponse, title: string, links: readonly (readonly [string, string])[]): void {
  const lines = links.map(([label, href]) => `<li><a href="${href.replaceAll('&', '&amp;')}">${label}</a></li>`);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1><ul>${lines.join('')}</ul>`);
}
