import { readFileSync } from 'node:fs';
import { clockAt } from '../../src/clock.js';
import { CHECKS } from '../../src/conformance/all-checks.js';
import type { Check } from '../../src/conformance/check.js';
import { FhirCanary } from '../../src/conformance/fhir-canary.js';
import { runChecks } from '../../src/conformance/run-checks.js';
import type { Result } from '../../src/conformance/run-checks.js';
import type { Target } from '../../src/conformance/session.js';
import { SigningClient } from '../../src/conformance/signing-client.js';
import { httpTransport } from '../../src/conformance/wire.js';
import type { Transport, WireRequest } from '../../src/conformance/wire.js';
import { startGuarded } from '../support/guarded-service.js';
import { liverRequest } from '../support/hook-requests.js';
import { NOW, PUBLIC_URL, RunningService } from '../support/running-service.js';
import { TestClient } from '../support/test-client.js';
import { FAULTS } from './faults/all-faults.js';
import { answering, isCall, isFeedback } from './faults/fault.js';
import { remembering } from './faults/remembering.js';

const clauses = JSON.parse(readFileSync('test/conformance/shall-clauses.json', 'utf8')) as Record<string, string>;
const ehr = new TestClient();
const clock = clockAt(NOW);
const requests = [liverRequest(), liverRequest('order-select'), liverRequest('order-dispatch')];

let fhir: FhirCanary;
let stranger: FhirCanary;
let open: RunningService;
let guarded: RunningService;
let openTarget: Target;
let target: Target;
let remembered: Transport;
let results: readonly Result[];

beforeAll(async () => {
  [fhir, stranger] = [await FhirCanary.start(), await FhirCanary.start()];
  open = await RunningService.start({ settings: { FHIR_SERVERS: fhir.url } });
  guarded = await startGuarded([ehr.entry({ fhirServers: [fhir.url] })]);
  const client = await SigningClient.of({ key: ehr.privateJwk, iss: ehr.iss, clock });
  const seen = { address: PUBLIC_URL, publicUrl: PUBLIC_URL, requests, clock, fhir, stranger };
  openTarget = { ...seen, transport: httpTransport(open.baseUrl) };
  target = { ...seen, transport: httpTransport(guarded.baseUrl), client };
  remembered = remembering(openTarget.transport);
  results = await runChecks(target);
}, 60_000);
afterAll(async () => {
  await Promise.all([open.stop(), guarded.stop(), fhir.close(), stranger.close()]);
});

/** Nothing of it is in any answer of ours, so that nothing can be said of it. */
const NEVER_SEEN = new Set(['AC-04']);
const nameOf = ({ id, title }: Pick<Check, 'id' | 'title'>): string => `${id}: ${title}`;

describe('the service, seen from outside', () => {
  it.each(CHECKS.map((check, index) => [nameOf(check), index] as const))('%s', (name, index) => {
    const { id, title, state, seen } = results[index]!;
    expect([`${id}: ${title}`, state, seen]).toEqual([name, NEVER_SEEN.has(id) ? 'n/a' : 'pass', expect.any(String)]);
  });

  it('SE-01: in open mode breaks no clause either, and those of tokens do not apply', async () => {
    const inOpenMode = await runChecks(openTarget);
    expect(inOpenMode.filter(({ state }) => state === 'fail' || state === 'warn')).toEqual([]);
    const trust = inOpenMode.filter(({ id }) => id.startsWith('SE-') && id !== 'SE-19');
    expect(new Set(trust.map(({ state }) => state))).toEqual(new Set(['n/a']));
  });
});

describe('a service that asks who calls, seen by nobody it knows', () => {
  it('RS-05, SE-01: fails no clause: what only a known client could see is not tested', async () => {
    const isAsking = (request: WireRequest): boolean => isCall(request) || isFeedback(request);
    const refusing = answering(
      isAsking,
      401,
      '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login"}]}',
    );
    const judged = await runChecks({ ...refusing(openTarget), service: 'calcification-patient-view' });
    expect(judged.filter(({ state }) => state === 'fail')).toEqual([]);
    expect(judged.find(({ id }) => id === 'RS-05')).toMatchObject({ state: 'n/a' });
  });
});

describe('a service with one fault', () => {
  const failed = new Set<string>();

  it.each(FAULTS.map((fault) => [`${fault.id}: a service that ${fault.name} is found out`, fault] as const))(
    '%s',
    async (_, { id, broken, hook = 'patient-view' }) => {
      const isTrust = /^SE-|^DI-15/.test(id);
      const one = isTrust ? target : { ...openTarget, transport: remembered };
      const judged = await runChecks(
        broken({ ...one, service: `calcification-${hook}` }),
        CHECKS.filter((check) => check.id === id),
      );
      const found = judged.filter(({ state, binding }) => state === (binding === 'SHALL' ? 'fail' : 'warn'));
      for (const result of found) failed.add(nameOf(result));
      expect([found.length > 0, judged.map(({ seen }) => seen)]).toEqual([true, expect.any(Array)]);
    },
  );

  it('every check can fail', () => {
    expect(CHECKS.map(nameOf).filter((name) => !failed.has(name))).toEqual([]);
  });

  it('every SHALL clause that is tested has a fault that breaks it', () => {
    const tested = Object.entries(clauses).filter(([, state]) => state === 'tested');
    const broken = new Set([...failed].map((name) => name.split(':', 1)[0]));
    expect(tested.map(([id]) => id).filter((id) => !broken.has(id))).toEqual([]);
  });
});
