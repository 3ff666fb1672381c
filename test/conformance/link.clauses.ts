import { PUBLIC_URL } from '../support/running-service.js';
import { cardsOf, textsOf } from './answers.js';
import { answers, links, service } from './the-answers.js';

interface Evidence {
  readonly findingKey?: string;
  readonly findings?: readonly { readonly source: string }[];
}

describe('a link', () => {
  it('LI-01: has a label in words', () => {
    expect(links.length).toBeGreaterThan(5);
    for (const { label } of links) expect(label).toMatch(/\w/);
  });

  it('LI-02: has an absolute https URL that tells nothing of the patient', () => {
    for (const { url } of links) {
      const { protocol, search, hash } = new URL(url);
      expect([protocol, search, hash]).toEqual(['https:', '', '']);
    }
    const patients = new Set(answers.map(({ request }) => String(request.context['patientId'])));
    for (const { url } of links) for (const patient of patients) expect(url).not.toContain(patient);
  });

  it('LI-03: is absolute, or a SMART launch', () => {
    for (const { type } of links) expect(['absolute', 'smart']).toContain(type);
  });

  it('LI-04: of a SMART launch stands on each card beside absolute ones, without launch and iss', () => {
    for (const card of answers.flatMap(cardsOf)) {
      const kinds = card.links.map(({ type }) => type);
      expect([kinds.filter((type) => type === 'smart').length, kinds.includes('absolute')]).toEqual([1, true]);
      expect(card.links.at(-1)?.url).toBe(`${PUBLIC_URL}/smart/launch`);
    }
  });

  it('LI-05: has an appContext, a short text, with a SMART launch only: finding, report and card', () => {
    for (const card of answers.flatMap(cardsOf)) {
      for (const link of card.links) {
        expect([link.type, 'appContext' in link]).toEqual([link.type, link.type === 'smart']);
        if (link.type !== 'smart') continue;
        expect(link.appContext.length).toBeLessThan(300);
        const { findingKey, findings = [] } = card.extension['org.calcitrace.evidence'] as Evidence;
        expect(JSON.parse(link.appContext)).toEqual({
          ...(findingKey !== undefined && { finding: findingKey, report: findings[0]?.source }),
          card: card.uuid,
        });
      }
    }
  });

  it('LI-06: never launches an app by itself', () => {
    for (const { reply } of answers) expect(reply.text).not.toContain('autolaunchable');
  });

  it('LI-02: leads to a page that exists', async () => {
    const paths = new Set(links.map(({ url }) => url.slice(PUBLIC_URL.length)));
    for (const path of paths) {
      const page = await service.get(path, { accept: 'text/html' });
      expect([path, page.status]).toEqual([path, 200]);
    }
  });

  it('LI-02, SE-21: no other host is named anywhere in an answer than ours and those of code systems', () => {
    const hosts = answers
      .flatMap(({ reply }) => textsOf(reply.body))
      .flatMap((text) => text.match(/https?:\/\/[^\s/"')]+/g) ?? []);
    expect([...new Set(hosts)].filter((host) => !KNOWN_HOSTS.has(host))).toEqual([]);
  });
});

const KNOWN_HOSTS = new Set([
  PUBLIC_URL,
  // The source of every card here, as the site has set it.
  'https://hospital.example',
  'http://calcitrace.org',
  'http://loinc.org',
  'http://snomed.info',
  'http://terminology.hl7.org',
  'http://www.ama-assn.org',
]);
