import { readFileSync } from 'node:fs';
import type { Store } from '../../src/store/store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { LIVER_REPORT, bundleOf, liverRequest } from '../support/hook-requests.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';
import { storeWith } from '../support/store-with.js';

const PHI = 'PHI-MARKER';
const TOKEN = 'lent-token-never-to-be-seen';
const PATH = servicePath('patient-view');
const FEEDBACK = `${PATH}/feedback`;
const json = { 'content-type': 'application/json' };

const failures: Record<string, Error> = {
  full: new StoreFailure('SQLITE_FULL'),
  broken: new TypeError(`cannot keep ${PHI}`),
};

let failure: Error;
let service: RunningService;

/** The real store, except that feedback cannot be kept, nor counted. */
function failing(real: Store): Store {
  return storeWith(real, {
    keepFeedback: () => Promise.reject(failure),
    statistics: () => Promise.reject(new StoreFailure('SQLITE_IOERR')),
  });
}

beforeAll(async () => {
  service = await RunningService.start({ store: failing });
});
afterAll(() => service.stop());

function marked(change: Record<string, unknown> = {}): string {
  const report = { ...LIVER_REPORT, conclusion: `Hepatic calcification ${PHI}` } as typeof LIVER_REPORT;
  const prefetch = { ...liverRequest().prefetch, reports: bundleOf(report) };
  return JSON.stringify({ ...liverRequest(), prefetch, ...change });
}

const otherPatient = { ...LIVER_REPORT, subject: { reference: `Patient/${PHI}` } } as typeof LIVER_REPORT;
const feedback = JSON.stringify({
  feedback: [{ card: PHI, outcome: 'overridden', outcomeTimestamp: '2026-11-22T09:00:00Z' }],
});
const authorization = {
  ...{ access_token: TOKEN, token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: PHI },
  patient: `${PHI}-other`,
};

type Provoke = () => Promise<Reply>;
const post =
  (path: string, body: string | Uint8Array, headers: Record<string, string> = json): Provoke =>
  () =>
    service.post(path, body, headers);
const withFailure =
  (kind: string): Provoke =>
  () => {
    failure = failures[kind]!;
    return service.post(FEEDBACK, feedback, json);
  };

/** Every code of src/problem.ts that the service can answer with today, and one way to get it. */
const PROVOKED: readonly (readonly [code: string, status: number, issue: string, provoke: Provoke])[] = [
  ['request.malformed', 400, 'invalid', post(PATH, marked().replace(PHI, `${PHI}" ${PHI}`))],
  ['request.media-type', 415, 'not-supported', post(PATH, marked(), { 'content-type': `text/${PHI}` })],
  ['request.encoding', 400, 'invalid', post(PATH, Buffer.concat([Buffer.from(marked()), Buffer.from([0xff])]))],
  ['request.encoding', 415, 'not-supported', post(PATH, marked(), { ...json, 'content-encoding': PHI })],
  ['request.too-large', 413, 'too-long', post(PATH, marked() + ' '.repeat(4 * 1024 * 1024))],
  ['request.too-deep', 400, 'invalid', post(PATH, `{"${PHI}":${'['.repeat(200)}${']'.repeat(200)}}`)],
  ['request.invalid', 400, 'invalid', post(PATH, marked({ context: { patientId: `${PHI} ` } }))],
  ['request.hook-mismatch', 400, 'invalid', post(PATH, marked({ hook: PHI }))],
  ['request.unsafe-key', 400, 'invalid', post(PATH, `{"__proto__":"${PHI}"}`)],
  ['service.unknown', 404, 'not-found', post(`/cds-services/${PHI}`, marked())],
  ['route.unknown', 404, 'not-found', () => service.get(`/${PHI}?name=${PHI}`)],
  ['method.not-allowed', 405, 'not-supported', () => service.ask('PUT', PATH, marked(), json)],
  [
    'patient.mismatch',
    400,
    'invalid',
    post(PATH, marked({ prefetch: { ...liverRequest().prefetch, reports: otherPatient } })),
  ],
  [
    'patient.mismatch',
    400,
    'invalid',
    post(PATH, marked({ fhirServer: 'https://e.example', fhirAuthorization: authorization })),
  ],
  ['prefetch.unavailable', 412, 'incomplete', post(PATH, marked({ prefetch: { [PHI]: { name: PHI } } }))],
  ['feedback.invalid', 400, 'invalid', post(FEEDBACK, `{"feedback":[{"card":"${PHI}","outcome":"${PHI}"}]}`)],
  ['feedback.unavailable', 503, 'transient', withFailure('full')],
  ['statistics.invalid', 400, 'invalid', () => service.get(`/feedback?from=${PHI}`)],
  ['statistics.unavailable', 503, 'transient', () => service.get('/feedback.json')],
  ['evidence.unknown', 404, 'not-found', () => service.get(`/evidence/${PHI}`)],
  ['internal', 500, 'exception', withFailure('broken')],
];

/** Codes that a service without clients never answers with, and where they are provoked. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'admin.refused': 'test/conformance/security.test.ts',
  'auth.refused': 'test/conformance/security-attacks.test.ts',
  'auth.unavailable': 'test/auth/replay-after-restart.test.ts',
  'host.unknown': 'test/http/own-host.test.ts',
  'rate.limited': 'test/http/rate-limit.test.ts',
  overload: 'test/http/load-gate.test.ts',
  'caller.gone': 'test/turns.test.ts',
  'audit.unavailable': 'test/audit/audit-strict.test.ts',
  ...inFile('test/smart/launch.test.ts', [
    'smart.authorization-failed',
    'smart.denied',
    'smart.identity',
    'smart.no-patient',
    'smart.not-for-patients',
    'smart.server-mismatch',
    'smart.server-unavailable',
    'smart.server-unknown',
    'smart.server-unsuitable',
    'smart.state-unknown',
    'smart.state-used',
    'smart.token-refused',
    'smart.token-unavailable',
  ]),
  ...inFile('test/smart/chart-and-orders.test.ts', [
    'smart.already-ordered',
    'smart.order-not-granted',
    'smart.order-not-offered',
    'smart.order-refused',
    'smart.order-uncertain',
    'smart.session-ended',
  ]),
};

/** Refusals of the SMART app are pages, not OperationOutcomes. */
function inFile(file: string, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, file]));
}

describe('a refusal', () => {
  it.each(PROVOKED)(
    'RS-06, RS-07: %s is answered with %i as an OperationOutcome',
    async (code, status, issue, provoke) => {
      service.logLines.length = 0;
      const { status: answered, body, text, headers } = await provoke();
      expect(answered).toBe(status);
      expect(body).toEqual({
        resourceType: 'OperationOutcome',
        issue: [
          {
            severity: 'error',
            code: issue,
            details: { coding: [{ system: 'http://calcitrace.org/fhir/CodeSystem/problem', code }] },
            diagnostics: expect.stringMatching(/^\S.{10,}/) as string,
          },
        ],
      });
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(text + JSON.stringify([...headers])).not.toMatch(/PHI-MARKER|lent-token|node_modules|Error|at \//);
    },
  );

  it.each(PROVOKED)(
    'T23: %s (%i) is logged by code and request id, without a word of the request',
    async (code, status, _, provoke) => {
      service.logLines.length = 0;
      const { headers } = await provoke();
      const answered = service.logLines.filter(({ event }) => event === 'answered');
      expect(answered).toEqual([expect.objectContaining({ code, status, reqId: headers.get('x-request-id') })]);
      expect(JSON.stringify(service.logLines)).not.toMatch(/PHI-MARKER|lent-token/);
    },
  );

  it('T33: a 5xx is logged as an error under the id that the caller was told, with where it arose and no message', async () => {
    service.logLines.length = 0;
    const { headers } = await withFailure('broken')();
    const [line] = service.logLines.filter(({ level }) => level === 'error');
    expect(line).toMatchObject({
      event: 'refused',
      code: 'internal',
      status: 500,
      reqId: headers.get('x-request-id'),
    });
    expect(line?.reason).toMatch(/^TypeError at \S+:\d+/);
  });

  it('T33: a store that is full is logged by the code it gave', async () => {
    service.logLines.length = 0;
    await withFailure('full')();
    expect(service.logLines.find(({ level }) => level === 'error')?.reason).toBe('store: SQLITE_FULL');
  });

  it('RS-06: every code of src/problem.ts is provoked here, or in the file named', () => {
    const source = readFileSync('src/problem.ts', 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z.-]+)'/gm)].map(([, code = '']) => code);
    const provoked = PROVOKED.map(([code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set([...provoked, ...Object.keys(ELSEWHERE)])].sort()).toEqual([...codes].sort());
    for (const [code, file] of Object.entries(ELSEWHERE)) expect(readFileSync(file, 'utf8')).toContain(code);
  });

  it('T33: what cannot be kept now may be sent again: 503 says when', async () => {
    expect((await withFailure('full')()).headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await service.call(liverRequest())).status).toBe(200);
  });

  it.each([
    ['GET', PATH, 'POST, OPTIONS'],
    ['DELETE', PATH, 'POST, OPTIONS'],
    ['PATCH', FEEDBACK, 'POST, OPTIONS'],
    ['GET', FEEDBACK, 'POST, OPTIONS'],
    ['POST', '/cds-services', 'GET, OPTIONS'],
    ['PUT', '/cds-services', 'GET, OPTIONS'],
  ])('RQ-01: %s %s is refused with 405 and Allow: %s', async (method, path, allow) => {
    const reply = await service.ask(method, path, undefined, {});
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, allow]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'T21: the service id %s, which every object knows, is unknown',
    async (id) => {
      for (const path of [`/cds-services/${id}`, `/cds-services/${id}/feedback`]) {
        const reply = await service.post(path, marked(), json);
        expect([reply.status, reply.text]).toEqual([404, expect.stringContaining('service.unknown')]);
      }
    },
  );

  it.each([
    '%zz',
    '%E0%A4%A',
    '..%2f..%2fpackage.json',
    '__proto__',
    'constructor',
    'toString',
    '%00',
    'CALCIFICATION-PATIENT-VIEW ',
  ])('T21: the service id %s is unknown or unreadable, never a fault', async (id) => {
    const reply = await service.post(`/cds-services/${id}`, marked(), json);
    expect([400, 404]).toContain(reply.status);
    expect(reply.text).toContain('"resourceType":"OperationOutcome"');
  });
});
