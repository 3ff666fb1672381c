import { HOOKS } from '../../src/hooks/hook-request.js';
import { FhirServer } from '../support/fhir-server.js';
import { CT_DRAFT, bundleOf, liverRequest, type RequestBody } from '../support/hook-requests.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';
import { schemaFaults } from '../support/schema-faults.js';
import { cardsOf } from './answers.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.stop());

const PATH = servicePath('patient-view');

function changed(change: Record<string, unknown>, hook: RequestBody['hook'] = 'patient-view'): RequestBody {
  return JSON.parse(JSON.stringify({ ...liverRequest(hook), ...change })) as RequestBody;
}

function inContext(change: Record<string, unknown>, hook: RequestBody['hook'] = 'patient-view'): RequestBody {
  return changed({ context: { ...liverRequest(hook).context, ...change } }, hook);
}

function codeOf(reply: Reply): unknown {
  const { issue } = reply.body as { issue: { details: { coding: { code: string }[] } }[] };
  return issue[0]?.details.coding[0]?.code;
}

async function expectRefusal(request: RequestBody, status = 400, code = 'request.invalid'): Promise<void> {
  const reply = await service.post(servicePath(request.hook), request);
  expect([reply.status, codeOf(reply)]).toEqual([status, code]);
}

describe('a service call', () => {
  it.each([...HOOKS])('RQ-01: a sound request of %s is answered with 200', async (hook) => {
    expect(schemaFaults('service-request', liverRequest(hook))).toEqual([]);
    const reply = await service.call(liverRequest(hook));
    expect([reply.status, reply.text]).toEqual([200, expect.stringContaining('"cards":')]);
  });

  it('RQ-01: an unknown service is 404, another method 405, another media type 415, no JSON 400, too much 413', async () => {
    const text = JSON.stringify(liverRequest());
    const replies = await Promise.all([
      service.post('/cds-services/calcification', liverRequest()),
      service.get(PATH),
      service.post(PATH, text, { 'content-type': 'text/plain' }),
      service.post(PATH, text.slice(1)),
      service.post(PATH, text + ' '.repeat(4 * 1024 * 1024)),
    ]);
    expect(replies.map((reply) => [reply.status, codeOf(reply)])).toEqual([
      [404, 'service.unknown'],
      [405, 'method.not-allowed'],
      [415, 'request.media-type'],
      [400, 'request.malformed'],
      [413, 'request.too-large'],
    ]);
    expect(replies[1].headers.get('allow')).toContain('POST');
  });

  it.each([[undefined], [''], [' '], [7], [['patient-view']]])('RQ-02: the hook %j is refused', async (hook) => {
    const reply = await service.post(PATH, { ...liverRequest(), hook });
    expect([reply.status, codeOf(reply)]).toEqual([400, 'request.invalid']);
  });

  it.each(['order-sign', 'patient-view2', 'constructor'])(
    'RQ-02: the hook %s of another service is refused',
    async (hook) => {
      const reply = await service.post(PATH, { ...liverRequest(), hook });
      expect([reply.status, codeOf(reply)]).toEqual([400, 'request.hook-mismatch']);
    },
  );

  it.each(['D1577C69-DFBE-44AD-BA6D-3E05E953B2EA', '00000000-007b-9f33-e810-e841a57c502c', 'not a uuid'])(
    'RQ-03: the hookInstance %s of a real client is accepted',
    async (hookInstance) => {
      expect((await service.call(changed({ hookInstance }))).status).toBe(200);
    },
  );

  it.each([[undefined], [''], [12], [{}]])('RQ-03: the hookInstance %j is refused', async (hookInstance) => {
    await expectRefusal(changed({ hookInstance }));
  });

  it('RQ-03: a hookInstance is never echoed', async () => {
    const reply = await service.call(changed({ hookInstance: '<script>instance-7</script>' }));
    expect(reply.text).not.toContain('instance-7');
  });

  it('RQ-04: a token without the server it is for is refused; a server without a token is not', async () => {
    await expectRefusal(changed({ fhirAuthorization: authorization() }));
    expect((await service.call(changed({ fhirServer: 'https://ehr.example/fhir' }))).status).toBe(200);
  });

  it.each([['ftp://ehr.example/fhir'], ['ehr.example'], [7], [''], ['http://'], ['file:///etc/passwd']])(
    'RQ-04: the fhirServer %j is refused',
    async (fhirServer) => {
      await expectRefusal(changed({ fhirServer }));
    },
  );

  it('RQ-05: a FHIR server that the site did not list, over http say, is never called', async () => {
    const stranger = await FhirServer.start();
    const fhirServer = stranger.baseUrl;
    const request = changed({ fhirServer, fhirAuthorization: authorization() });
    delete request.prefetch['labs'];
    expect((await service.call(request)).status).toBe(200);
    await expectRefusal(changed({ fhirServer, prefetch: undefined }), 412, 'prefetch.unavailable');
    expect(stranger.requests).toEqual([]);
    await stranger.close();
  });

  it('RQ-06: fhirAuthorization may be absent', async () => {
    const fhirServer = 'https://ehr.example/fhir';
    const [without, withToken] = await Promise.all([
      service.call(changed({ fhirServer })),
      service.call(changed({ fhirServer, fhirAuthorization: authorization() })),
    ]);
    expect([without.status, without.text]).toEqual([200, withToken.text]);
  });

  it.each([[undefined], [null], ['x'], [[]], [7]])('RQ-07: the context %j is refused', async (context) => {
    await expectRefusal(changed({ context }));
  });

  it.each([[undefined], [null], [''], ['a/b'], ['a b'], [1], ['a'.repeat(257)], ['<script>'], ['../x'.repeat(2)]])(
    'RQ-07: the patientId %j is refused',
    async (patientId) => {
      await expectRefusal(inContext({ patientId }));
    },
  );

  it.each([[undefined], [null], ['dr-1'], ['Device/1'], [{}]])('RQ-07: the userId %j is refused', async (userId) => {
    await expectRefusal(inContext({ userId }));
  });

  it('RQ-07: a missing encounterId is refused where the hook requires it, and nowhere else', async () => {
    await expectRefusal(inContext({ encounterId: undefined }, 'encounter-start'));
    await expectRefusal(inContext({ encounterId: undefined }, 'encounter-discharge'));
    expect((await service.call(inContext({ encounterId: 'enc-9' }))).status).toBe(200);
  });

  it('RQ-07: order hooks without draftOrders, which Epic strips without scopes, answer 412', async () => {
    for (const hook of ['order-select', 'order-sign'] as const) {
      await expectRefusal(inContext({ draftOrders: undefined }, hook), 412, 'prefetch.unavailable');
    }
    expect((await service.call(inContext({ selections: undefined }, 'order-select'))).status).toBe(200);
  });

  it('RQ-07: order-dispatch needs no userId; dispatched orders that cannot be had answer 412', async () => {
    expect(liverRequest('order-dispatch').context).not.toHaveProperty('userId');
    for (const dispatchedOrders of [undefined, [], ['ServiceRequest/not-there']]) {
      await expectRefusal(inContext({ dispatchedOrders }, 'order-dispatch'), 412, 'prefetch.unavailable');
    }
  });

  it('RQ-08: without prefetch and without a FHIR server to ask, the answer is 412', async () => {
    await expectRefusal(changed({ prefetch: undefined }), 412, 'prefetch.unavailable');
  });

  it.each([['Bundle'], [[]], [7]])('RQ-08: the prefetch %j is refused', async (prefetch) => {
    await expectRefusal(changed({ prefetch }));
  });

  it.each([
    ['DSTU2', { resourceType: 'MedicationOrder', id: 'm', status: 'draft', patient: { reference: 'Patient/liver-1' } }],
    ['STU3', { resourceType: 'ProcedureRequest', id: 'p', status: 'draft', subject: { reference: 'Patient/liver-1' } }],
    ['no known version', { ...CT_DRAFT, code: [[null]], subject: [{ reference: 'Patient/liver-1' }], category: {} }],
    ["Epic's extra Medication", { resourceType: 'Medication', id: 'm', code: { coding: [{}] } }],
  ])('RQ-09: draft orders of %s do not break the answer', async (_, resource) => {
    for (const hook of ['order-select', 'order-sign'] as const) {
      const draftOrders = { resourceType: 'Bundle', entry: [{ resource }, { resource: CT_DRAFT }, {}, null] };
      expect((await service.call(inContext({ draftOrders }, hook))).status).toBe(200);
    }
  });

  it.each([['18'], [18], [null], [[1]], [{ 'com.epic.cdshooks.request.bpa-trigger-action': '23' }], [true]])(
    'RQ-11: the extension %j of a client is ignored',
    async (extension) => {
      const reply = await service.call(changed({ extension }));
      expect(reply.text).toBe((await service.call(liverRequest())).text);
    },
  );

  it('RQ-12: a full prefetch is answered without another call', async () => {
    const labs = Array.from({ length: 200 }, (_, at) => ({
      ...{ resourceType: 'Observation' as const, id: `l${at}`, status: 'final' as const },
      code: { coding: [{ system: 'http://loinc.org', code: '2951-2' }] },
      subject: { reference: 'Patient/liver-1' },
      effectiveDateTime: '2026-11-01',
      valueQuantity: { value: 140, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    }));
    const request = changed({ prefetch: { ...liverRequest().prefetch, labs: bundleOf(...labs) } });
    const reply = await service.call(request);
    expect(cardsOf({ reply })).not.toEqual([]);
  });
});

function authorization(): object {
  return { access_token: 't', token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: 'us' };
}
