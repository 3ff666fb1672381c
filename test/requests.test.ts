import { readdirSync, readFileSync } from 'node:fs';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import type { HookResponse } from '../src/hooks/card.js';
import { FhirServer } from './support/fhir-server.js';
import type { RequestBody } from './support/hook-requests.js';
import { RunningService, type Reply } from './support/running-service.js';
import { schemaFaults } from './support/schema-faults.js';

interface Capture {
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly (readonly [string, string])[];
  readonly body?: RequestBody;
}

const FOLDER = 'test/requests';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Capture;
const captures = names.filter((name) => !name.startsWith('bench-')).map((name) => [name, read(name)] as const);
const of = (method: string, what: RegExp) => captures.filter(([name, one]) => one.method === method && what.test(name));

/** Headers that describe the connection of then, not of now. */
const OF_THE_CONNECTION = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'expect']);

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.stop());

/** The captured request as it was, to our service of the same hook. */
function send({ method, url, rawHeaders, body }: Capture, to = service): Promise<Reply> {
  const headers = rawHeaders
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !OF_THE_CONNECTION.has(name) && !name.startsWith('sec-'));
  return to.ask(method, url.replace('/stub-', '/calcification-'), body, Object.fromEntries(headers));
}

function answered(reply: Reply): HookResponse {
  expect([reply.status, schemaFaults('service-response', reply.body)]).toEqual([200, []]);
  return reply.body as HookResponse;
}

function requirementsOf({ cards }: HookResponse): string[] {
  return cards.flatMap(
    (card) => (card.extension['org.calcitrace.evidence'] as { requirements: string[] }).requirements,
  );
}

describe('what real clients sent', () => {
  it('RQ-01: eighteen requests are here', () => {
    expect(captures).toHaveLength(18);
  });

  it.each(captures)(
    '%s is never answered with a fault, and the page that sent it may read the answer',
    async (_, capture) => {
      const reply = await send(capture);
      const origin = capture.rawHeaders.find(([name]) => name === 'Origin')?.[1];
      expect(reply.status).toBeLessThan(500);
      expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
    },
  );

  it.each(of('POST', /^patient-view/))(
    '%s shows the liver card with calcium and phosphate as they are',
    async (_, capture) => {
      const response = answered(await send(capture));
      const [card] = response.cards;
      expect(requirementsOf(response)).toEqual(expect.arrayContaining(['HEP-1', 'MEC-2']));
      expect(card?.summary).toMatch(/11\.2.*5\.9|66\.08/);
      expect(card?.detail).toContain('Multiple punctate hepatic calcifications');
      expect(card?.extension['org.calcitrace.evidence']).toMatchObject({
        because: expect.arrayContaining([
          expect.objectContaining({ fact: 'calcium-total', value: 11.2, flag: 'H', source: 'Observation/obs-ca' }),
          expect.objectContaining({ fact: 'phosphate', value: 5.9, flag: 'H', source: 'Observation/obs-phos' }),
        ]) as unknown,
      });
    },
  );

  it('CA-01: the same chart has the same card for the same user, whichever way it came', async () => {
    const replies = await Promise.all(of('POST', /^patient-view/).map(([, capture]) => send(capture)));
    const uuids = (reply: Reply) => answered(reply).cards.map(({ uuid }) => uuid);
    const users = of('POST', /^patient-view/).map(([, capture]) => String(capture.body?.context['userId']));
    const first = users.indexOf('Practitioner/COREPRACTITIONER1');
    for (const [at, user] of users.entries()) {
      const same = uuids(replies[at]!).join() === uuids(replies[first]!).join();
      expect([user, same]).toEqual([user, user === users[first]]);
    }
  });

  it.each(of('POST', /^order-(select|sign)/))(
    'RQ-09: %s, with orders that are not sound FHIR, is answered',
    async (_, capture) => {
      const { cards } = answered(await send(capture));
      for (const card of cards) expect(card.detail).not.toMatch(/undefined|\[object/);
    },
  );

  it('RQ-09: an order without a code, as the PAMA screen sends it first, says nothing', async () => {
    expect((await send(read('order-select-ServiceRequest-empty-code.json'))).text).toBe('{"cards":[]}');
  });

  it.each(of('POST', /^crd-/))(
    "PD-09: %s, with another service's prefetch keys and a server off the list, is a 412",
    async (_, capture) => {
      const reply = await send(capture);
      expect([reply.status, reply.body]).toMatchObject([412, { resourceType: 'OperationOutcome' }]);
    },
  );

  it('PD-09: a body for another service, with none of our keys, is a 412', async () => {
    const reply = await service.call(read('bench-patient-view-95-resources.json') as unknown as RequestBody);
    expect(reply.status).toBe(412);
  });

  it.each(of('POST', /^feedback/))('FB-12: %s is acknowledged', async (_, capture) => {
    const reply = await send(capture);
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  it('FB-03: what was acknowledged is kept', async () => {
    expect(await service.store.countFeedback()).toBe(2);
  });

  it.each(of('OPTIONS', /^preflight/))('CR-01: %s lets Authorization through', async (_, capture) => {
    const reply = await send(capture);
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-headers')).toMatch(/authorization/i);
  });
});

describe('with the FHIR server on the list', () => {
  let fhir: FhirServer;
  let connected: RunningService;

  beforeAll(async () => {
    const { prefetch } = read('patient-view.json').body!;
    const found = ['reports', 'labs'].flatMap(
      (key) => (prefetch[key] as Bundle).entry?.map(({ resource }) => resource) ?? [],
    );
    fhir = await FhirServer.start({ resources: [prefetch['patient'], ...found] as FhirResource[] });
    connected = await RunningService.start({ settings: { FHIR_SERVERS: fhir.baseUrl } });
  });
  afterAll(async () => {
    await connected.stop();
    await fhir.close();
  });

  it.each(of('POST', /^crd-/))(
    'PD-03: %s, which fills none of our keys, is completed from the server',
    async (_, capture) => {
      const { body } = capture;
      answered(await send({ ...capture, body: { ...body!, fhirServer: fhir.baseUrl } }, connected));
      expect(fhir.askedPaths).toContain('/fhir/Patient/pat-liver');
      for (const { headers } of fhir.requests) expect(headers.authorization).toBeUndefined();
    },
  );

  it('the order that the generator has just created is not suggested to it again', async () => {
    const capture = read('crd-request-generator-order-sign-after-accept.json');
    const reply = await send({ ...capture, body: { ...capture.body!, fhirServer: fhir.baseUrl } }, connected);
    for (const { suggestions = [] } of answered(reply).cards) {
      for (const { label } of suggestions) expect(label).not.toMatch(/parathyr/i);
    }
  });

  it('PD-10: patient-view by FHIR alone gives the card that prefetch gives', async () => {
    const capture = read('patient-view.json');
    const bare = { ...capture.body!, fhirServer: fhir.baseUrl, prefetch: {} };
    const whole = { ...capture.body!, fhirServer: fhir.baseUrl };
    const [fetched, given] = [
      await send({ ...capture, body: bare }, connected),
      await send({ ...capture, body: whole }, connected),
    ];
    expect(answered(fetched).cards).not.toEqual([]);
    expect(fetched.text).toBe(given.text);
  });
});
