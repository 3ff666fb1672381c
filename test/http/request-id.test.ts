import { LIVER_PATIENT, LIVER_REPORT, silentRequest, liverRequest } from '../support/hook-requests.js';
import { FhirServer } from '../support/fhir-server.js';
import { RunningService, servicePath } from '../support/running-service.js';
import { cardsOf } from '../conformance/answers.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
beforeEach(() => {
  service.logLines.length = 0;
});
afterAll(() => service.stop());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the request id', () => {
  it('T23: each answer has one of its own', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => service.get('/cds-services')));
    const ids = replies.map(({ headers }) => headers.get('x-request-id'));
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(3);
  });

  it.each(['3F2504E0-4f89-41d3-9a0c-0305e82c3301', '3f2504e04f8941d39a0c0305e82c3301'])(
    "T23: a proxy's own id is taken over where it is a random one: %s",
    async (given) => {
      const reply = await service.get('/cds-services', { 'x-request-id': given });
      expect(reply.headers.get('x-request-id')).toBe(given);
      expect(service.logLines).toMatchObject([{ reqId: given }]);
    },
  );

  it.each(['Doe-Jane', '4857773456', 'two words', '"quoted"', 'a'.repeat(33), '{"level":"error"}', '../x', 'é'])(
    'T23: %s is not taken over',
    async (given) => {
      const reply = await service.get('/cds-services', { 'x-request-id': given });
      expect(reply.headers.get('x-request-id')).toMatch(UUID);
      expect(JSON.stringify(service.logLines)).not.toContain(given);
    },
  );
});

describe('the log', () => {
  it('T23: one line for each request: service, status, time and number of cards', async () => {
    const reply = await service.call(liverRequest());
    expect(service.logLines).toEqual([
      {
        ...{ level: 'info', event: 'answered', route: 'service', serviceId: 'calcification-patient-view' },
        ...{ status: 200, ms: expect.any(Number) as number, nCards: cardsOf({ reply }).length },
        ruleIds: ['HEP-1', 'HEP-2', 'HEP-3', 'MEC-1'],
        reqId: reply.headers.get('x-request-id'),
      },
    ]);
  });

  it('T23: what was fetched for it is told in figures: calls, failures and time', async () => {
    const fhir = await FhirServer.start({ resources: [LIVER_PATIENT, LIVER_REPORT] });
    fhir.breakAt(/Procedure/, { kind: 'status', status: 500 });
    const asking = await RunningService.start({ settings: { FHIR_SERVERS: fhir.baseUrl } });
    const request = { ...liverRequest(), fhirServer: fhir.baseUrl, prefetch: {} };
    await asking.call(request);
    expect(asking.logLines).toMatchObject([{ nCards: 1, fetch: { n: 9, fail: 1, ms: expect.any(Number) as number } }]);
    await asking.stop();
    await fhir.close();
  });

  it('FA-06: no token, name, id or text of a request is ever logged', async () => {
    const request = liverRequest();
    const fhirAuthorization = {
      ...{ access_token: 'SECRET-TOKEN', token_type: 'Bearer', expires_in: 300 },
      ...{ scope: 'patient/*.read', subject: 'SECRET-CLIENT' },
    };
    const patient = { resourceType: 'Patient', id: 'liver-1', name: [{ family: 'SECRET-NAME' }] };
    const prefetch = { ...request.prefetch, patient };
    const whole = { ...request, fhirServer: 'https://secret-server.example/fhir', fhirAuthorization, prefetch };
    const headers = { 'content-type': 'application/json', authorization: 'Bearer SECRET-JWT' };
    for (const body of [whole, { ...whole, prefetch: {} }, { ...whole, hook: 'SECRET-HOOK' }]) {
      const reply = await service.post(`${servicePath('patient-view')}?q=SECRET-QUERY`, body, headers);
      expect(reply.text).not.toMatch(/SECRET|secret-server/);
    }
    const written = JSON.stringify(service.logLines);
    expect(service.logLines).toHaveLength(3);
    expect(written).not.toMatch(/SECRET|secret-server|liver-1|dr-1|calcification in/);
  });
});

describe('headers', () => {
  it('T19, T20: answers are neither cached, sniffed nor framed, and do not name the framework', async () => {
    const answers = [
      [await service.call(silentRequest()), 'no-store'],
      // Nothing of a patient in it: it may be kept, and is asked for anew by its ETag (DI-02).
      [await service.get('/cds-services'), 'no-cache'],
    ] as const;
    for (const [reply, cacheControl] of answers) {
      expect(reply.headers.get('cache-control')).toBe(cacheControl);
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(reply.headers.has('x-powered-by')).toBe(false);
    }
  });

  it('T20: a site may name who frames our pages', async () => {
    const framed = await RunningService.start({ settings: { FRAME_ANCESTORS: 'https://ehr.example' } });
    const reply = await framed.get('/healthz');
    expect(reply.headers.get('content-security-policy')).toContain('frame-ancestors https://ehr.example');
    expect(reply.headers.has('x-frame-options')).toBe(false);
    await framed.stop();
  });

  it('health and readiness are told without a store or a request', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const reply = await service.get(path);
      expect([reply.status, reply.body]).toEqual([200, { status: 'ok' }]);
    }
  });
});
