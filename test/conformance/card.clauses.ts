import type { FhirResource } from 'fhir/r4.js';
import { CT_DRAFT, bundleOf, liverRequest } from '../support/hook-requests.js';
import { cardsOf, withReport } from './answers.js';
import { answers, cards, service } from './the-answers.js';

const LOW_EGFR: FhirResource = {
  resourceType: 'Observation',
  id: 'egfr-1',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '62238-1' }] },
  subject: { reference: 'Patient/liver-1' },
  effectiveDateTime: '2026-11-17',
  valueQuantity: { value: 22, system: 'http://unitsofmeasure.org', code: 'mL/min/{1.73_m2}' },
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a card', () => {
  it('CA-01: has a uuid of RFC 4122 form, its own in the answer', () => {
    expect(cards.length).toBeGreaterThan(5);
    for (const answer of answers) {
      const uuids = cardsOf(answer).map(({ uuid }) => uuid);
      for (const uuid of uuids) expect(uuid).toMatch(UUID);
      expect(new Set(uuids).size).toBe(uuids.length);
    }
  });

  it('CA-01: two patients never share a card uuid', () => {
    const owners = new Map<string, unknown>();
    for (const answer of answers) {
      for (const { uuid } of cardsOf(answer)) {
        const { patientId } = answer.request.context;
        expect(owners.get(uuid) ?? patientId).toBe(patientId);
        owners.set(uuid, patientId);
      }
    }
  });

  it('CA-02: has a summary of one line and fewer than 140 characters', () => {
    for (const { summary } of cards) expect(summary).toMatch(/^[^\n\r]{10,139}$/);
  });

  it.each([
    ['long words', `Coarse ${'extraordinarily '.repeat(30)}calcification in segment VI of the liver.`],
    ['a word without an end', `Hepatic calcification ${'x'.repeat(2000)} in the liver.`],
    ['characters of two units', `Hepatic calcification ${'\u{1F9EA}'.repeat(300)}.`],
    ['many findings', 'Hepatic calcification. Renal calcification. Pancreatic calcification. '.repeat(40)],
    ['line breaks', 'Hepatic\r\n\r\ncalcification\u2028in the\u0085liver.'],
  ])('CA-02: a report with %s does not lengthen the summary', async (_, text) => {
    const reply = await service.call(withReport(text));
    expect(reply.status).toBe(200);
    for (const { summary } of cardsOf({ reply })) expect(summary).toMatch(/^[^\n\r\u2028\u0085]{10,139}$/);
  });

  it('CA-02: an order with a name of any length does not lengthen the summary that names it', async () => {
    const lengths: number[] = [];
    for (let length = 40; length < 75; length += 1) {
      const request = liverRequest('order-select');
      const text = `CT abdomen with contrast ${'x'.repeat(length)}`;
      request.context['draftOrders'] = bundleOf({ ...CT_DRAFT, code: { text } } as FhirResource);
      request.prefetch['labs'] = bundleOf(LOW_EGFR);
      const [card] = cardsOf({ reply: await service.call(request) });
      expect(card?.summary).toMatch(/^[^\n\r]{10,139}$/);
      lengths.push(card?.summary.length ?? 0);
    }
    expect(Math.max(...lengths)).toBe(139);
  });

  it('CA-03: has a detail of GitHub-flavoured Markdown: a plain list, no HTML, no table, no image', () => {
    for (const { detail } of cards) {
      for (const line of detail.split('\n')) expect(line).toMatch(/^- \S/);
      expect(unescaped(detail)).not.toMatch(/[<>]|!\[|\|.*\||`/);
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[guideline](javascript:alert(1))',
    '![x](http://evil.example/p.png)',
    '**bold** _it_ ~~s~~ `code` # head | a | b |',
    '<http://evil.example/x>',
    '&lt;b&gt; \\<i>',
    'www.evil.example/login and mailto:a@b.example',
  ])('CA-03: %s in a report stays words in the card', async (words) => {
    const texts = [`Coarse hepatic calcification ${words} in segment VI.`, `${words} hepatic calcification.`];
    for (const text of texts) {
      const reply = await service.call(withReport(text));
      expect(reply.status).toBe(200);
      for (const { detail, summary } of cardsOf({ reply })) {
        expect(unescaped(detail)).not.toMatch(/[<>`*~]|!\[|\]\(|\w:\/\/|www\.|javascript:|mailto:/);
        expect(summary).not.toMatch(/\w:\/\/|www\.|javascript:|mailto:/);
      }
    }
  });

  it('CA-03: control and direction characters of a report do not reach the card', async () => {
    const reply = await service.call(withReport('Hepatic \u202e\u001b[31m calcification \u0007in the \u200bliver.'));
    for (const { detail, summary } of cardsOf({ reply })) {
      expect(detail + summary).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });

  it('CA-04: has an indicator of info, warning or critical, the most severe first', () => {
    const weights = { info: 0, warning: 1, critical: 2 } as const;
    for (const answer of answers) {
      const found = cardsOf(answer).map(({ indicator }) => weights[indicator]);
      expect(found).toEqual([...found].sort((a, b) => b - a));
      expect(found).not.toContain(undefined);
    }
    expect(new Set(cards.map(({ indicator }) => indicator)).size).toBeGreaterThan(1);
  });

  it('CA-05, SO-01: has a source with a label', () => {
    for (const { source } of cards) expect(source.label).toBe('Calcitrace');
  });

  it("CA-06, CA-10: lists that would be empty are left out, and a suggestion's absence leaves no behaviour behind", () => {
    const silent = cards.filter(({ suggestions }) => suggestions === undefined);
    for (const card of silent) expect(card).not.toHaveProperty('selectionBehavior');
    for (const { suggestions = ['none'], links = ['none'] } of cards) {
      expect(suggestions).not.toEqual([]);
      expect(links).not.toEqual([]);
    }
  });

  it('CA-07, CA-08, CA-11: with suggestions the selection behaviour is any, which every client knows', () => {
    const offering = cards.filter(({ suggestions }) => suggestions !== undefined);
    expect(offering.length).toBeGreaterThan(3);
    for (const { selectionBehavior } of offering) expect(selectionBehavior).toBe('any');
  });

  it('CA-09, CO-01: has override reasons with code, system and display, each code once', () => {
    for (const { overrideReasons } of cards) {
      expect(overrideReasons).toHaveLength(5);
      for (const { code, system, display } of overrideReasons) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(system).toMatch(/^http/);
        expect(display).toMatch(/\w/);
      }
      expect(new Set(overrideReasons.map(({ code }) => code)).size).toBe(5);
    }
  });
});

describe('the source of a card', () => {
  it('SO-02, SO-03: its url is the absolute one that the site set, without anything of the patient', () => {
    for (const { source } of cards) expect(source.url).toBe('https://hospital.example/calcitrace');
  });

  it('SO-04: an icon would be an absolute URL; we send none', () => {
    for (const { source } of cards) expect(source).not.toHaveProperty('icon');
  });

  it('SO-06, CO-01: its topic has code, system and display; the code is alphanumeric, static and short', () => {
    for (const { source } of cards) {
      expect(source.topic.code).toMatch(/^[A-Za-z0-9]{1,100}$/);
      expect(source.topic.system).toMatch(/^https?:\/\/\S+$/);
      expect(source.topic.display).toMatch(/\w/);
    }
    expect(new Set(cards.map(({ source }) => source.topic.code)).size).toBeLessThan(cards.length);
  });
});

/** What is left for Markdown to act on once the escaped characters are gone. */
function unescaped(detail: string): string {
  return detail.replaceAll(/\\[\\`*_[\]<>#|~!&]/g, '');
}
