import type { FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import type { Fault } from '../support/fhir-fault.js';
import {
  chart,
  complete,
  idsOf,
  patientView,
  prefetchWith,
  searchset,
  startServer,
  statesOf,
  stopServers,
  templates,
} from './patient-view.js';

afterEach(stopServers);

const labs = (many: number): FhirResource[] =>
  Array.from({ length: many }, (_, at) => ({ ...chart[3], id: `l${at}` }) as FhirResource);

describe('what the client left out', () => {
  it('PD-03: a key that is absent is asked for exactly as its template says, and no other', async () => {
    const server = await startServer();
    const request = patientView({ fhirServer: server.baseUrl, prefetch: prefetchWith({ labs: undefined }) });
    const record = await complete(request, server);
    expect(server.requests.map(({ url }) => url)).toEqual([
      `/fhir/${templates.labs.replace('{{context.patientId}}', 'p')}`,
    ]);
    expect(record.sources.labs.state).toBe('fetched');
  });

  it('PD-10: the same chart through prefetch and through FHIR is the same record', async () => {
    const server = await startServer();
    const given = await complete(patientView());
    const fetched = await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
    expect(idsOf(fetched)).toEqual(idsOf(given));
    for (const key of PREFETCH_KEYS) expect(fetched.sources[key].resources).toEqual(given.sources[key].resources);
    expect(new Set(Object.values(statesOf(fetched)))).toEqual(new Set(['fetched']));
  });

  it.each(['epic', 'oracle'] as const)('PD-10: a server of the %s kind gives the same record', async (dialect) => {
    const server = await startServer({ dialect, token: 't' });
    const request = patientView({
      fhirServer: `${server.baseUrl}/`,
      fhirAuthorization: { accessToken: 't' },
      prefetch: {},
    });
    const record = await complete(request, server);
    expect(idsOf(record)).toEqual(idsOf(await complete(patientView())));
    expect(new Set(Object.values(statesOf(record)))).toEqual(new Set(['fetched']));
  });

  it.each(['epic', 'oracle', undefined] as const)(
    'PD-05: nothing found on a server of kind %s is empty, not unknown',
    async (dialect) => {
      const server = await startServer({ resources: [chart[0]!], ...(dialect !== undefined && { dialect }) });
      const record = await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
      expect(statesOf(record)).toMatchObject({ patient: 'fetched', labs: 'empty', reports: 'empty', studies: 'empty' });
    },
  );

  it('FA-02: the token goes with each call, and only to the server of the request', async () => {
    const server = await startServer({ token: 'lent' });
    const other = await startServer();
    const request = patientView({
      fhirServer: server.baseUrl,
      fhirAuthorization: { accessToken: 'lent' },
      prefetch: {},
    });
    await complete(request, server, other);
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer lent']));
    expect(server.requests).toHaveLength(PREFETCH_KEYS.length);
    expect(other.requests).toEqual([]);
  });

  it('FA-02: an empty token, as the CRD request generator sends it, is no token', async () => {
    const server = await startServer();
    await complete(
      patientView({ fhirServer: server.baseUrl, fhirAuthorization: { accessToken: '' }, prefetch: {} }),
      server,
    );
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([undefined]));
  });

  it('T8: a server off the list is not asked; prefetch alone is used, and what is missing is unavailable', async () => {
    const server = await startServer();
    const listed = await startServer();
    const request = patientView({ fhirServer: server.baseUrl, prefetch: prefetchWith({ labs: undefined }) });
    expect((await complete(request, listed)).sources.labs.state).toBe('unavailable');
    expect(server.requests).toEqual([]);
    await expect(complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), listed)).rejects.toMatchObject({
      code: 'prefetch.unavailable',
      status: 412,
    });
    expect([...server.requests, ...listed.requests]).toEqual([]);
  });

  it('T8: a patient id stays one part of the address', async () => {
    const server = await startServer();
    const patientId = 'p&_id=q/../x?y#z';
    const refused = complete(patientView({ patientId, fhirServer: server.baseUrl, prefetch: {} }), server);
    await expect(refused).rejects.toMatchObject({ status: 412 });
    for (const { url } of server.requests) {
      const { pathname, searchParams } = new URL(url, server.origin);
      expect(pathname).toMatch(/^\/fhir\/[A-Za-z]+$/);
      expect([searchParams.get('patient'), searchParams.has('_id')]).toEqual([patientId, false]);
    }
  });
});

describe('further pages', () => {
  const firstPage = (many: number, next: string) => ({
    ...searchset(...labs(many).slice(0, 2)),
    total: many,
    link: [{ relation: 'next', url: next }],
  });

  it('PD-08: a given page with a next link is completed with the token', async () => {
    const server = await startServer({ resources: labs(3), token: 't' });
    const next = `${server.baseUrl}/Observation?patient=p&_count=2&_offset=2`;
    const request = patientView({
      fhirServer: server.baseUrl,
      fhirAuthorization: { accessToken: 't' },
      prefetch: prefetchWith({ labs: firstPage(3, next) }),
    });
    const record = await complete(request, server);
    expect(record.sources.labs.state).toBe('given');
    expect(idsOf(record).labs).toEqual(['l0', 'l1', 'l2']);
    expect(server.requests.map(({ url }) => url)).toEqual([next.slice(server.origin.length)]);
  });

  it('PD-08: without access, or with a next link elsewhere, the page stays and is partial', async () => {
    const server = await startServer({ resources: labs(3) });
    const elsewhere = await startServer({ resources: labs(3) });
    const prefetch = prefetchWith({ labs: firstPage(3, `${elsewhere.baseUrl}/Observation?patient=p&_offset=2`) });
    for (const servers of [[], [server], [server, elsewhere]]) {
      const record = await complete(patientView({ fhirServer: server.baseUrl, prefetch }), ...servers);
      expect(record.sources.labs.state).toBe('partial');
      expect(idsOf(record).labs).toEqual(['l0', 'l1']);
    }
    expect([...server.requests, ...elsewhere.requests]).toEqual([]);
  });

  it('T25: when page 2 fails, page 1 stays and is partial', async () => {
    const server = await startServer({ resources: [chart[0]!, ...labs(300)], totals: false });
    server.breakAt(/_offset=200/, { kind: 'status', status: 500 });
    const record = await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
    expect(record.sources.labs.state).toBe('partial');
    expect(record.sources.labs.resources).toHaveLength(200);
  });
});

describe('a FHIR server in trouble', () => {
  const troubles: readonly (readonly [string, Fault])[] = [
    ...[401, 403, 404, 410, 429, 500, 503].map(
      (status) => [String(status), { kind: 'status', status } as const] as const,
    ),
    ...(['hang', 'drip', 'reset', 'malformed-json', 'html', 'empty', 'deep-json', 'truncated'] as const).map(
      (kind) => [kind, { kind }] as const,
    ),
    [
      'an OperationOutcome with 200',
      {
        kind: 'body',
        contentType: 'application/json',
        body: '{"resourceType":"OperationOutcome","issue":[{"severity":"fatal"}]}',
      },
    ],
    ['another resource', { kind: 'body', contentType: 'application/json', body: '{"resourceType":"Binary"}' }],
  ];

  it.each(troubles)('PD-09: %s everywhere is 412, without a word of its own', async (_, fault) => {
    const server = await startServer();
    server.breakAt(/./, fault);
    const request = patientView({
      fhirServer: server.baseUrl,
      fhirAuthorization: { accessToken: 'lent-token' },
      prefetch: {},
    });
    const refused: unknown = await complete(request, server).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'prefetch.unavailable', status: 412 });
    expect(JSON.stringify([String(refused), refused])).not.toMatch(/lent-token|PHI-MARKER|127\.0\.0\.1/);
  });

  it.each(troubles)('PD-09: %s for optional data leaves it unavailable, and the rest speaks', async (_, fault) => {
    const server = await startServer();
    server.breakAt(/ImagingStudy|MedicationRequest/, fault);
    const record = await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
    expect(statesOf(record)).toMatchObject({ studies: 'unavailable', medications: 'unavailable', labs: 'fetched' });
  });

  it('FA-07: nothing is asked any more once there is an answer', async () => {
    const server = await startServer();
    server.breakAt(/Observation/, { kind: 'hang' });
    await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
    const asked = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.requests).toHaveLength(asked);
  });
});
