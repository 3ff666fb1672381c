import { PROJECT_ROOT } from '../project-root.js';
import { readConfig, SETTINGS } from '../config.js';
import type { Coding } from '../hooks/card.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { Problem } from '../problem.js';
import { EHRS } from './client-notes.js';
import { registrationOf, type Registration } from './registration.js';

export interface RegisterOptions {
  readonly client: string;
  readonly publicUrl?: string;
  readonly json?: true;
}

/** `calcitrace register --client epic|oracle|sandbox`: what a site enters in its EHR, to be pasted. */
export function register({ client: name, publicUrl, json }: RegisterOptions): void {
  const client = EHRS.find((one) => one === name);
  if (client === undefined) throw new Problem('request.invalid', 400, `--client must be one of ${EHRS.join(', ')}`);
  const config = readConfig();
  const known = givenUrl(publicUrl) ?? config.publicUrl;
  const url = known ?? `http://${config.host}:${config.port}`;
  if (known === undefined) {
    console.error(`neither --public-url nor PUBLIC_URL is set: these addresses (${url}) reach this machine alone`);
  }
  const registration = registrationOf(client, loadKnowledge(PROJECT_ROOT), url, config.sourceUrl);
  console.log(json === true ? JSON.stringify(registration, null, 2) : inWords(registration));
}

/** What is wrong on the command line is wrong usage, not a wrong setting. */
function givenUrl(publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined) return undefined;
  try {
    return SETTINGS.publicUrl.read(publicUrl);
  } catch {
    throw new Problem('request.invalid', 400, '--public-url must be an http(s) URL');
  }
}

/** Sections of plain text; each line can be pasted as it stands. */
export function inWords(registration: Registration): string {
  const { client, discovery, services, notCalled, prefetch, scopes, linkHosts } = registration;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [`Calcitrace for ${client}: discovery`, [discovery]],
    [
      'Services: hook, address, feedback, when',
      services.flatMap((one) => [one.hook, one.url, one.feedback, one.trigger, '']),
    ],
    ['Services that this client does not call', notCalled],
    [`Prefetch (${prefetch.how})`, Object.entries(prefetch.templates).map(([key, template]) => `${key}: ${template}`)],
    ['JWT aud', [registration.audience]],
    ['Scopes (SMART v1)', scopes.v1],
    ['Scopes (SMART v2)', scopes.v2],
    ['Topics of cards: code, display, system', registration.topics.map(coded)],
    ['Override reasons: code, display, system', registration.overrideReasons.map(coded)],
    ['Hosts of links', linkHosts],
    ['SMART app: launch URL', [registration.launchUrl]],
    ['SMART app: redirect URIs', registration.redirectUris],
    ['What this client cannot do', registration.cannot],
  ];
  return sections.map(([title, lines]) => `## ${title}\n\n${lines.join('\n').trim()}\n`).join('\n');
}

function coded({ code, display = '', system }: Coding): string {
  return [code, display, system].join(' | ');
}
