import fc from 'fast-check';
import { HOOKS } from '../../src/hooks/hook-request.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';
import { schemaFaults } from '../support/schema-faults.js';
import { testSite } from '../support/site.js';
import { anyRequest } from './requests.js';
import { ChartResources, STRANGER } from './resources.js';
import { LONG_MS, runs, SEED } from './runs.js';

const from = fc.constantFrom;
const STATUSES = [200, 400, 401, 403, 404, 405, 412, 413, 415, 429, 503];
/** Stands in every body that is no hook request, and in what is told of none of them. */
const PLANTED = 'Planted-name-4711';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const requests = anyRequest(new ChartResources(testSite().knowledge));
const ids = from(
  ...HOOKS.map((hook) => `calcification-${hook}`),
  'unknown',
  '__proto__',
  'constructor',
  '..%2f',
  '%00',
  '%',
);
const json = fc.json({ maxDepth: 6 }).map((text) => text.replace('"', `"${PLANTED}`));
const bytes = fc.uint8Array({ maxLength: 200 });
const contentTypes = from(
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=latin1',
  'text/html',
  '',
);
const requestIds = from('a-request', `${PLANTED}\u00e9`, 'x'.repeat(500), '{"level":"error"}');

const hookCall: fc.Arbitrary<Call> = requests.map((request) => ({
  method: 'POST',
  path: servicePath(request.hook),
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(request),
}));

/** A body that is cut off, doubled, or not what its type or its beginning says. */
const brokenCall: fc.Arbitrary<Call> = fc
  .tuple(hookCall, contentTypes, fc.nat(2_000), from('', '}', '\u0000', `"${PLANTED}"`))
  .map(([call, type, at, more]) => ({
    ...call,
    headers: { 'content-type': type },
    body: `${String(call.body).slice(0, at)}${more}`,
  }));

const feedbackBody = fc.record({
  feedback: fc.array(
    fc.record(
      {
        card: fc.oneof(fc.uuid(), fc.string(), fc.integer()),
        outcome: from('accepted', 'overridden', PLANTED, null),
        outcomeTimestamp: from('2026-11-22T09:00:00Z', PLANTED, 7),
        overrideReason: fc.oneof(fc.record({ userComment: from(PLANTED) }), fc.jsonValue()),
        acceptedSuggestions: fc.oneof(fc.array(fc.record({ id: fc.uuid() })), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
});

const feedbackCall: fc.Arbitrary<Call> = fc
  .tuple(
    ids,
    fc.oneof(
      feedbackBody.map((body) => JSON.stringify(body)),
      json,
    ),
  )
  .map(([id, body]) => ({
    method: 'POST',
    path: `/cds-services/${id}/feedback`,
    headers: { 'content-type': 'application/json' },
    body,
  }));

const strangeCall: fc.Arbitrary<Call> = fc
  .record({
    method: from('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    path: fc.oneof(
      ids.map((id) => `/cds-services/${id}`),
      fc.webPath().map((path) => path || '/'),
      fc.webQueryParameters().map((query) => `/cds-services?${query}`),
      from(
        '/healthz',
        '/readyz',
        '/metrics',
        '/evidence/HEP-1',
        '/evidence/%2e%2e/%2e%2e/package.json',
        '//x',
        '/.git',
      ),
    ),
    type: contentTypes,
    requestId: requestIds,
    origin: from('null', 'https://evil.example', 'http://127.0.0.1'),
    body: fc.oneof(json, bytes, fc.string()),
  })
  .map(({ method, path, type, requestId, origin, body }) => ({
    ...{ method, path },
    headers: { 'content-type': type, 'x-request-id': encodeURIComponent(requestId), origin },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  }));

let service: RunningService;
beforeAll(async () => {
  // What a flood and a busy machine are answered is proved elsewhere.
  service = await RunningService.start({ settings: { RATE_LIMIT: '0' } });
});
afterAll(() => service.stop());

/** Refusals are OperationOutcomes with words of ours; nothing of what was sent, and nothing of this machine, is in them. */
function expectToldSafely({ method }: Call, { status, text, body }: Reply): void {
  // A preflight of an origin that may call.
  expect(method === 'OPTIONS' ? [...STATUSES, 204] : STATUSES).toContain(status);
  expect(text).not.toContain(STRANGER);
  if (status < 400 || method === 'HEAD') return;
  expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  expect(text).not.toContain(PLANTED);
  expect(text).not.toMatch(/node_modules|\.[jt]s:\d|\/home\/|\/tmp\/|\bat [\w.]+ \(|Unexpected token|ECONN|SQLITE/);
}

describe(`Whatever is sent to the service (seed ${SEED})`, () => {
  it(
    'RS-01, RS-06, T16, T17, T21, T22, T23: gets an answer of the contract, and discovery stays what it was',
    async () => {
      const discovery = await service.get('/cds-services');
      const statuses = new Map<number, number>();
      const call = fc.oneof(
        { weight: 5, arbitrary: hookCall },
        { weight: 1, arbitrary: brokenCall },
        { weight: 2, arbitrary: feedbackCall },
        { weight: 2, arbitrary: strangeCall },
      );
      await fc.assert(
        fc.asyncProperty(call, async (one) => {
          const reply = await service.ask(one.method, one.path, one.body, one.headers);
          statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
          expectToldSafely(one, reply);
          const isAnswer = reply.status === 200 && one.method === 'POST' && !one.path.endsWith('/feedback');
          if (isAnswer) expect(schemaFaults('service-response', reply.body)).toEqual([]);
        }),
        runs(500),
      );
      expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405, 412, 415]));
      const after = await service.get('/cds-services');
      expect([after.status, after.text]).toEqual([200, discovery.text]);
      expect(service.logLines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(JSON.stringify(service.logLines)).not.toContain(PLANTED);
    },
    LONG_MS,
  );
});
