import { liverRequest } from '../support/hook-requests.js';
import { callWith, postWith, reasonOf, startGuarded } from '../support/guarded-service.js';
import type { RunningService } from '../support/running-service.js';
import { servicePath } from '../support/running-service.js';
import { endpoint, PATIENT_VIEW, seconds, TestClient } from '../support/test-client.js';
import { cardsOf } from './answers.js';

const ehr = new TestClient();
const epic = new TestClient('https://epic.example/interconnect/api/FHIR/R4', 'RS384', 'epic-key');
const sandbox = new TestClient('https://sandbox.cds-hooks.org', 'ES384', '44823f3d-0b01-4a6c-a80e-b9d3e8a7226f');
const crd = new TestClient('https://crd.example', 'ES256', 'thumbprint');
const HAND_TYPED = 'https://typed-by-hand.example/cds';

let service: RunningService;
beforeAll(async () => {
  service = await startGuarded([
    ehr.entry({ tenants: ['ward-7', 'ward-8'] }),
    epic.entry({ audiences: [HAND_TYPED] }),
    sandbox.entry(),
    crd.entry({ algs: ['ES256'] }),
  ]);
});
afterAll(() => service.stop());

const ok = (claims = {}, header = {}) => callWith(service, ehr.token({ tenant: 'ward-7', ...claims }, header));

async function expectRefused(token: string, reason: string): Promise<void> {
  expect((await callWith(service, token)).status).toBe(401);
  expect(reasonOf(service)).toBe(reason);
}

describe('a call with a token of a known client', () => {
  it('SE-01, SE-02: is answered as in open mode; the scheme is written in any case', async () => {
    const answer = await ok();
    expect(answer.status).toBe(200);
    expect(cardsOf({ reply: answer }).length).toBeGreaterThan(0);
    const token = ehr.token({ tenant: 'ward-7' });
    const headers = { 'content-type': 'application/json', authorization: `bEARER  ${token}` };
    expect((await service.post(PATIENT_VIEW, liverRequest(), headers)).status).toBe(200);
  });

  it('SE-02: a token in the address is none', async () => {
    const path = `${PATIENT_VIEW}?access_token=${ehr.token({ tenant: 'ward-7' })}`;
    expect((await service.post(path, liverRequest())).status).toBe(401);
  });

  it('SE-01: discovery and preflight need none, and other methods are refused as ever', async () => {
    expect((await service.get('/cds-services')).status).toBe(200);
    const preflight = { origin: 'https://sandbox.cds-hooks.org', 'access-control-request-method': 'POST' };
    const answered = await service.ask('OPTIONS', PATIENT_VIEW, undefined, preflight);
    expect(answered.status).toBe(204);
    expect(answered.headers.get('access-control-allow-origin')).toBe('https://sandbox.cds-hooks.org');
    expect((await service.get(PATIENT_VIEW)).status).toBe(405);
    expect((await service.post(servicePath('unknown'), liverRequest())).status).toBe(404);
  });

  it('T1: figures of the whole site are for the admin, and the playground is shut', async () => {
    const refused = await service.get('/metrics');
    expect(refused.status).toBe(401);
    expect(refused.body).toMatchObject({ issue: [{ details: { coding: [{ code: 'admin.refused' }] } }] });
    expect((await service.get('/')).status).toBe(404);
    expect((await service.get('/healthz')).status).toBe(200);
    expect((await service.get('/evidence')).status).toBe(200);
  });

  it('T1: a trace is not told', async () => {
    const request = { ...liverRequest(), extension: { 'org.calcitrace.trace': true } };
    const { body } = await callWith(service, ehr.token({ tenant: 'ward-7' }), request);
    expect(body).not.toHaveProperty('extension');
  });

  it('CR-02: pages of this machine may not call as they may in open mode', async () => {
    const headers = { origin: 'http://127.0.0.1:8080', 'content-type': 'application/json' };
    const { headers: answered } = await service.post(PATIENT_VIEW, liverRequest(), headers);
    expect(answered.get('access-control-allow-origin')).toBeNull();
  });

  it('SE-07, SE-17: Epic signs with RS384, types aud by hand, and adds sub and an nbf five minutes back', async () => {
    const claims = { aud: HAND_TYPED, sub: 'client-id', exp: seconds(900), nbf: seconds(-300) };
    const jku = 'https://epic.example/api/epic/2019/Security/Open/PublicKeys/1/OIDC';
    expect((await callWith(service, epic.token(claims, { jku }))).status).toBe(200);
    await expectRefused(epic.token({ ...claims, nbf: seconds(61) }), 'auth.time');
  });

  it('SE-07: the sandbox signs with ES384 and names its key set, which is not asked', async () => {
    const header = { jku: 'https://sandbox.cds-hooks.org/.well-known/jwks.json' };
    expect((await callWith(service, sandbox.token({}, header))).status).toBe(200);
  });

  it('SE-07: an algorithm is a client’s only where the file says so', async () => {
    expect((await callWith(service, crd.token())).status).toBe(200);
    await expectRefused(ehr.token({ tenant: 'ward-7' }, { alg: 'ES256' }), 'auth.alg');
    await expectRefused(crd.token({}, { alg: 'ES384' }), 'auth.alg');
  });

  it('SE-03: a payload that was changed after signing, or another key under the same kid, is refused', async () => {
    const [header, , signature] = ehr.token().split('.');
    const [, payload] = ehr.token({ tenant: 'ward-8' }).split('.');
    await expectRefused(`${header}.${payload}.${signature}`, 'auth.signature');
    await expectRefused(new TestClient().token({ tenant: 'ward-7' }), 'auth.signature');
  });

  it('SE-04: the header must name a key of the client by kid, and say that it is a JWT', async () => {
    await expectRefused(ehr.token({ tenant: 'ward-7' }, { kid: undefined }), 'auth.key');
    await expectRefused(ehr.token({ tenant: 'ward-7' }, { kid: 'other' }), 'auth.key');
    await expectRefused(ehr.token({ tenant: 'ward-7' }, { typ: undefined }), 'auth.malformed');
    await expectRefused(ehr.token({ tenant: 'ward-7' }, { typ: 'at+jwt' }), 'auth.malformed');
  });

  it('SE-09: keys agreed out of band are enough, without any jku', async () => {
    expect((await ok({}, { jku: undefined })).status).toBe(200);
  });

  it('SE-10: aud is the address of the called endpoint, alone or in a list; no other address of ours will do', async () => {
    expect((await ok({ aud: ['https://other.example', endpoint()] })).status).toBe(200);
    const sign = endpoint(servicePath('order-sign'));
    const others = [
      sign,
      endpoint('/cds-services'),
      'https://calcitrace.example',
      `${endpoint()}/`,
      `${endpoint()}/feedback`,
    ];
    for (const aud of [...others, 'https://evil.example/cds-services/calcification-patient-view', [], undefined]) {
      await expectRefused(ehr.token({ tenant: 'ward-7', aud }), 'auth.aud');
    }
    await expectRefused(ehr.token({ tenant: 'ward-7', aud: HAND_TYPED }), 'auth.aud');
  });

  it('FB-11: for feedback aud is the address of feedback or of its service', async () => {
    const path = `${PATIENT_VIEW}/feedback`;
    for (const aud of [endpoint(), endpoint(path)]) {
      const token = ehr.token({ tenant: 'ward-7', aud });
      expect((await postWith(service, path, token, { feedback: [] })).status).toBe(200);
    }
    const other = ehr.token({ tenant: 'ward-7', aud: endpoint(`${servicePath('order-sign')}/feedback`) });
    expect((await postWith(service, path, other, { feedback: [] })).status).toBe(401);
    expect((await service.post(path, { feedback: [] })).status).toBe(401);
  });

  it.each([
    ['expired a minute ago, the skew just passed', { iat: seconds(-360), exp: seconds(-60) }],
    ['issued in the future beyond the skew', { iat: seconds(61), exp: seconds(300) }],
    ['without exp', { exp: undefined }],
    ['without iat', { iat: undefined }],
    ['with exp as text', { exp: String(seconds(300)) }],
    ['with exp in parts of a second', { exp: seconds(300.5) }],
    ['that lives longer than an hour', { exp: seconds(3601) }],
    ['that lives ten years', { exp: seconds(3e8) }],
    ['issued a month ago and valid still', { iat: seconds(-86_400 * 30) }],
    ['that ends before it begins', { iat: seconds(30), exp: seconds(20) }],
    ['not to be used yet', { nbf: seconds(61) }],
  ])('SE-11: a token %s is refused', async (_, claims) => {
    await expectRefused(
      ehr.token({ tenant: 'ward-7', ...claims }),
      // What is missing or of another type is told before its value is looked at, under the same code.
      'auth.time',
    );
  });

  it('SE-11, T6: clocks may differ by a minute', async () => {
    expect((await ok({ iat: seconds(-359), exp: seconds(-59) })).status).toBe(200);
    expect((await ok({ iat: seconds(60), exp: seconds(300) })).status).toBe(200);
    expect((await ok({ nbf: seconds(60) })).status).toBe(200);
    expect((await ok({ exp: seconds(3600) })).status).toBe(200);
  });

  it('SE-12: a token opens once; of twenty at once exactly one is let in', async () => {
    const token = ehr.token({ tenant: 'ward-7' });
    expect((await callWith(service, token)).status).toBe(200);
    await expectRefused(token, 'auth.replay');
    const twin = ehr.token({ tenant: 'ward-7' });
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await callWith(service, twin)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(19);
  });

  it('SE-12: jti is a name, and another client may use the same one', async () => {
    for (const jti of [undefined, '', ' ', 7, { a: 1 }, ['x'], 'x'.repeat(257), 'a\u0000b']) {
      await expectRefused(ehr.token({ tenant: 'ward-7', jti }), 'auth.jti');
    }
    expect((await callWith(service, ehr.token({ tenant: 'ward-7', jti: 'same' }))).status).toBe(200);
    expect((await callWith(service, crd.token({ jti: 'same' }))).status).toBe(200);
  });

  it('SE-15: who is not in the file is refused, however much the name looks like one that is', async () => {
    const names = [
      'https://evil.example',
      `${ehr.iss}.evil.example`,
      `${ehr.iss}/`,
      '__proto__',
      'constructor',
      [ehr.iss],
    ];
    for (const iss of [...names, 7, null, undefined]) {
      await expectRefused(ehr.token({ tenant: 'ward-7', iss }), 'auth.iss');
    }
    await expectRefused(ehr.token({ tenant: 'ward-7', iss: crd.iss }), 'auth.alg');
    await expectRefused(ehr.token({ iss: sandbox.iss }), 'auth.key');
  });

  it('SE-16: a tenant is one of the list where there is a list, and a name in any case', async () => {
    for (const tenant of ['ward-9', '', undefined, ['ward-7'], { toString: 'ward-7' }]) {
      await expectRefused(ehr.token({ tenant }), 'auth.tenant');
    }
    expect((await callWith(service, sandbox.token({ tenant: 'any' }))).status).toBe(200);
    await expectRefused(sandbox.token({ tenant: 7 }), 'auth.tenant');
  });
});

describe('JTI_REPLAY=off', () => {
  it('I-04: one token may be used for all bodies of a conformance run', async () => {
    const lenient = await startGuarded([ehr.entry()], { settings: { JTI_REPLAY: 'off' } });
    const token = ehr.token();
    for (let round = 0; round < 3; round += 1) expect((await callWith(lenient, token)).status).toBe(200);
    await lenient.stop();
  });
});
