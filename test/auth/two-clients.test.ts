import type { Observation, ServiceRequest } from 'fhir/r4.js';
import type { HookResponse } from '../../src/hooks/card.js';
import type { KeptFeedback } from '../../src/store/store.js';
import { assembleAnswer } from '../../src/assemble.js';
import { assembleClients } from '../../src/assemble-clients.js';
import { clockAt } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { StartProblem } from '../../src/problem.js';
import { FhirServer } from '../support/fhir-server.js';
import { callWith, clientsFile, postWith, startGuarded } from '../support/guarded-service.js';
import { bundleOf, LIVER_PATIENT, LIVER_REPORT, liverRequest } from '../support/hook-requests.js';
import { NOW } from '../support/running-service.js';
import type { Reply, RunningService } from '../support/running-service.js';
import { PATIENT_VIEW, TestClient } from '../support/test-client.js';

const one = new TestClient('https://one.example');
const two = new TestClient('https://two.example', 'RS384');
const FEEDBACK = `${PATIENT_VIEW}/feedback`;

let oneFhir: FhirServer;
let twoFhir: FhirServer;
let service: RunningService;
beforeAll(async () => {
  const resources = [LIVER_PATIENT, LIVER_REPORT];
  oneFhir = await FhirServer.start({ resources });
  twoFhir = await FhirServer.start({ resources });
  service = await startGuarded([
    one.entry({ fhirServers: [oneFhir.baseUrl] }),
    two.entry({
      ...{ fhirServers: [twoFhir.baseUrl], dialect: 'epic', policy: { rows: { 'HEP-2': 'off' } } },
      orderCodes: { 'parathyroid-hormone': { system: 'urn:site', code: 'PTH-1' } },
      labCodes: { 'pth-intact': ['PTH OF SITE TWO'] },
    }),
  ]);
});
afterAll(async () => {
  await service.stop();
  await oneFhir.close();
  await twoFhir.close();
});

const cardsOf = ({ body }: Reply) => (body as HookResponse).cards;
const ordersIn = (reply: Reply): ServiceRequest[] =>
  cardsOf(reply)
    .flatMap(({ suggestions = [] }) => suggestions)
    .flatMap(({ actions = [] }) => actions.flatMap((action) => (action.type === 'create' ? [action.resource] : [])));
const codesIn = (reply: Reply): string[] =>
  ordersIn(reply).flatMap(({ code }) => (code?.coding ?? []).map(({ system, code: own }) => `${system}|${own}`));
const evidenceIn = (reply: Reply): string => JSON.stringify(cardsOf(reply).map(({ extension }) => extension));

describe('two clients of one service', () => {
  it('T8: each reaches its own FHIR server, and never that of the other', async () => {
    const naming = (fhir: FhirServer) => ({ ...liverRequest(), prefetch: {}, fhirServer: fhir.baseUrl });
    expect((await callWith(service, one.token(), naming(twoFhir))).status).toBe(412);
    expect((await callWith(service, two.token(), naming(oneFhir))).status).toBe(412);
    expect([oneFhir.requests, twoFhir.requests]).toEqual([[], []]);
    expect((await callWith(service, one.token(), naming(oneFhir))).status).toBe(200);
    expect(oneFhir.requests.length).toBeGreaterThan(0);
    expect(twoFhir.requests).toEqual([]);
    expect((await callWith(service, two.token(), naming(twoFhir))).status).toBe(200);
    expect(twoFhir.requests.length).toBeGreaterThan(0);
  });

  it('T12: a client’s token is its key to us, and goes to no FHIR server', () => {
    expect(oneFhir.requests.concat(twoFhir.requests).map(({ headers }) => headers.authorization)).not.toContainEqual(
      expect.stringMatching(/./),
    );
  });

  it('the policy of one is not the policy of the other, and the evidence says which knowledge it was', async () => {
    const [ofOne, ofTwo] = [await callWith(service, one.token()), await callWith(service, two.token())];
    expect(evidenceIn(ofOne)).toContain('"HEP-2"');
    expect(evidenceIn(ofOne)).not.toContain('localPolicy');
    expect(evidenceIn(ofTwo)).not.toContain('"HEP-2"');
    expect(evidenceIn(ofTwo)).toContain('rows.HEP-2 off');
    const hashOf = (reply: Reply) => /"knowledge":"(sha256:[0-9a-f]{64})"/.exec(evidenceIn(reply))?.[1];
    expect(hashOf(ofOne)).toBeDefined();
    expect(hashOf(ofTwo)).toBeDefined();
    expect(hashOf(ofOne)).not.toBe(hashOf(ofTwo));
  });

  it('client notes 6.1: an order of Epic carries the code of the site and ours, or words alone; elsewhere ours', async () => {
    const [ofOne, ofTwo] = [await callWith(service, one.token()), await callWith(service, two.token())];
    expect(codesIn(ofOne).length).toBeGreaterThan(1);
    expect(codesIn(ofOne).join()).not.toContain('urn:site');
    const mapped = ordersIn(ofTwo).filter(({ code }) => code?.coding !== undefined);
    expect(mapped.map(({ code }) => code?.coding?.map(({ code: own }) => own))).toEqual([['PTH-1', '2731-8']]);
    const words = ordersIn(ofTwo).filter(({ code }) => code?.coding === undefined);
    expect(words.length).toBeGreaterThan(0);
    expect(words.every(({ code }) => (code?.text ?? '').length > 2)).toBe(true);
  });

  it('the local lab codes of one mean nothing at the other', async () => {
    const result: Observation = {
      resourceType: 'Observation',
      ...{ id: 'pth-1', status: 'final', effectiveDateTime: '2026-11-10' },
      ...{ code: { text: 'PTH OF SITE TWO' }, subject: { reference: 'Patient/liver-1' } },
      valueQuantity: { value: 40, unit: 'pg/mL', system: 'http://unitsofmeasure.org', code: 'pg/mL' },
    };
    const request = { ...liverRequest(), prefetch: { ...liverRequest().prefetch, labs: bundleOf(result) } };
    const offersPth = (reply: Reply): boolean => codesIn(reply).some((code) => code.endsWith('|2731-8'));
    expect(offersPth(await callWith(service, one.token(), request))).toBe(true);
    expect(offersPth(await callWith(service, two.token(), request))).toBe(false);
  });

  it('CA-01: the same chart gives each client, and each of its tenants, cards of their own uuid', async () => {
    const uuids = async (token: string) => cardsOf(await callWith(service, token)).map(({ uuid }) => uuid);
    const seen = [
      await uuids(one.token()),
      await uuids(one.token({ tenant: 'a' })),
      await uuids(one.token({ tenant: 'b' })),
    ];
    const all = [...seen, await uuids(two.token())].flat();
    expect(new Set(all).size).toBe(all.length);
    expect(await uuids(one.token({ tenant: 'a' }))).toEqual(seen[1]);
  });

  it('FB-11, FB-03: feedback is its sender’s, by the token and not by the body; the other’s card is unmatched', async () => {
    const [card] = cardsOf(await callWith(service, one.token({ tenant: 'a' })));
    const feedback = (outcomeTimestamp: string) => ({
      ...{ iss: two.iss, tenant: 'forged' },
      feedback: [{ card: card?.uuid, outcome: 'overridden', outcomeTimestamp }],
    });
    const send = async (token: string, at: string): Promise<void> => {
      expect((await postWith(service, FEEDBACK, token, feedback(at))).status).toBe(200);
    };
    await send(one.token({ tenant: 'a' }), '2026-11-22T09:00:01Z');
    await send(one.token({ tenant: 'b' }), '2026-11-22T09:00:02Z');
    await send(two.token(), '2026-11-22T09:00:03Z');
    const kept: KeptFeedback[] = [];
    for await (const entry of service.store.readFeedback()) kept.push(entry);
    expect(kept.map(({ iss, tenant, matched }) => [iss, tenant, matched])).toEqual([
      [one.iss, 'a', true],
      [one.iss, 'b', false],
      [two.iss, undefined, false],
    ]);
  });
});

describe('a clients file whose codes or policy cannot be meant', () => {
  const base = readConfig({ STATE_KEY: 'a-key-that-only-the-tests-of-the-door-use' });
  const answer = assembleAnswer(base, clockAt(NOW));

  it.each([
    ['policy', { rows: { 'SAF-4': 'off' } }, 'rows.SAF-4'],
    ['policy', { maximumCardz: 2 }, 'maximumCardz'],
    ['orderCodes', { 'no-such-order': { system: 's', code: 'c' } }, 'no-such-order'],
    ['labCodes', { 'no-such-lab': ['X'] }, 'no-such-lab'],
  ])('%s: %j stops the start, and client, member and place are named', (member, value, place) => {
    const config = { ...base, clientsFile: clientsFile(one.entry(), two.entry({ [member]: value })) };
    const start = () => assembleClients(config, answer);
    expect(start).toThrow(StartProblem);
    expect(start).toThrow(new RegExp(`clients\\[1\\]\\.${member}.*${place.replaceAll('.', '\\.')}`));
  });

  it('without CLIENTS_FILE there are no clients, and the service is open', () => {
    expect(assembleClients(base, answer)).toBeUndefined();
  });
});
