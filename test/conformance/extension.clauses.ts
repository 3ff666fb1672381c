import { liverRequest } from '../support/hook-requests.js';
import { cardsOf } from './answers.js';
import { answers, service } from './the-answers.js';

const REVERSE_DOMAIN = /^[a-z]+(\.[a-z0-9-]+)+$/;

describe('extensions', () => {
  it('EX-01: each is an object with members, never a list as FHIR would have it', () => {
    const extensions = answers.flatMap(cardsOf).map(({ extension }) => extension);
    expect(extensions.length).toBeGreaterThan(5);
    for (const extension of extensions) {
      expect(Array.isArray(extension)).toBe(false);
      expect(Object.keys(extension)).not.toEqual([]);
    }
  });

  it('EX-01: whatever a client sends as extension is tolerated', async () => {
    const plain = await service.call(liverRequest());
    for (const extension of [
      {},
      [],
      [{ url: 'x', valueString: 'y' }],
      'x',
      7,
      null,
      { 'org.calcitrace.trace': 'yes' },
    ]) {
      const reply = await service.call({ ...liverRequest(), extension } as { hook: string });
      expect([reply.status, reply.text]).toEqual([200, plain.text]);
    }
  });

  it('EX-02: each is named by a reversed domain', () => {
    for (const { extension } of answers.flatMap(cardsOf)) {
      for (const name of Object.keys(extension)) expect(name).toMatch(REVERSE_DOMAIN);
    }
  });

  it('EX-01: with the trace asked for, the answer carries it, also when it is silent', async () => {
    for (const hook of ['patient-view', 'encounter-start'] as const) {
      const request = { ...liverRequest(hook), extension: { 'org.calcitrace.trace': true } };
      const reply = await service.call(request);
      expect(Object.keys(reply.body as object).sort()).toEqual(['cards', 'extension']);
      const { extension } = reply.body as { extension: Record<string, unknown> };
      expect(Object.keys(extension)).toEqual(['org.calcitrace.trace']);
    }
  });

  it('EX-01: each card tells its evidence, with the rows it claims and the version that says so', () => {
    for (const { extension } of answers.flatMap(cardsOf)) {
      expect(extension['org.calcitrace.evidence']).toMatchObject({
        pathway: expect.stringMatching(/\w/) as string,
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
        knowledge: expect.stringMatching(/^sha256:/) as string,
        evaluatedAt: '2026-11-22T09:00:00.000Z',
      });
    }
  });
});
