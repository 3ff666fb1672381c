import type { BundleEntry, FhirResource } from 'fhir/r4.js';
import { answer } from '../src/answer.js';
import { systemClock } from '../src/clock.js';
import { FhirClient } from '../src/fhir/client.js';
import type { Card, HookResponse } from '../src/hooks/card.js';
import { checkRequest } from '../src/hooks/check-request.js';
import { Problem } from '../src/problem.js';
import { demoRequest } from '../src/web/demo/demo-request.js';
import { DEMO_PATIENTS } from '../src/web/demo/demo-patients.js';
import { FhirServer, type FhirServerOptions } from './support/fhir-server.js';
import type { RequestBody } from './support/hook-requests.js';
import {
  daysAfter,
  liverReport,
  movedTo,
  requestOf,
  syntheaCharts,
  usCoreCharts,
  withResources,
} from './support/real-charts.js';
import { NOW, RunningService } from './support/running-service.js';
import { testSite } from './support/site.js';

const TOKEN = 'lent-for-one-call';
const now = new Date(NOW);

/** Requests that carry the whole chart as prefetch; the synthetic charts of others are moved to today. */
const requests: readonly (readonly [string, RequestBody])[] = [
  ['a liver calcification with labs', demo('marta-lindqvist')],
  ['a liver calcification in CKD 4', demo('daniel-okafor')],
  ['a calcified echinococcus in the conclusionCode', demo('ioana-petrescu')],
  ['a liver calcification on the problem list', demo('peter-novak')],
  ['a liver calcification in pregnancy', demo('aisha-rahman')],
  ['nephrocalcinosis in SI units', demo('sven-halvorsen')],
  ['a complete work-up', demo('george-whitfield')],
  ['a report that denies it', demo('claire-dubois')],
  ...[...syntheaCharts('test/fixtures/synthea'), ...usCoreCharts('test/fixtures/us-core')].flatMap((published) => {
    const chart = movedTo(published, daysAfter(now, -10));
    const reported = withResources(chart, liverReport(chart.patientId, daysAfter(now, -5)));
    return [[`${chart.name} with a liver calcification reported`, requestOf(reported, 'patient-view')] as const];
  }),
];

function demo(id: string): RequestBody {
  const patient = DEMO_PATIENTS.find((one) => one.id === id)!;
  const request = demoRequest(patient, 'patient-view', now, '4f8f5a40-7d4c-4d44-9d0b-0d1f2a5f8b11');
  return structuredClone(request) as RequestBody;
}

function resourcesIn({ prefetch }: RequestBody): FhirResource[] {
  return Object.values(prefetch).flatMap((value) => {
    const resource = value as FhirResource;
    if (resource.resourceType !== 'Bundle') return [resource];
    return ((resource.entry as BundleEntry<FhirResource>[] | undefined) ?? []).flatMap((entry) => entry.resource ?? []);
  });
}

/** The same request of a client that lends its FHIR server, with only some of the prefetch. */
function throughFhir(request: RequestBody, fhir: FhirServer, kept: readonly string[] = [], token = TOKEN): RequestBody {
  const { prefetch } = request;
  return {
    ...request,
    prefetch: Object.fromEntries(Object.entries(prefetch).filter(([key]) => kept.includes(key))),
    fhirServer: fhir.baseUrl,
    fhirAuthorization: {
      ...{ access_token: token, token_type: 'Bearer', expires_in: 300 },
      ...{ scope: 'patient/*.read', subject: 'calcitrace' },
    },
  };
}

async function cardsOf(service: RunningService, request: RequestBody): Promise<readonly Card[]> {
  const { status, body } = await service.call(request);
  expect(status).toBe(200);
  return (body as HookResponse).cards;
}

interface Evidence {
  readonly missing?: readonly { readonly fact: string; readonly why: string }[];
}

function missingIn(card: Card | undefined): readonly { readonly fact: string; readonly why: string }[] {
  return (card?.extension['org.calcitrace.evidence'] as Evidence | undefined)?.missing ?? [];
}

describe('one chart, sent as prefetch or read from a FHIR server', () => {
  const dialects: readonly (readonly [string, FhirServerOptions])[] = [
    ['a plain server', {}],
    ['a server with small pages', { pageSize: 80 }],
    ['a server like Epic', { dialect: 'epic' }],
    ['a server like Oracle Health', { dialect: 'oracle' }],
  ];
  const servers = new Map<string, FhirServer>();
  let service: RunningService;

  beforeAll(async () => {
    for (const [name, options] of dialects) {
      const server = await FhirServer.start({ ...options, token: TOKEN });
      for (const [, request] of requests) server.load(resourcesIn(request));
      servers.set(name, server);
    }
    const bases = [...servers.values()].map(({ baseUrl }) => baseUrl);
    service = await RunningService.start({ settings: { FHIR_SERVERS: bases.join(',') } });
  });
  afterAll(async () => {
    await service.stop();
    for (const server of servers.values()) await server.close();
  });

  it('the charts are such that some get cards and some silence', async () => {
    const counts = [];
    for (const [, request] of requests) counts.push((await cardsOf(service, request)).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(8);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(2);
  });

  describe.each(dialects.map(([name]) => name))('%s', (name) => {
    it.each(requests)('PD-10, CA-01: gives for %s the very cards that prefetch gives', async (_, request) => {
      const fhir = servers.get(name)!;
      fhir.requests.length = 0;
      const fetched = await cardsOf(service, throughFhir(request, fhir));
      expect(fhir.requests.length).toBeGreaterThanOrEqual(9);
      expect(fetched).toEqual(await cardsOf(service, request));
    });

    it.each(requests)('PD-03: completes for %s what the client left out', async (_, request) => {
      const fhir = servers.get(name)!;
      fhir.requests.length = 0;
      const kept = ['patient', 'conditions', 'reports', 'orders'];
      const completed = await cardsOf(service, throughFhir(request, fhir, kept));
      expect(fhir.askedPaths.filter((path) => /Patient|Condition|DiagnosticReport|ServiceRequest/.test(path))).toEqual(
        [],
      );
      expect(fhir.askedPaths).toContain('/fhir/Observation');
      expect(completed).toEqual(await cardsOf(service, request));
    });
  });
});

describe('a FHIR server that fails half way', () => {
  let fhir: FhirServer;
  let service: RunningService;
  const request = demo('daniel-okafor');

  beforeEach(async () => {
    fhir = await FhirServer.start({ resources: resourcesIn(request), pageSize: 8 });
    service = await RunningService.start({ settings: { FHIR_SERVERS: fhir.baseUrl } });
  });
  afterEach(async () => {
    await service.stop();
    await fhir.close();
  });

  it('PD-08, T25: of labs whose second page is a 500 no absence is claimed', async () => {
    fhir.breakAt(/Observation\?.*_offset=/, { kind: 'status', status: 500 });
    const [card] = await cardsOf(service, throughFhir(request, fhir));
    const reasons = new Set(missingIn(card).map(({ why }) => why));
    expect(reasons).toEqual(new Set(['could not be read']));
    expect(card?.detail).not.toMatch(/not found in|too old/i);
    expect(card?.summary).not.toMatch(/not found/i);
  });

  it('PD-08: of labs without that fault it is', async () => {
    const cards = await cardsOf(service, throughFhir(request, fhir));
    expect(cards.flatMap(missingIn).map(({ why }) => why)).toContain('none found');
  });

  it('PD-09: labs that never come leave the finding, and every lab unknown', async () => {
    fhir.breakAt(/Observation\?.*category=laboratory/, { kind: 'hang' });
    const kept = Object.keys(request.prefetch).filter((key) => key !== 'labs');
    const [card] = await cardsOf(service, throughFhir(request, fhir, kept));
    expect(card?.summary).toMatch(/liver calcification/i);
    expect(missingIn(card)).toContainEqual(expect.objectContaining({ why: 'could not be read' }));
    expect(missingIn(card).map(({ why }) => why)).not.toContain('none found');
  });

  it('PD-09: a server that never answers anything is a 412 with an OperationOutcome', async () => {
    fhir.breakAt(/./, { kind: 'hang' });
    const reply = await service.call(throughFhir(request, fhir));
    expect([reply.status, reply.body]).toMatchObject([412, { resourceType: 'OperationOutcome' }]);
  });
});

describe('the deadline', () => {
  const DEADLINE_MS = 150;
  const site = testSite();
  const request = demo('daniel-okafor');
  let fhir: FhirServer;

  beforeEach(async () => {
    fhir = await FhirServer.start({ resources: resourcesIn(request) });
    fhir.breakAt(/./, { kind: 'hang' });
  });
  afterEach(() => fhir.close());

  it.each([
    ['nothing sent: 412', [], 'prefetch.unavailable'],
    ['all but labs sent: a card', ['patient', 'reports', 'conditions', 'orders', 'observations'], 'card'],
  ])('T24: a server that hangs holds nobody longer than the deadline (%s)', async (_, kept, expected) => {
    const service = site.knowledge.services.find(({ hook }) => hook === 'patient-view')!;
    const fhirClient = new FhirClient([fhir.baseUrl], systemClock);
    const parts = { site, fhirClient, clock: systemClock, deadlineMs: DEADLINE_MS, traces: false };
    const told = await answer(checkRequest(throughFhir(request, fhir, kept), 'patient-view'), service, {}, parts).then(
      ({ cards }) => (cards.length > 0 ? 'card' : 'silence'),
      (error: unknown) => (error instanceof Problem ? error.code : 'fault'),
    );
    expect(told).toBe(expected);
  });
});
