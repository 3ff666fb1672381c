import { OVERRIDE_REASONS } from '../cards/override-reasons.js';
import { topicsOf } from '../cards/topics.js';
import type { Coding } from '../hooks/card.js';
import type { Knowledge, Service } from '../knowledge/knowledge.js';
import { recordScopes } from '../smart/scopes.js';
import { CLIENT_NOTES, type ClientNotes, type Ehr } from './client-notes.js';

/** Everything that a site enters to register us with its EHR; from the same knowledge that discovery is served from. */
export interface Registration extends Pick<ClientNotes, 'cannot'> {
  readonly client: Ehr;
  readonly discovery: string;
  readonly services: readonly RegisteredService[];
  /** Which this client does not call. */
  readonly notCalled: readonly string[];
  readonly prefetch: { readonly how: string; readonly templates: Readonly<Record<string, string>> };
  readonly audience: string;
  /** SMART v1 and v2. */
  readonly scopes: { readonly v1: readonly string[]; readonly v2: readonly string[] };
  readonly topics: readonly Coding[];
  readonly overrideReasons: readonly Coding[];
  readonly linkHosts: readonly string[];
  /** Of the SMART app. */
  readonly launchUrl: string;
  readonly redirectUris: readonly string[];
}

export interface RegisteredService {
  readonly id: string;
  readonly hook: string;
  readonly title: string;
  readonly url: string;
  readonly feedback: string;
  readonly trigger: string;
}

/** Of the SMART app alone; the token of a hook needs none of them. */
const APP_SCOPES = ['launch', 'launch/patient', 'openid', 'fhirUser'];

/** @param sourceUrl where the source of a card links to, if the site set it. */
export function registrationOf(client: Ehr, knowledge: Knowledge, publicUrl: string, sourceUrl?: string): Registration {
  const notes = CLIENT_NOTES[client];
  const isCalled = ({ hook }: Service): boolean => notes.hooks.includes(hook);
  const called = knowledge.services.filter(isCalled);
  const templates = Object.fromEntries(called.flatMap(({ prefetch }) => Object.entries(prefetch)));
  const root = `${publicUrl}/cds-services`;
  return {
    client,
    discovery: root,
    services: called.map(({ id, hook, title }) => ({
      ...{ id, hook, title, url: `${root}/${id}`, feedback: `${root}/${id}/feedback` },
      trigger: notes.triggers[hook] ?? '',
    })),
    notCalled: knowledge.services.filter((one) => !isCalled(one)).map(({ id }) => id),
    prefetch: { how: notes.prefetch, templates },
    audience: notes.audience,
    scopes: {
      v1: [...APP_SCOPES, ...recordScopes(templates, 'v1')],
      v2: [...APP_SCOPES, ...recordScopes(templates, 'v2')],
    },
    topics: topicsOf(knowledge),
    overrideReasons: OVERRIDE_REASONS,
    linkHosts: [
      ...new Set([publicUrl, ...(sourceUrl === undefined ? [] : [sourceUrl])].map((url) => new URL(url).host)),
    ],
    launchUrl: `${publicUrl}/smart/launch`,
    redirectUris: [`${publicUrl}/smart/app`],
    cannot: notes.cannot,
  };
}
