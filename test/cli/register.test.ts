import { readFileSync } from 'node:fs';
import { CLIENT_NOTES, EHRS } from '../../src/cli/client-notes.js';
import { registrationOf } from '../../src/cli/registration.js';
import { inWords } from '../../src/cli/register.js';
import { cardsOf } from '../conformance/answers.js';
import { demoRequests, liverRequest } from '../support/hook-requests.js';
import { PUBLIC_URL, RunningService } from '../support/running-service.js';
import { testSite } from '../support/site.js';

interface Offered {
  readonly id: string;
  readonly hook: string;
  readonly prefetch: Readonly<Record<string, string>>;
}

const { knowledge } = testSite();
const { services } = JSON.parse(readFileSync('cds-services.json', 'utf8')) as { services: Offered[] };

describe.each(EHRS)('calcitrace register --client %s', (client) => {
  const registration = registrationOf(client, knowledge, PUBLIC_URL);
  const words = inWords(registration);

  it('DI-05, DI-07: names every service of discovery, as called by this client or not, with its address', () => {
    const called = services.filter(({ hook }) => CLIENT_NOTES[client].hooks.some((one) => one === hook));
    expect(called.length).toBeGreaterThan(0);
    expect([...registration.services.map(({ id }) => id), ...registration.notCalled].sort()).toEqual(
      services.map(({ id }) => id).sort(),
    );
    for (const { id, hook } of called) {
      const url = `${PUBLIC_URL}/cds-services/${id}`;
      expect(registration.services).toContainEqual(
        expect.objectContaining({ id, hook, url, feedback: `${url}/feedback` }),
      );
      expect(words).toContain(`\n${url}\n${url}/feedback\n`);
    }
    for (const { trigger } of registration.services) expect(trigger).not.toBe('');
  });

  it('DI-09: tells every prefetch key and template as discovery has them, a line each, and scopes for each type', () => {
    for (const { prefetch } of services) expect(registration.prefetch.templates).toEqual(prefetch);
    for (const [key, template] of Object.entries(services[0]?.prefetch ?? {})) {
      expect(words).toContain(`\n${key}: ${template}\n`);
      expect(words).toContain(`patient/${/^\w+/.exec(template)?.[0] ?? ''}.read`);
    }
  });

  it('says in words all that it says as JSON of reasons, topics, hosts and limits', () => {
    const { topics, overrideReasons, linkHosts, cannot } = registration;
    expect(linkHosts).toEqual(['calcitrace.example']);
    for (const { code } of [...topics, ...overrideReasons]) expect(words).toContain(`${code} | `);
    for (const line of cannot) expect(words).toContain(line);
  });
});

describe('what is registered', () => {
  it('of the SMART app: where it is launched, where it comes back to, and what it may', () => {
    const { launchUrl, redirectUris, scopes } = registrationOf('epic', knowledge, PUBLIC_URL);
    expect([launchUrl, redirectUris]).toEqual([`${PUBLIC_URL}/smart/launch`, [`${PUBLIC_URL}/smart/app`]]);
    expect(scopes.v2).toEqual(expect.arrayContaining(['launch', 'openid', 'fhirUser', 'patient/ServiceRequest.c']));
  });

  it('SO-06, FB-06, LI-02: every topic, override reason and link host of cards is among it', async () => {
    const { topics, overrideReasons, linkHosts } = registrationOf('epic', knowledge, PUBLIC_URL);
    const service = await RunningService.start();
    const requests = [...demoRequests(), liverRequest()];
    const cards = [];
    for (const request of requests) cards.push(...cardsOf({ reply: await service.call(request) }));
    await service.stop();
    expect(cards.length).toBeGreaterThan(10);
    for (const { source, overrideReasons: reasons, links } of cards) {
      expect(topics).toContainEqual(expect.objectContaining({ code: source.topic.code, system: source.topic.system }));
      expect(reasons).toEqual(overrideReasons);
      for (const { url } of links) expect(linkHosts).toContain(new URL(url).host);
    }
  }, 60_000);

  it('SO-06: each topic stands there once, alphanumeric and short', () => {
    const codes = registrationOf('epic', knowledge, PUBLIC_URL).topics.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]{1,100}$/i);
  });

  it('LI-02: a source with an address of its own is a host more', () => {
    expect(registrationOf('oracle', knowledge, PUBLIC_URL, 'https://hospital.example/cds').linkHosts).toEqual([
      'calcitrace.example',
      'hospital.example',
    ]);
  });
});
