import type { HookResponse } from '../../src/hooks/card.js';
import type { FhirResource } from 'fhir/r4.js';
import { FhirServer } from '../support/fhir-server.js';
import { CT_DRAFT, LIVER_REPORT, liverRequest, type RequestBody } from '../support/hook-requests.js';
import { RunningService, servicePath } from '../support/running-service.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.stop());

const SERVER = 'https://fhir.hospital.example/interconnect/api/FHIR/R4';

/** An empty search as Epic answers it: one entry, and in it only a warning. */
const NO_RESULTS = {
  ...{ resourceType: 'Bundle', type: 'searchset', total: 0, link: [{ relation: 'self', url: `${SERVER}/Condition` }] },
  entry: [
    {
      fullUrl: 'urn:uuid:00000000-001c-f22f-5fff-f2e5a7d3b6c0',
      search: { mode: 'outcome' },
      resource: {
        resourceType: 'OperationOutcome',
        issue: [
          { severity: 'warning', code: 'processing', details: { coding: [{ code: '4101' }], text: 'no results' } },
        ],
      },
    },
  ],
};

/** The liver chart as an Epic site sends it: absolute references, its own words for scopes, empty searches with an outcome. */
function epic(hook: RequestBody['hook'] = 'patient-view'): RequestBody {
  const plain = liverRequest(hook);
  const absolute = JSON.stringify(plain).replaceAll('"reference":"', `"reference":"${SERVER}/`);
  const request = JSON.parse(absolute) as RequestBody;
  const report = {
    ...LIVER_REPORT,
    subject: { reference: `${SERVER}/Patient/liver-1` },
    category: { text: 'Imaging' },
  };
  return {
    ...request,
    hookInstance: '00000000-007b-9f33-e810-e841a57c502c',
    fhirServer: SERVER,
    fhirAuthorization: {
      ...{ access_token: 'opaque', token_type: 'bearer', expires_in: 300, subject: '5f6a' },
      scope: 'epic.scanning.dmsusername Condition.Read (Problems) (R4) DiagnosticReport.Search (Results) (R4)',
    },
    extension: {
      'com.epic.cdshooks.request.bpa-trigger-action': '60',
      'internal.epic.cdshooks.request.cds-hooks-implementation-version': '1.1',
    },
    prefetch: {
      ...Object.fromEntries(Object.keys(plain.prefetch).map((key) => [key, NO_RESULTS])),
      patient: plain.prefetch['patient'],
      reports: {
        ...{ resourceType: 'Bundle', type: 'searchset', total: 1 },
        entry: [{ fullUrl: `${SERVER}/DiagnosticReport/ct-1`, search: { mode: 'match' }, resource: report }],
      },
    },
  };
}

describe('Epic', () => {
  it('PD-02, PD-05, RQ-11: its shape of a chart gives the card that the plain shape gives', async () => {
    const [theirs, plain] = [await service.call(epic()), await service.call(liverRequest())];
    expect([theirs.status, theirs.text]).toEqual([200, plain.text]);
    expect(plain.text).not.toBe('{"cards":[]}');
  });

  it('RQ-07: a body that was stripped because the URL is not the registered one is refused, not a fault', async () => {
    const { hook, hookInstance } = epic();
    for (const stripped of [
      { hook, hookInstance },
      { hook, hookInstance, context: {} },
      { ...epic(), context: {}, prefetch: {} },
    ]) {
      expect((await service.post(servicePath('patient-view'), stripped)).status).toBe(400);
    }
    expect((await service.call({ ...epic(), prefetch: {} } as { hook: string })).status).toBe(412);
  });

  it('RQ-07: draft orders with ids of 194 characters, and Medications riding along, are read', async () => {
    const id = `e${'Jx.-3'.repeat(38)}abc`;
    expect(id).toHaveLength(194);
    const request = epic('order-select');
    const medication = { resourceType: 'Medication', id: `m${id}`, code: { text: 'iohexol' } };
    const entry = [{ resource: { ...CT_DRAFT, id } }, { resource: medication }];
    Object.assign(request.context, {
      selections: [`ServiceRequest/${id}`],
      draftOrders: { resourceType: 'Bundle', type: 'collection', entry },
    });
    expect((await service.call(request)).status).toBe(200);
  });

  it('RQ-11: a trigger action that is a number is ignored like one that is a text', async () => {
    const request = { ...epic(), extension: { 'com.epic.cdshooks.request.bpa-trigger-action': 60 } };
    expect((await service.call(request as { hook: string })).text).toBe((await service.call(epic())).text);
  });

  it('PD-11: keys that the site has named differently are passed over; what is required and missing is 412', async () => {
    const { patient, reports, ...rest } = epic().prefetch;
    const renamed = { ...epic(), prefetch: { ...rest, '-user': { resourceType: 'Practitioner' }, myReports: reports } };
    expect((await service.call(renamed as { hook: string })).status).toBe(412);
    const kept = { ...epic(), prefetch: { ...rest, patient, myReports: reports } };
    expect((await service.call(kept as { hook: string })).text).toBe('{"cards":[]}');
  });
});

describe('Oracle Health', () => {
  it('PD-10: a server without _sort, totals and big pages gives the card that prefetch gives', async () => {
    const { patient, reports } = liverRequest().prefetch;
    const [entry] = (reports as { entry: { resource: FhirResource }[] }).entry;
    const fhir = await FhirServer.start({ dialect: 'oracle', resources: [patient as FhirResource, entry!.resource] });
    const connected = await RunningService.start({ settings: { FHIR_SERVERS: fhir.baseUrl } });
    const reply = await connected.call({ ...liverRequest(), fhirServer: fhir.baseUrl, prefetch: undefined } as {
      hook: string;
    });
    expect([reply.status, reply.text]).toEqual([200, (await service.call(liverRequest())).text]);
    await connected.stop();
    await fhir.close();
  });

  it('LI-05: an app context, which it ignores, stands on the launch alone: the launch and the other links do without', async () => {
    const [card] = ((await service.call(liverRequest())).body as HookResponse).cards;
    const links = card?.links ?? [];
    expect(links.filter((link) => 'appContext' in link).map(({ type }) => type)).toEqual(['smart']);
    for (const { url } of links) expect(new URL(url).search).toBe('');
    expect(links.filter(({ type }) => type === 'absolute').length).toBeGreaterThan(0);
  });
});

describe('the public sandbox', () => {
  it('DI-13, CR-01: finds services, each at discovery URL, slash and id, and may call them with Authorization', async () => {
    const origin = 'http://127.0.0.1:8180';
    const discovery = await service.get('/cds-services', { origin, authorization: 'Bearer a.b.c' });
    const { services } = discovery.body as { services: { id: string; hook: string }[] };
    expect(services.length).toBeGreaterThan(0);
    for (const { id } of services) {
      const reply = await service.ask('OPTIONS', `/cds-services/${id}`, undefined, {
        origin,
        ...{ 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
      });
      expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    }
  });

  it('SE-07: its token, signed with a public private key, is ignored in open mode, like any other', async () => {
    const plain = await service.call(liverRequest());
    for (const authorization of ['Bearer a.b.c', 'Basic eDp5', 'nonsense', '']) {
      const headers = { 'content-type': 'application/json', authorization };
      const reply = await service.post(servicePath('patient-view'), liverRequest(), headers);
      expect([reply.status, reply.text]).toEqual([200, plain.text]);
    }
  });
});
