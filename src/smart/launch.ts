import type { Request, RequestHandler, Response } from 'express';
import { notesOf } from '../http/notes.js';
import { Problem } from '../problem.js';
import { challengeOf, LAUNCH_LIFE_S, newLaunch } from './pending-launch.js';
import { queryText } from './query-text.js';
import { scopesFor } from './scopes.js';
import type { SmartConfiguration } from './smart-configuration.js';
import type { SmartParts } from './smart-parts.js';
import type { SmartServer } from './smart-server.js';
import { chooseServerHtml } from './choose-server.js';

/** Where the authorization server sends the browser back to. */
export function redirectUri(publicUrl: string): string {
  return `${publicUrl}/smart/app`;
}

/**
 * GET /smart/launch: from the EHR (`iss` and `launch`), or on its own (`iss`, or the one server there is). Sends the browser to the
 * authorization server of a listed FHIR server, and to no other (SMART App Launch 2.2; T20).
 */
export function launch(parts: SmartParts): RequestHandler {
  return async (request, response) => {
    notesOf(response).route = 'smart-launch';
    response.set('Cache-Control', 'no-store');
    const iss = queryText(request, 'iss');
    const launchId = queryText(request, 'launch');
    const canonical = canonicalLaunch(request, parts.publicUrl);
    if (canonical !== undefined) response.redirect(302, canonical);
    else if (iss === undefined && launchId === undefined && parts.servers.all.length !== 1) {
      response.type('html').send(chooseServerHtml(parts.servers.all).text);
    } else await begin(parts, serverOf(parts, iss), { iss, launchId }, request, response);
  };
}

/** An EHR names itself and the launch together; one without the other is no launch. */
function serverOf({ servers }: SmartParts, iss: string | undefined): SmartServer {
  const server = iss === undefined ? servers.all[0] : servers.find(iss);
  if (server === undefined || (iss === undefined && servers.all.length > 1)) {
    throw new Problem('smart.server-unknown', 400, 'this FHIR server is not one that this service may contact');
  }
  return server;
}

async function begin(
  { configurations, launches, cookies, service, publicUrl }: SmartParts,
  server: SmartServer,
  { iss, launchId }: { readonly iss: string | undefined; readonly launchId: string | undefined },
  request: Request,
  response: Response,
): Promise<void> {
  const configuration = await configurations.of(server.base);
  const pending = newLaunch(server.fhirServer, configuration);
  cookies.set(request, response, pending.state, await launches.seal({ launch: pending }, LAUNCH_LIFE_S));
  const asked: Readonly<Record<string, string>> = {
    response_type: 'code',
    client_id: server.registration.clientId,
    redirect_uri: redirectUri(publicUrl),
    scope: scopesFor(server, configuration, service, launchId !== undefined),
    state: pending.state,
    // As the EHR writes its own address: some compare it letter by letter.
    aud: iss ?? server.fhirServer,
    nonce: pending.nonce,
    code_challenge: challengeOf(pending),
    code_challenge_method: 'S256',
    ...(launchId !== undefined && { launch: launchId }),
  };
  response.redirect(302, authorizationUrl(configuration, asked));
}

function authorizationUrl(
  { authorizationEndpoint }: SmartConfiguration,
  asked: Readonly<Record<string, string>>,
): string {
  const url = new URL(authorizationEndpoint);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * On this machine `localhost` and `127.0.0.1` are two hosts to a browser: the cookie must be set where the browser comes back to.
 * @returns the same launch under PUBLIC_URL, where that is the other name of the same port.
 */
function canonicalLaunch(request: Request, publicUrl: string): string | undefined {
  const asked = `http://${request.headers.host ?? ''}`;
  if (!URL.canParse(asked)) return undefined;
  const [here, there] = [new URL(asked), new URL(publicUrl)];
  const areLocal = there.protocol === 'http:' && LOOPBACK.has(here.hostname) && LOOPBACK.has(there.hostname);
  if (!areLocal || here.port !== there.port || here.hostname === there.hostname) return undefined;
  return `${publicUrl}/smart/launch${new URL(request.originalUrl, publicUrl).search}`;
}
