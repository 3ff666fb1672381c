import type { FhirResource } from 'fhir/r4.js';
import { readConfig } from '../../src/config.js';
import { LIVER_PATIENT, bundleOf, liverRequest, silentRequest, type RequestBody } from '../support/hook-requests.js';
import { servicePath, type Reply } from '../support/running-service.js';
import { cardsOf, emptyMembers, ordersOf } from './answers.js';
import { answers, service } from './the-answers.js';

const PATH = servicePath('patient-view');
const json = { 'content-type': 'application/json' };

/** One answer of each status that the door knows. */
async function replies(): Promise<Reply[]> {
  return Promise.all([
    service.get('/cds-services'),
    service.call(liverRequest()),
    service.call(silentRequest()),
    service.post(PATH, '{'),
    service.get('/nowhere'),
    service.post('/cds-services/unknown', {}),
    service.get(PATH),
    service.post(PATH, { ...liverRequest(), prefetch: {} }),
    service.post(PATH, `{"x":"${'a'.repeat(5_000_000)}"}`),
    service.post(PATH, '{}', { 'content-type': 'text/plain' }),
    service.post(`${PATH}/feedback`, {}),
  ]);
}

describe('transport and JSON', () => {
  it('TR-01: every answer with a body is JSON and says so, also refusals', async () => {
    const all = await replies();
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 400, 404, 404, 405, 412, 413, 415, 400]);
    for (const reply of all) {
      expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
      expect(reply.body).toBeInstanceOf(Object);
    }
  });

  it('TR-02: without TLS in front the service is reached from this machine only, and it asks browsers for HTTPS', async () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/HOST/);
    expect(readConfig({ HOST: '0.0.0.0', ALLOW_OPEN: 'true' }).host).toBe('0.0.0.0');
    for (const reply of await replies()) {
      expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    }
  });

  it('TR-03: no member of an answer is null or empty', async () => {
    const bodies = [...answers.map(({ reply }) => reply.body), ...(await replies()).map(({ body }) => body)];
    expect(answers.flatMap(cardsOf).length).toBeGreaterThan(5);
    expect(bodies.flatMap((body) => emptyMembers(body))).toEqual([]);
  });

  it.each<[string, (report: Record<string, unknown>) => void]>([
    ['a date', (report) => delete report['effectiveDateTime']],
    ['a category', (report) => delete report['category']],
    ['a code', (report) => delete report['code']],
    ['an id', (report) => delete report['id']],
    ['a status', (report) => delete report['status']],
  ])('TR-04: what a report without %s does not tell is left out of the card, not sent empty', async (_, spoil) => {
    const request = structuredClone(liverRequest());
    const { entry } = request.prefetch['reports'] as { entry: { resource: Record<string, unknown> }[] };
    spoil(entry[0]!.resource);
    const reply = await service.call(request);
    expect(reply.status).toBe(200);
    expect(emptyMembers(reply.body)).toEqual([]);
    expect(reply.text).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
  });

  it.each([{ gender: undefined }, { birthDate: undefined }, { gender: undefined, birthDate: undefined }])(
    'TR-04: a Patient with %j gives an answer without empty members',
    async (without) => {
      const request = liverRequest();
      request.prefetch['patient'] = { ...LIVER_PATIENT, ...without };
      const reply = await service.call(request);
      expect(reply.status).toBe(200);
      expect(emptyMembers(reply.body)).toEqual([]);
    },
  );

  it('TR-05: every resource in an answer is standard FHIR JSON', () => {
    const orders = ordersOf(answers);
    expect(orders.length).toBeGreaterThan(5);
    for (const order of orders) {
      expect(Object.keys(order).filter((name) => !SERVICE_REQUEST.has(name))).toEqual([]);
      expect(order).toMatchObject({ resourceType: 'ServiceRequest', status: 'draft', intent: 'proposal' });
      for (const reference of [order.subject, ...(order.reasonReference ?? [])]) {
        expect(reference.reference).toMatch(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/);
      }
      for (const coding of order.code?.coding ?? []) {
        expect(coding.system).toMatch(/^(https?:\/\/|urn:)\S+$/);
        expect(coding.code).toMatch(/^\S+( \S+)*$/);
      }
    }
  });

  it('TR-06: the text of an answer is strict JSON, without comments or trailing commas', async () => {
    const texts = [...answers.map(({ reply }) => reply.text), (await service.get('/cds-services')).text];
    for (const text of texts) expect(JSON.parse(text)).toBeInstanceOf(Object);
  });

  it('TR-07: prefetch values may be null', async () => {
    const request = liverRequest();
    for (const key of ['conditions', 'labs', 'studies', 'orders']) request.prefetch[key] = null;
    const reply = await service.call(request);
    expect(reply.status).toBe(200);
    expect(cardsOf({ reply })).not.toEqual([]);
  });

  it('TR-08, VE-01: members we do not know, from newer clients or extensions, change nothing', async () => {
    const known = await service.call(liverRequest());
    const reply = await service.post(PATH, withUnknownMembers(liverRequest()), json);
    expect(reply.status).toBe(200);
    expect(reply.text).toBe(known.text);
  });
});

function withUnknownMembers(request: RequestBody): object {
  return {
    ...request,
    foo: 1,
    fhirVersion: '4.0.1',
    extension: { 'com.example.any': { trigger: 18 } },
    context: { ...request.context, bar: { nested: [null] }, launch: 'x' },
    prefetch: { ...request.prefetch, coverage: bundleOf({ resourceType: 'Coverage' } as FhirResource) },
  };
}

/** The elements that R4 gives a ServiceRequest, as far as a proposal may hold them. */
const SERVICE_REQUEST = new Set([
  ...['resourceType', 'id', 'meta', 'text', 'contained', 'extension', 'identifier', 'status', 'intent', 'category'],
  ...['priority', 'code', 'orderDetail', 'quantityQuantity', 'subject', 'encounter', 'occurrenceDateTime'],
  ...['occurrencePeriod', 'authoredOn', 'requester', 'performerType', 'reasonCode', 'reasonReference', 'bodySite'],
  ...['note', 'patientInstruction', 'supportingInfo', 'basedOn', 'replaces'],
]);
