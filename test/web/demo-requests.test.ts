import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import { checkRequest } from '../../src/hooks/check-request.js';
import { HOOKS } from '../../src/hooks/hook-request.js';
import type { HookName } from '../../src/hooks/hook-request.js';
import { DEMO_ANSWERS } from '../../src/web/demo/demo-answers.js';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { DEMO_CODES } from '../../src/web/demo/demo-resources.js';
import { demoRequest } from '../../src/web/demo/demo-request.js';
import { DEMO_TESTS } from '../../src/web/demo/demo-tests.js';
import { NOW, RunningService } from '../support/running-service.js';

const now = new Date(NOW);
const everyRequest = DEMO_PATIENTS.flatMap((patient) => HOOKS.map((hook) => [patient.id, hook] as const));
/** Each chart where there is most to see. */
const ownHooks = DEMO_PATIENTS.map(({ id, hook }) => [id, hook] as const);

function requestOf(id: string, hook: HookName) {
  return demoRequest(
    DEMO_PATIENTS.find((patient) => patient.id === id)!,
    hook,
    now,
    'demo-1',
  );
}

describe('the requests of the demo patients', () => {
  it('RQ-01: each on every hook passes the check and fills all nine prefetch keys', () => {
    for (const [id, hook] of everyRequest) {
      const request = requestOf(id, hook);
      const checked = checkRequest(JSON.parse(JSON.stringify(request)), hook);
      expect(checked.patientId).toBe(id);
      expect(Object.keys(request.prefetch)).toEqual([...PREFETCH_KEYS]);
    }
  });

  it('PD-02: every key but the patient is a searchset Bundle that says how many it holds', () => {
    for (const [id, hook] of everyRequest) {
      const { patient, ...bundles } = requestOf(id, hook).prefetch;
      expect(patient).toMatchObject({ resourceType: 'Patient', id });
      for (const bundle of Object.values(bundles)) {
        expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'searchset' });
        const { entry = [], total } = bundle as { entry?: unknown[]; total?: number };
        expect(total).toBe(entry.length);
      }
    }
  });

  it('nothing in a chart but a due date lies in the future, whatever day it is', () => {
    for (const moment of ['2026-11-22T00:00:00Z', '2028-02-29T23:59:59Z']) {
      const at = new Date(moment);
      for (const patient of DEMO_PATIENTS) {
        const whole = JSON.stringify(demoRequest(patient, 'order-sign', at, 'demo-1'));
        const text = whole.replaceAll(/"valueDateTime":"[^"]*"/g, '');
        const dates = [...text.matchAll(/"(\d{4}-\d\d-\d\d(?:T[^"]*)?)"/g)].map((match) => Date.parse(match[1]!));
        expect(dates.length).toBeGreaterThan(0);
        expect(Math.max(...dates)).toBeLessThanOrEqual(at.getTime());
      }
    }
  });

  it('every id in a chart is its own', () => {
    for (const patient of DEMO_PATIENTS) {
      const resources = [
        ...JSON.stringify(requestOf(patient.id, 'patient-view')).matchAll(/"resourceType":"(\w+)","id":"([^"]+)"/g),
      ];
      const references = resources.map((match) => `${match[1]!}/${match[2]!}`);
      expect(new Set(references).size).toBe(references.length);
    }
  });

  it('every code of a demo chart is one that the knowledge or its terminology tests know', () => {
    const laboratories = Object.values(DEMO_TESTS).map(({ code }) => code);
    const definitions = readFolderOf('observation-definitions');
    for (const code of laboratories) expect(definitions).toContain(`"${code}"`);
    const sets = readFolderOf('value-sets');
    const context: readonly string[] = [DEMO_CODES.abnormalLiverImaging.code];
    for (const { code } of Object.values(DEMO_CODES)) if (!context.includes(code)) expect(sets).toContain(`"${code}"`);
    for (const { code } of Object.values(DEMO_ANSWERS)) expect(definitions).toContain(`"${code}"`);
  });
});

describe('the running service and its demo patients', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await RunningService.start({ settings: { PLAYGROUND: 'on' } });
  });

  afterAll(() => service.stop());

  it('lists every demo patient with a story and a hook', async () => {
    const { body } = await service.get('/playground/patients');
    expect((body as { patients: object[] }).patients).toEqual(
      DEMO_PATIENTS.map(({ id, name, group, story, hook }) => ({ id, name, group, story, hook })),
    );
  });

  it.each(HOOKS)('leah-cohen on %s is answered with cards or silence, never refused', async (hook) => {
    const { body: request } = await service.get(`/playground/requests/leah-cohen/${hook}`);
    const { status, body } = await service.call(request as { hook: string });
    expect(status).toBe(200);
    expect(Array.isArray((body as { cards: unknown }).cards)).toBe(true);
  });

  it.each([
    ['marta-lindqvist', 'patient-view', 'info', 'HEP-1'],
    ['daniel-okafor', 'patient-view', 'critical', 'SAF-1'],
    ['ioana-petrescu', 'patient-view', 'info', 'MEC-3'],
    ['peter-novak', 'patient-view', 'info', 'HEP-1'],
    ['henrik-dahl', 'patient-view', 'info', 'HEP-11'],
    ['yusuf-demir', 'patient-view', 'warning', 'HEP-8'],
    ['aisha-rahman', 'patient-view', 'info', 'SAF-4'],
    ['sven-halvorsen', 'patient-view', 'warning', 'REN-2'],
    ['leah-cohen', 'order-select', 'warning', 'SAF-4'],
    ['grace-mbeki', 'order-sign', 'critical', 'SAF-2'],
    ['hannah-weiss', 'patient-view', 'info', 'FET-13'],
    ['lucia-moretti', 'patient-view', 'warning', 'FET-4'],
    ['ngozi-eze', 'patient-view', 'info', 'FET-9'],
    ['ruth-abrams', 'patient-view', 'info', 'LNG-1'],
    ['tomasz-zielinski', 'patient-view', 'info', 'PAN-1'],
    ['mei-tanaka', 'patient-view', 'info', 'BRN-2'],
  ] as const)('%s on %s gets a card with the indicator %s for %s', async (id, hook, indicator, requirement) => {
    const [card] = await cardsOf(id, hook);
    expect(card).toMatchObject({
      indicator,
      extension: { 'org.calcitrace.evidence': { requirements: expect.arrayContaining([requirement]) as unknown } },
    });
  });

  it.each([
    ['george-whitfield', 'LOOP-2'],
    ['claire-dubois', 'LOOP-2'],
    ['oscar-lind', 'BRN-1'],
  ])('%s gets silence on patient-view (%s)', async (id) => {
    expect(await cardsOf(id, 'patient-view')).toEqual([]);
  });

  it('every evidence link of every demo card leads to a page', async () => {
    const links = new Set<string>();
    for (const [id, hook] of ownHooks) {
      for (const card of await cardsOf(id, hook)) for (const { url } of card.links) links.add(new URL(url).pathname);
    }
    expect(links.size).toBeGreaterThan(3);
    for (const path of links) expect((await service.get(path)).status).toBe(200);
  });

  it('an unknown demo patient or hook is a 404', async () => {
    for (const path of ['nobody/patient-view', 'marta-lindqvist/patient-close', 'constructor/patient-view']) {
      expect((await service.get(`/playground/requests/${path}`)).status).toBe(404);
    }
  });

  it('serves the page and its parts with their media types, and nothing outside their folder', async () => {
    expect((await service.get('/')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await service.get('/playground/app.js')).headers.get('content-type')).toMatch(/javascript/);
    expect((await service.get('/playground/page.css')).headers.get('content-type')).toMatch(/^text\/css/);
    expect((await service.get('/playground/..%2f..%2fplayground.ts')).status).toBe(404);
  });

  it('PLAYGROUND=off: there is no playground, and the evidence stays', async () => {
    const closed = await RunningService.start({ settings: { PLAYGROUND: 'off' } });
    expect((await closed.get('/')).status).toBe(404);
    expect((await closed.get('/playground/patients')).status).toBe(404);
    expect((await closed.get('/evidence/assets/evidence.css')).status).toBe(200);
    await closed.stop();
  });

  async function cardsOf(id: string, hook: HookName): Promise<{ links: { url: string }[] }[]> {
    const { body } = await service.call(requestOf(id, hook));
    return (body as { cards: { links: { url: string }[] }[] }).cards;
  }
});

function readFolderOf(name: string): string {
  const folder = join(PROJECT_ROOT, 'fhir-resources', name);
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
}
