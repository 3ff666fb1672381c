import { readFileSync } from 'node:fs';
import { HOOKS } from '../../src/hooks/hook-request.js';
import { RunningService } from '../support/running-service.js';
import { schemaFaults } from '../support/schema-faults.js';

interface DiscoveryService {
  readonly hook: string;
  readonly id: string;
  readonly title?: string;
  readonly description: string;
  readonly usageRequirements?: string;
  readonly version?: string;
  readonly hookVersion?: string;
  readonly prefetch?: Record<string, string>;
}

let service: RunningService;
let document: { readonly services: readonly DiscoveryService[] };

beforeAll(async () => {
  service = await RunningService.start({ settings: { FHIR_SERVERS: 'http://127.0.0.1:9/fhir' } });
  document = (await service.get('/cds-services')).body as typeof document;
});
afterAll(() => service.stop());

describe('discovery', () => {
  it('DI-01, DI-02: it is there at any time, the same each time, whatever the FHIR server does', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => service.get('/cds-services')));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  });

  it('DI-03: the body is an object with an array of services, and sound by the schema', () => {
    expect(Array.isArray(document.services)).toBe(true);
    expect(schemaFaults('discovery-response', document)).toEqual([]);
  });

  it('DI-05: each service names a hook of the library, and every hook of ours has one', () => {
    expect(document.services.map(({ hook }) => hook).sort()).toEqual([...HOOKS].sort());
  });

  it('DI-06, DI-07, DI-10: each has a title, a description and usage requirements in words', () => {
    for (const { title, description, usageRequirements } of document.services) {
      for (const words of [title, description, usageRequirements]) expect(words).toMatch(/\w+ \w+/);
    }
  });

  it('DI-08: each id stands in a URL as it is, and a POST there is answered', async () => {
    for (const { id } of document.services) {
      expect(encodeURIComponent(id)).toBe(id);
      expect((await service.post(`/cds-services/${id}`, {})).status).toBe(400);
      expect((await service.post(`/cds-services/${id}/feedback`, { feedback: [] })).status).toBe(200);
    }
  });

  it('DI-09: prefetch maps the frozen keys to texts', () => {
    const keys = 'patient conditions reports labs observations orders medications procedures studies'.split(' ');
    for (const { prefetch = {} } of document.services) {
      expect(Object.keys(prefetch)).toEqual(keys);
      for (const template of Object.values(prefetch)) expect(template).toMatch(/\S/);
    }
  });

  it('DI-11, DI-12: hookVersion, which no hook page and change log agree on, is left out; version is semver if there', () => {
    for (const { version = '2.0.1', hookVersion } of document.services) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(hookVersion).toBeUndefined();
    }
  });

  it('DI-13: no id is listed twice, since the sandbox keeps only the last of such services', () => {
    expect(new Set(document.services.map(({ id }) => id)).size).toBe(document.services.length);
  });

  it('DI-14: another method is refused with 405 and the allowed ones', async () => {
    const reply = await service.post('/cds-services', {});
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toContain('GET');
  });

  it('DI-16: cds-services.json is served as it stands', async () => {
    const served = await service.get('/cds-services');
    expect(served.body).toEqual(JSON.parse(readFileSync('cds-services.json', 'utf8')));
  });

  it('DI-02: it has an ETag, by which a client that has it is answered 304, and with another 200', async () => {
    const etag = (await service.get('/cds-services')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
    // Said aloud, since fetch would ask for a fresh answer beside a condition.
    const headers = { 'cache-control': 'max-age=0' };
    const same = await service.get('/cds-services', { ...headers, 'if-none-match': etag });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await service.get('/cds-services', { ...headers, 'if-none-match': '"another"' });
    expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it('DI-01: a trailing slash finds it too', async () => {
    expect((await service.get('/cds-services/')).status).toBe(200);
  });
});
