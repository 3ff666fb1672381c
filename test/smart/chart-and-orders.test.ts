import { jest } from '@jest/globals';
import type { FhirResource, ServiceRequest } from 'fhir/r4.js';
import type { Card } from '../../src/hooks/card.js';
import { startGuarded } from '../support/guarded-service.js';
import { bundleOf, LIVER_PATIENT, LIVER_REPORT, liverRequest } from '../support/hook-requests.js';
import { NOW, PUBLIC_URL, servicePath, type Reply, type RunningService } from '../support/running-service.js';
import { SmartServer } from '../support/smart-server.js';
import { SmartUser } from '../support/smart-user.js';
import { PATIENT_VIEW, TestClient } from '../support/test-client.js';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const CLINICIAN = 'Practitioner/p1';
const ehr = new TestClient('https://ehr.example');
/** Its launches say who we are with a key; it has another FHIR server, from which nothing is launched. */
const plain = new TestClient('https://plain.example', 'ES384', 'plain');
const appKey = new TestClient('https://app.example', 'ES384', 'app');

let now: Date;
let smart: SmartServer;
let service: RunningService;
let user: SmartUser;

beforeAll(async () => {
  now = new Date(NOW);
  const app = {
    clientId: 'calcitrace-app',
    clientSecret: 'a secret: with/signs',
    redirectUri: `${PUBLIC_URL}/smart/app`,
  };
  smart = await SmartServer.start({ resources: [LIVER_PATIENT, LIVER_REPORT], app, clock: () => now });
  smart.behaviour.user = CLINICIAN;
  service = await startWith({ clientId: app.clientId, clientSecret: app.clientSecret });
});
afterAll(async () => {
  await service.stop();
  await smart.close();
});
beforeEach(() => {
  now = new Date(NOW);
  user = new SmartUser(service);
  smart.behaviour.grant = (scope) => scope;
});

function startWith(smartMember: object): Promise<RunningService> {
  const clients = [
    ehr.entry({ fhirServers: [smart.iss], tenants: ['ward-1'], smart: smartMember }),
    plain.entry({ fhirServers: ['https://fhir.plain.example/r4'] }),
  ];
  // What it compares is not how fast a busy machine reads.
  return startGuarded(clients, { clock: () => now, deadlineMs: 10_000 });
}

const open = (): Promise<string> => user.open(smart, 'liver-1', '{"finding":"x"}');
const chart = (session: string): Promise<Reply> => user.post('/smart/app/chart', session);
const order = (session: string, suggestion: unknown): Promise<Reply> =>
  user.post('/smart/app/orders', session, { suggestion }, 'application/json');
const codeOf = ({ status, body }: Reply): unknown[] => {
  const { issue } = body as { issue?: { details: { coding: { code: string }[] } }[] };
  return [status, issue?.[0]?.details.coding[0]?.code];
};
const created = (): readonly FhirResource[] => smart.fhir.resourcesOf('ServiceRequest');

/** The cards of the hook on the same chart, for the same user of the same client. */
async function hookCards(client = ehr, fhirServer = smart.iss): Promise<readonly Card[]> {
  const access = { access_token: smart.issueToken('liver-1', 'patient/*.rs'), token_type: 'Bearer', expires_in: 300 };
  const { prefetch, ...asked } = liverRequest();
  const request = {
    ...{ ...asked, fhirServer, fhirAuthorization: { ...access, scope: 'patient/*.rs', subject: 'x' } },
    ...{ context: { patientId: 'liver-1', userId: CLINICIAN }, prefetch: client === ehr ? {} : prefetch },
  };
  const token = client.token({ tenant: 'ward-1', iat: Math.floor(now.getTime() / 1000) });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const { status, body } = await service.post(PATIENT_VIEW, request, headers);
  expect(status).toBe(200);
  return (body as { cards: Card[] }).cards;
}

describe('the chart of a session', () => {
  it('the same chart gives the same cards as the hook: their words, and the uuid of each order', async () => {
    const [card] = await hookCards();
    const page = await chart(await open());
    expect(page.text).toContain(card!.summary.slice(0, 30));
    expect(card!.suggestions?.length).toBeGreaterThan(2);
    for (const { uuid } of card!.suggestions ?? []) expect(page.text).toContain(`data-order="${uuid}"`);
  });

  it('LOOP-2: what was answered to the card of the hook rests here too', async () => {
    const [card] = await hookCards();
    const feedback = [
      { card: card!.uuid, outcome: 'overridden', overrideReason: { reason: { code: 'not-appropriate' } } },
    ].map((item) => ({ ...item, outcomeTimestamp: now.toISOString() }));
    const path = `${servicePath('patient-view')}/feedback`;
    const token = ehr.token({ tenant: 'ward-1', aud: `${PUBLIC_URL}${path}` });
    const session = await open();
    expect((await chart(session)).text).toContain('data-order=');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    expect((await service.post(path, { feedback }, headers)).status).toBe(200);
    expect((await chart(session)).text).not.toContain('data-order=');
    await service.stop();
    service = await startWith({ clientId: 'calcitrace-app', clientSecret: 'a secret: with/signs' });
  });

  it('T20: opens with its sealed session alone, unchanged, and only while the EHR’s token lives', async () => {
    const session = await open();
    const launchSeal = (await user.launchFrom(smart, 'liver-1'), [...user.cookies.values()].at(-1)!);
    const forged = `${session.slice(0, -3)}AAA`;
    for (const other of ['', forged, launchSeal, 'token-1']) {
      const page = await chart(other);
      expect([page.status, page.text]).toEqual([401, expect.stringContaining('smart.session-ended')]);
    }
    expect((await chart(session)).status).toBe(200);
    now = new Date(now.getTime() + HOUR);
    expect((await chart(session)).status).toBe(401);
    expect(codeOf(await order(session, 'x'))).toEqual([401, 'smart.session-ended']);
  });

  it('SAF-6: of another patient’s data nothing at all is shown', async () => {
    const other = { ...LIVER_REPORT, subject: { reference: 'Patient/other-1' } } as FhirResource;
    const body = JSON.stringify(bundleOf(other));
    smart.fhir.breakAt(/fhir\/DiagnosticReport/, { kind: 'body', contentType: 'application/fhir+json', body }, 1);
    const page = await chart(await open());
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('patient.mismatch')]);
    expect(page.text).not.toContain('segment VI');
  });

  it('PD-09: a chart of which nothing could be read is no empty chart', async () => {
    const session = await open();
    smart.fhir.breakAt(/fhir\/(?!\.well)/, { kind: 'status', status: 500 }, 9);
    const page = await chart(session);
    expect([page.status, page.text]).toEqual([412, expect.stringContaining('says nothing about the patient')]);
  });

  it('SE-22, T34: each reading is recorded: who, whose chart, which rules', async () => {
    await chart(await open());
    const event = (await service.auditEvents()).at(-1);
    expect(event).toMatchObject({ action: 'R', outcome: '0', subtype: [{ code: 'read' }, { code: 'patient-view' }] });
    expect(event?.agent[0]?.who?.reference).toBe(`${smart.iss}/${CLINICIAN}`);
    const patient = event?.entity?.find(({ what }) => what?.type === 'Patient');
    expect(patient?.what?.reference).toBe(`${smart.iss}/Patient/liver-1`);
    expect(event?.entity?.some(({ what }) => what?.identifier?.value?.startsWith('urn:uuid:'))).toBe(true);
  });
});

describe('a draft order', () => {
  const first = async (): Promise<string> => (await hookCards())[0]!.suggestions![0]!.uuid;

  it('T20: is refused where the EHR granted reading only, and nothing is sent', async () => {
    smart.behaviour.grant = (scope) => scope.replace(' patient/ServiceRequest.c', '');
    const session = await open();
    expect(codeOf(await order(session, await first()))).toEqual([403, 'smart.order-not-granted']);
    expect((await chart(session)).text).toContain('no right to write orders');
    expect(created()).toEqual([]);
  });

  it.each([
    ['that was never suggested', '00000000-0000-5000-8000-000000000000', 409, 'smart.order-not-offered'],
    ['that is no uuid', 'ct-liver', 400, 'request.invalid'],
    ['that is missing', undefined, 400, 'request.invalid'],
  ])('one %s is refused', async (_, suggestion, status, code) => {
    expect(codeOf(await order(await open(), suggestion))).toEqual([status, code]);
    expect(created()).toEqual([]);
  });

  it.each([
    ['refuses', { kind: 'status', status: 422 }, 'smart.order-refused'],
    ['fails', { kind: 'status', status: 500 }, 'smart.order-uncertain'],
    ['breaks off', { kind: 'reset' }, 'smart.order-uncertain'],
  ] as const)('T24: where the EHR %s it is not sent again, and its words stay there', async (_, fault, code) => {
    smart.fhir.breakAt(/^POST \/fhir\/ServiceRequest$/, fault, 1);
    const posts = (): number =>
      smart.fhir.requests.filter(({ method, url }) => method === 'POST' && url === '/fhir/ServiceRequest').length;
    const before = posts();
    const reply = await order(await open(), await first());
    expect(codeOf(reply)).toEqual([502, code]);
    expect(reply.text).not.toContain('PHI-MARKER');
    expect([posts() - before, created()]).toEqual([1, []]);
  });

  it('AC-03: becomes a draft proposal on the chart, of this patient and this clinician; a second time it is there already', async () => {
    const [session, suggestion] = [await open(), await first()];
    const [one, double] = await Promise.all([order(session, suggestion), order(session, suggestion)]);
    const [reply, refused] = one.status === 201 ? [one, double] : [double, one];
    expect(codeOf(refused)).toEqual([409, 'smart.already-ordered']);
    const [resource] = created() as ServiceRequest[];
    expect([reply.status, reply.body]).toEqual([201, { order: `ServiceRequest/${resource?.id ?? ''}` }]);
    expect(resource).toMatchObject({
      ...{
        status: 'draft',
        intent: 'proposal',
        subject: { reference: 'Patient/liver-1' },
        authoredOn: now.toISOString(),
      },
      ...{ requester: { reference: CLINICIAN }, reasonReference: [{ reference: 'DiagnosticReport/ct-1' }] },
    });
    expect(codeOf(await order(session, suggestion))).toEqual([409, 'smart.already-ordered']);
    expect(created()).toHaveLength(1);
    expect((await chart(session)).text).not.toContain(`data-order="${suggestion}"`);
    const event = (await service.auditEvents()).find(({ action, outcome }) => action === 'C' && outcome === '0');
    expect(event?.entity?.map(({ what }) => what?.reference)).toContain(
      `${smart.iss}/ServiceRequest/${resource?.id ?? ''}`,
    );
  });
});

describe('a client of the clients file', () => {
  const smartLinks = (cards: readonly Card[]): number =>
    cards.flatMap(({ links }) => links).filter(({ type }) => type === 'smart').length;

  it('LI-03: gets launches in its cards where its SMART app is registered, and absolute links alone where not', async () => {
    expect(smartLinks(await hookCards())).toBeGreaterThan(0);
    expect(smartLinks(await hookCards(plain, 'https://fhir.plain.example/r4'))).toBe(0);
  });

  it('T8: without `smart` nothing is launched from its FHIR server', async () => {
    const page = await user.visit('/smart/launch?iss=https%3A%2F%2Ffhir.plain.example%2Fr4&launch=x');
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('smart.server-unknown')]);
  });

  it('may know the app by a key: it signs who it is (private_key_jwt)', async () => {
    const own = await startWith({ clientId: 'calcitrace-app', privateJwk: appKey.privateJwk });
    smart.app = { clientId: 'calcitrace-app', redirectUri: `${PUBLIC_URL}/smart/app`, publicJwk: appKey.publicJwk };
    smart.refusals.length = 0;
    const session = await new SmartUser(own).open(smart, 'liver-1');
    expect([session === '', smart.refusals]).toEqual([false, []]);
    await own.stop();
  });
});
