import { liverRequest } from '../support/hook-requests.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start({
    settings: { CORS_ORIGINS: 'https://sandbox.cds-hooks.org,https://ehr.example' },
  });
});
afterAll(() => service.stop());

const PATHS = ['/cds-services', servicePath('patient-view'), `${servicePath('patient-view')}/feedback`];
const ALLOWED = [
  'https://sandbox.cds-hooks.org',
  'https://ehr.example',
  'http://127.0.0.1:8180',
  'http://localhost:4000',
];
const STRANGERS = [
  'https://evil.example',
  'https://ehr.example.evil.example',
  'https://evil-ehr.example',
  'http://ehr.example',
  'https://ehr.example:8443',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'null',
  'not an origin',
];

function preflight(path: string, origin: string, method: string): Promise<Reply> {
  return service.ask('OPTIONS', path, undefined, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,content-type',
  });
}

describe('browser clients', () => {
  it.each(PATHS)('CR-01: a preflight for %s is answered without authentication', async (path) => {
    for (const origin of ALLOWED) {
      const reply = await preflight(path, origin, path === '/cds-services' ? 'GET' : 'POST');
      expect([reply.status, reply.text]).toEqual([204, '']);
      expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
      expect(reply.headers.get('access-control-allow-methods')).toMatch(/GET.*POST/);
      expect(reply.headers.get('access-control-allow-headers')?.toLowerCase()).toMatch(/authorization.*content-type/);
      expect(reply.headers.get('vary')).toMatch(/Origin/i);
      expect(reply.headers.has('access-control-allow-credentials')).toBe(false);
    }
  });

  it('CR-01: the answers themselves allow the origin, refusals included', async () => {
    const headers = { origin: 'https://ehr.example', 'content-type': 'application/json' };
    const replies = [
      await service.get('/cds-services', headers),
      await service.post(servicePath('patient-view'), liverRequest(), headers),
      await service.post(servicePath('patient-view'), '{', headers),
      await service.post(servicePath('patient-view'), { ...liverRequest(), prefetch: {} }, headers),
      await service.post('/cds-services/unknown', {}, headers),
      await service.post(`${servicePath('patient-view')}/feedback`, {}, headers),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 400, 412, 404, 400]);
    for (const reply of replies) {
      expect(reply.headers.get('access-control-allow-origin')).toBe('https://ehr.example');
      expect(reply.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
      expect(reply.headers.get('vary')).toMatch(/Origin/i);
    }
  });

  it.each(STRANGERS)('CR-02: the origin %s is not allowed: origins are compared whole', async (origin) => {
    for (const path of PATHS) {
      const reply = await preflight(path, origin, 'POST');
      expect(reply.headers.has('access-control-allow-origin')).toBe(false);
    }
    const answered = await service.get('/cds-services', { origin });
    expect([answered.status, answered.headers.has('access-control-allow-origin')]).toEqual([200, false]);
    expect(answered.headers.get('vary')).toMatch(/Origin/i);
  });

  it('CR-02: pages outside the CDS Hooks routes allow no other origin', async () => {
    for (const path of ['/healthz', '/evidence', '/playground/patients']) {
      const reply = await service.get(path, { origin: 'https://ehr.example' });
      expect(reply.headers.has('access-control-allow-origin')).toBe(false);
    }
  });
});
