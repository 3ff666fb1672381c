import { request } from 'node:http';
import { startGuarded } from '../support/guarded-service.js';
import { liverRequest } from '../support/hook-requests.js';
import { RunningService } from '../support/running-service.js';
import { PATIENT_VIEW, TestClient } from '../support/test-client.js';

let service: RunningService;
afterEach(() => service.stop());

interface Asked {
  readonly host: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

/** fetch would not let a test choose the Host. */
function ask({ host, path = '/cds-services', headers = {} }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    request(service.baseUrl + path, { headers: { ...headers, host } }, (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    })
      .on('error', reject)
      .end();
  });
}

const statuses = (hosts: readonly string[]): Promise<number[]> => Promise.all(hosts.map((host) => ask({ host })));

const LOOPBACK = [
  '127.0.0.1',
  '127.0.0.1:3000',
  'localhost',
  'LOCALHOST:8080',
  'demo.localhost',
  '[::1]:3000',
  '127.9.9.9',
];
const STRANGE = [
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '10.0.0.1',
  'a@localhost',
  'evil.example:3000',
];

describe('the host that is asked for', () => {
  it('T10: in open mode on loopback is loopback, that of PUBLIC_URL, or one of ALLOWED_HOSTS; else 421', async () => {
    service = await RunningService.start({ settings: { ALLOWED_HOSTS: 'demo.internal, cds.internal' } });
    const ours = [...LOOPBACK, 'calcitrace.example', 'calcitrace.example:443', 'demo.internal', 'CDS.internal.'];
    expect(await statuses(ours)).toEqual(ours.map(() => 200));
    expect(await statuses(STRANGE)).toEqual(STRANGE.map(() => 421));
  });

  it('T10: of a stranger is refused at every page but health, before the body and without CORS', async () => {
    service = await RunningService.start({ settings: { ALLOWED_HOSTS: '' } });
    const host = 'evil.example';
    for (const path of ['/', PATIENT_VIEW, '/evidence', '/metrics', '/playground/patients', '/nowhere']) {
      expect([path, await ask({ host, path })]).toEqual([path, 421]);
    }
    for (const path of ['/healthz', '/readyz']) expect(await ask({ host, path })).toBe(200);
    expect(new Set(service.logLines.flatMap(({ code }) => code ?? []))).toEqual(new Set(['host.unknown']));
  });

  it('T10: with clients and a PUBLIC_URL is that of PUBLIC_URL alone; figures need the admin token anyway', async () => {
    service = await startGuarded([new TestClient().entry()], {
      settings: { ALLOWED_HOSTS: '', ADMIN_TOKEN: 'secret-of-the-admin' },
    });
    expect(await statuses(['calcitrace.example', '127.0.0.1', 'localhost', 'evil.example'])).toEqual([
      200, 421, 421, 421,
    ]);
    const headers = { authorization: 'Bearer secret-of-the-admin' };
    expect(await ask({ host: '10.2.3.4:3000', path: '/metrics', headers })).toBe(200);
  });

  it('T10: in open mode beyond loopback may be a bare address, which no name server can change', async () => {
    const settings = { HOST: '0.0.0.0', ALLOW_OPEN: 'true', ALLOWED_HOSTS: '' };
    service = await RunningService.start({ settings });
    const hosts = ['10.0.0.1:3000', '[fd00::1]', 'localhost', 'calcitrace.example', 'evil.example'];
    expect(await statuses(hosts)).toEqual([200, 200, 200, 200, 421]);
  });

  it('T10: behind a proxy is also what the proxy wrote last into X-Forwarded-Host, and nothing without a proxy', async () => {
    const forwarded = { 'x-forwarded-host': 'evil.example, calcitrace.example' };
    const strange = { 'x-forwarded-host': 'calcitrace.example, evil.example' };
    service = await RunningService.start({ settings: { TRUST_PROXY: 'true' } });
    // As proxies ask that say neither name of ours: by an address.
    expect(await ask({ host: '10.1.2.3:3000', headers: forwarded })).toBe(200);
    expect(await ask({ host: 'calcitrace.example', headers: strange })).toBe(421);
    await service.stop();
    service = await RunningService.start();
    expect(await ask({ host: '10.1.2.3:3000', headers: forwarded })).toBe(421);
    expect((await service.post(PATIENT_VIEW, liverRequest())).status).toBe(200);
  });

  it('T10: a rebound page cannot choose it through a proxy that passes X-Forwarded-Host on as it came', async () => {
    service = await RunningService.start({ settings: { TRUST_PROXY: 'true' } });
    for (const chosen of ['calcitrace.example', '127.0.0.1', 'localhost']) {
      expect(await ask({ host: 'evil.example', headers: { 'x-forwarded-host': chosen } })).toBe(421);
    }
    expect(await ask({ host: 'a.evil.example:3000', headers: { 'x-forwarded-host': '' } })).toBe(421);
  });
});
