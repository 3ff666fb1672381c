import { readFileSync } from 'node:fs';
import express from 'express';
import type { FhirResource } from 'fhir/r4.js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { adminOnly } from '../../src/http/admin.js';
import { FailureLimit } from '../../src/http/failure-limit.js';
import { refusals } from '../../src/http/refusal.js';
import { bundleOf, LIVER_REPORT, liverRequest, silentRequest, type RequestBody } from '../support/hook-requests.js';
import { RunningService, servicePath } from '../support/running-service.js';
import { testSite } from '../support/site.js';

const REFUSED = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] };

let service: RunningService;
beforeEach(async () => {
  service = await RunningService.start();
});
afterEach(() => service.stop());

const metrics = async (): Promise<string> => (await service.get('/metrics')).text;
const reporting = (conclusion: string): RequestBody => {
  const request = liverRequest();
  const report = { ...LIVER_REPORT, conclusion } as FhirResource;
  return { ...request, prefetch: { ...request.prefetch, reports: bundleOf(report) } };
};

describe('silence is counted', () => {
  it.each([
    ['no finding', silentRequest()],
    ['uncertain', reporting('Possible calcification of the liver.')],
    [
      'unread language',
      reporting('Leber: Verkalkung im Segment VI, keine weiteren Auffälligkeiten der Leber und der Milz.'),
    ],
    ['unread report', { ...silentRequest(), prefetch: { ...silentRequest().prefetch, reports: REFUSED } }],
    ['not for patients', { ...liverRequest(), context: { ...liverRequest().context, userId: 'Patient/liver-1' } }],
  ])('%s', async (reason, request) => {
    expect((await service.call(request)).body).toEqual({ cards: [] });
    expect(await metrics()).toContain(`calcitrace_silent_total{reason="${reason}"} 1`);
  });

  it('resting, after an override', async () => {
    const { cards } = (await service.call(liverRequest())).body as { cards: { uuid: string }[] };
    const feedback = [{ card: cards[0]!.uuid, outcome: 'overridden', outcomeTimestamp: '2026-11-22T09:00:00Z' }];
    await service.post(`${servicePath('patient-view')}/feedback`, { feedback });
    await service.call(liverRequest());
    expect(await metrics()).toContain('calcitrace_silent_total{reason="resting"} 1');
    expect(await metrics()).toContain('calcitrace_feedback_total{outcome="overridden"} 1');
  });

  it.each([
    ['complete', 'a-complete-work-up'],
    ['already ordered', 'a-work-up-that-is-wholly-on-order'],
  ])('%s: %s', async (reason, name) => {
    const file = `test/golden/charts/${name}.json`;
    const json = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    expect((await runCase(readCase({ file, json }), testSite())).silence).toBe(reason);
  });
});

describe('GET /metrics', () => {
  it('counts answers, cards, refusals and times by names of ours alone', async () => {
    await service.call(liverRequest());
    await service.post(servicePath('patient-view'), '{"PHI-MARKER":', { 'content-type': 'application/json' });
    const text = await metrics();
    expect(text).toContain('calcitrace_answers_total{service="calcification-patient-view"} 1');
    expect(text).toMatch(/calcitrace_cards_total\{indicator="(?:info|warning)"\} 1/);
    expect(text).toMatch(/calcitrace_refused_total\{code="request\.[a-z-]+"\} 1/);
    expect(text).toContain('calcitrace_request_seconds_count{route="calcification-patient-view"} 2');
    expect(text).not.toMatch(/PHI-MARKER|liver-1/);
  });
});

describe('where clients must authenticate, figures need the admin token', () => {
  const TOKEN = 'admin-token-of-the-tests';
  const ask = async (adminToken: string | undefined, authorization?: string): Promise<number> => {
    const app = express();
    app.get(
      '/',
      adminOnly({ isOpen: false, adminToken, failures: new FailureLimit('tokens', 0) }),
      (_request, response) => {
        response.end();
      },
    );
    app.use(refusals({ info: () => undefined, warn: () => undefined, error: () => undefined }));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { headers });
    await new Promise((resolve) => server.close(resolve));
    return status;
  };

  it.each([
    ['the token', TOKEN, `Bearer ${TOKEN}`, 200],
    ['the token as the password of a browser', TOKEN, `Basic ${btoa(`anybody:${TOKEN}`)}`, 200],
    ['another password', TOKEN, `Basic ${btoa('anybody:another')}`, 401],
    ['the token as the name of a browser', TOKEN, `Basic ${btoa(TOKEN)}`, 401],
    ['an empty password where no token is set', undefined, `Basic ${btoa('anybody:')}`, 401],
    ['another token', TOKEN, 'Bearer another', 401],
    ['no token', TOKEN, undefined, 401],
    ['any token where none is set', undefined, 'Bearer undefined', 401],
    ['an empty token where none is set', undefined, 'Bearer ', 401],
  ])('%s', async (_, adminToken, authorization, status) => {
    expect(await ask(adminToken, authorization)).toBe(status);
  });
});
