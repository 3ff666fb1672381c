import type { FhirResource } from 'fhir/r4.js';
import { FhirServer } from './support/fhir-server.js';
import { clientsFile } from './support/guarded-service.js';
import { bundleOf, LIVER_PATIENT, LIVER_REPORT, liverRequest, type RequestBody } from './support/hook-requests.js';
import { RecordedService } from './support/recorded-service.js';
import { PATIENT_VIEW, TestClient } from './support/test-client.js';

/** What a field holds that must never come out elsewhere; the name says which field it was. */
const mark = (field: string): string => `PHI-MARKER-${field}`;
/** The fields whose markers stand in a text. */
const markedIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/phi-marker-(\w+)/gi)].map(([, field = '']) => field))].sort();

const FEEDBACK = `${PATIENT_VIEW}/feedback`;
const subject = { reference: `Patient/${mark('patient')}` };
const PATIENT = {
  ...LIVER_PATIENT,
  id: mark('patient'),
  name: [{ family: mark('family'), given: [mark('given')] }],
  identifier: [{ system: `urn:${mark('system')}`, value: mark('mrn') }],
  address: [{ line: [mark('address')] }],
} as FhirResource;
const REPORT = {
  ...LIVER_REPORT,
  ...{ id: mark('report'), subject, code: { text: `CT abdomen ${mark('code')}` } },
  text: { status: 'generated', div: `<div>${mark('narrative')}</div>` },
  conclusion: `Coarse calcification in segment VI of the liver, ${mark('conclusion')}.`,
  extension: [{ url: `https://${mark('url')}.example`, valueString: mark('extension') }],
} as FhirResource;
const LAB = {
  ...{ resourceType: 'Observation', id: mark('lab'), status: 'final', subject, effectiveDateTime: '2026-11-01' },
  ...{ code: { text: `Calcium ${mark('analyte')}` }, valueQuantity: { value: 9.4, unit: mark('unit') } },
} as FhirResource;

function request(fhirServer: string): RequestBody {
  const usual = liverRequest();
  return {
    ...usual,
    ...{ hookInstance: mark('hookInstance'), fhirServer },
    fhirAuthorization: { access_token: mark('token'), subject: mark('subject'), scope: mark('scope') },
    context: { patientId: mark('patient'), userId: `Practitioner/${mark('user')}`, encounterId: mark('encounter') },
    prefetch: { ...usual.prefetch, patient: PATIENT, reports: bundleOf(REPORT), labs: bundleOf(LAB) },
    extension: { [mark('member')]: mark('value') },
  };
}

/** Headers in which anything may stand. */
const HEADERS = {
  ...{ 'user-agent': mark('agent'), cookie: mark('cookie'), referer: `https://${mark('referer')}.example/` },
  ...{
    origin: `https://${mark('origin')}.example`,
    'x-forwarded-for': mark('forwarded'),
    'x-request-id': `${mark('id')}.`,
  },
};

let fhir: FhirServer;
let service: RecordedService;
const ehr = new TestClient('https://ehr.example');

function signed(path: string, changed: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const iat = Math.floor(Date.now() / 1000);
  const aud = `${service.origin}/${mark('control')}${path}`;
  const jti = mark(`jti${Math.random().toString(36).slice(2)}`);
  const claims = { iat, exp: iat + 300, aud, jti, sub: mark('sub'), ...changed };
  return { ...HEADERS, authorization: `Bearer ${ehr.token(claims)}` };
}

const item = (more: object): object => ({
  ...{ card: mark('card'), outcome: 'overridden', outcomeTimestamp: '2026-11-22T09:00:00Z' },
  overrideReason: { reason: { code: mark('reason'), system: mark('reasonSystem') }, userComment: mark('comment') },
  ...more,
});

/** Good and bad, with a token and without, with a FHIR server and while it is down; the bodies of every refusal. */
async function everything(): Promise<string[]> {
  const good = request(fhir.baseUrl);
  const bare = { ...good, prefetch: {} };
  const call = (body: object | string, more = {}): Promise<Response> =>
    service.post(`${PATIENT_VIEW}?q=${mark('query')}`, body, { ...signed(PATIENT_VIEW), ...more });
  const replies = [await call(good), await call(bare)];
  replies.push(await service.post(FEEDBACK, { feedback: [item({})] }, signed(FEEDBACK)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  const page = `<html>${mark('html')}</html>`;
  for (const where of [/Observation/, /Patient/]) {
    fhir.breakAt(where, { kind: 'body', contentType: 'application/json', body: page }, 1);
    replies.push(await call(bare));
  }
  fhir.breakAt(/Report/, { kind: 'status', status: 500 }, 1);
  replies.push(await call(bare));
  const bodies = [`{"${mark('json')}":`, `{"__proto__":"${mark('proto')}"}`, '['.repeat(200) + mark('deep')];
  const wrong = [
    { ...good, hook: mark('hook') },
    { ...good, context: { patientId: `${mark('badid')} x` } },
  ];
  const others = { ...good, prefetch: { patient: { ...PATIENT, id: mark('other') } } };
  for (const body of [...bodies, ...wrong, others]) replies.push(await call(body));
  replies.push(
    await call(mark('oversized').repeat(250_000)),
    await call('x', { 'content-type': `text/${mark('media')}` }),
  );
  replies.push(await call(good, { authorization: `Bearer ${mark('bearer')}` }));
  replies.push(await call(good, signed(PATIENT_VIEW, { iss: `https://${mark('iss')}.example` })));
  replies.push(await call(good, signed(PATIENT_VIEW, { aud: mark('aud') })));
  const badItems = [item({ outcome: mark('outcome') }), item({ outcomeTimestamp: mark('time') }), mark('item')];
  for (const bad of badItems) replies.push(await service.post(FEEDBACK, { feedback: [bad] }, signed(FEEDBACK)));
  replies.push(await service.post(`/cds-services/${mark('service')}`, good, HEADERS));
  replies.push(await fetch(`${service.origin}/${mark('path')}`, { headers: HEADERS }));
  replies.push(await fetch(`${service.origin}/evidence/${mark('requirement')}`));
  await fhir.close();
  replies.push(await call(bare));
  const refused = replies.filter(({ status }) => status >= 400);
  expect(refused.length).toBeGreaterThan(18);
  const texts = await Promise.all(refused.map((reply) => reply.text()));
  return [...texts, await service.raw(`GET /${mark('raw')} NONSENSE ${mark('http')}\r\n\r\n`)];
}

const metricsOf = async (): Promise<string> =>
  (await fetch(`${service.origin}/metrics`, { headers: { authorization: `Bearer ${mark('admin')}` } })).text();

/** PUBLIC_URL is told at start and in each record, so its marker proves that both are searched. */
const settings = (origin: string): Record<string, string> => ({
  ...{
    PUBLIC_URL: `${origin}/${mark('control')}`,
    ADMIN_TOKEN: mark('admin'),
    TRUST_PROXY: 'true',
    LOG_LEVEL: 'debug',
  },
  ...{ CLIENTS_FILE: clientsFile(ehr.entry({ fhirServers: [fhir.baseUrl] })), STATE_KEY: mark('k').repeat(4) },
});

beforeEach(async () => {
  fhir = await FhirServer.start({ resources: [PATIENT, REPORT, LAB] });
});
afterEach(async () => {
  service.remove();
  await fhir.close().catch(() => undefined);
});

describe('what a whole run leaves behind', () => {
  it('T12, T23, FB-13: nothing of a request, a token, a comment or an answer stands in logs, figures and refusals; the audit names user and patient', async () => {
    service = await RecordedService.start(settings);
    const refusals = await everything();
    const metrics = await metricsOf();
    await service.stop();
    expect(metrics).toContain('calcitrace_answers_total');
    expect(service.printed.err.match(/"answered"/g)?.length).toBeGreaterThan(20);
    expect(markedIn(refusals.join())).toEqual([]);
    expect(markedIn(metrics)).toEqual([]);
    expect(markedIn(service.printed.out)).toEqual([]);
    expect(markedIn(service.printed.err)).toEqual(['control']);
    expect(markedIn(service.audited)).toEqual(['control', 'patient', 'user']);
  }, 120_000);

  it('T33, FB-13: nor while the store is down, of which the address is secret too', async () => {
    const down = `postgres://${mark('dbuser')}:${mark('password')}@127.0.0.1:1/${mark('database')}`;
    service = await RecordedService.start((origin) => ({ ...settings(origin), DATABASE_URL: down }));
    const replies = [
      await service.post(PATIENT_VIEW, request(fhir.baseUrl), signed(PATIENT_VIEW)),
      await service.post(FEEDBACK, { feedback: [item({})] }, signed(FEEDBACK)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 503]);
    const refusal = await replies[1]?.text();
    const metrics = await metricsOf();
    await service.stop();
    expect(service.printed.err).toContain('store unavailable');
    expect(markedIn([refusal, metrics, service.printed.out].join())).toEqual([]);
    expect(markedIn(service.printed.err)).toEqual(['control']);
  }, 120_000);
});
