import { join } from 'node:path';
import type { Observation } from 'fhir/r4.js';
import { answer } from '../src/answer.js';
import type { HookResponse } from '../src/hooks/card.js';
import { checkRequest } from '../src/hooks/check-request.js';
import { HOOKS } from '../src/hooks/hook-request.js';
import type { RequestBody } from './support/hook-requests.js';
import {
  daysAfter,
  liverReport,
  newestAlbuminOf,
  newestCalciumOf,
  newestLabOf,
  type RealChart,
  requestOf,
  syntheaCharts,
  timeOf,
  usCoreCharts,
  withResources,
} from './support/real-charts.js';
import { schemaFaults } from './support/schema-faults.js';
import { testSite } from './support/site.js';

const site = testSite();
const corpus = process.env['CALCITRACE_CORPUS'];

const fixtures = [...syntheaCharts('test/fixtures/synthea'), ...usCoreCharts('test/fixtures/us-core')];
const published =
  corpus === undefined
    ? []
    : [
        ...syntheaCharts(join(corpus, 'fhir/synthea-r4')),
        ...usCoreCharts(join(corpus, 'fhir/us-core-examples/input/examples')),
      ];

/** A request the whole way to its answer, with nothing but its prefetch, at a moment of its own. */
async function answerTo(request: RequestBody, now: Date): Promise<HookResponse> {
  const service = site.knowledge.services.find(({ hook }) => hook === request.hook)!;
  const checked = checkRequest(request, request.hook);
  const parts = { site, fhirClient: undefined, clock: () => now, deadlineMs: 0, traces: false };
  return JSON.parse(JSON.stringify(await answer(checked, service, {}, parts))) as HookResponse;
}

interface Evidence {
  readonly requirements?: readonly string[];
  readonly because?: readonly {
    readonly fact: string;
    readonly value?: unknown;
    readonly unit?: string;
    readonly source?: string;
    readonly formula?: string;
  }[];
  readonly missing?: readonly { readonly fact: string }[];
}

function evidenceIn({ cards }: HookResponse): Evidence[] {
  return cards.map((card) => card.extension['org.calcitrace.evidence'] as Evidence);
}

function valueOf(observation: Observation | undefined): number {
  return observation?.valueQuantity?.value ?? Number.NaN;
}

/** What the laws ask of a chart that nobody here wrote. */
function chartLaws(charts: readonly RealChart[]): void {
  const named = charts.map((chart) => [chart.name, chart] as const);

  it.each(named)('%s, in which no calcification was ever found, is silent on patient-view', async (_, chart) => {
    const answered = await answerTo(requestOf(chart, 'patient-view'), daysAfter(newestLabOf(chart), 2));
    expect(answered).toEqual({ cards: [] });
  });

  it.each(named)('RS-01: %s is answered on all seven hooks, and every answer is valid', async (_, chart) => {
    const now = daysAfter(newestLabOf(chart), 2);
    for (const hook of HOOKS) {
      const answered = await answerTo(requestOf(chart, hook), now);
      expect([hook, schemaFaults('service-response', answered)]).toEqual([hook, []]);
    }
  });

  it.each(named)('HEP-1: %s with a liver calcification reported gets its card', async (_, chart) => {
    const { answered } = await answeredWithLiverReport(chart);
    expect(schemaFaults('service-response', answered)).toEqual([]);
    const [first] = evidenceIn(answered);
    expect(first?.requirements).toContain('HEP-1');
  });

  it.each(named)('MEC-1: %s, its calcium is known while it is fresh, however it is coded', async (_, chart) => {
    const { answered, now } = await answeredWithLiverReport(chart);
    const results = newestCalciumOf(chart);
    const [calcium] = results;
    const [first] = evidenceIn(answered);
    const known = first?.because?.find(({ fact }) => fact.startsWith('calcium'));
    const missing = first?.missing?.some(({ fact }) => fact.startsWith('calcium')) ?? false;
    if (calcium === undefined || timeOf(calcium) < daysAfter(now, -90).getTime()) {
      expect({ known, missing }).toEqual({ known: undefined, missing: true });
    } else {
      expect(missing).toBe(false);
      const used = results.find(({ id = '' }) => known?.source === `Observation/${id}`);
      const added = known?.formula === undefined ? 0 : 0.8 * (4 - valueOf(newestAlbuminOf(chart)[0]));
      expect(known?.unit).toBe('mg/dL');
      expect(known?.value).toBeCloseTo(valueOf(used) + added, 1);
    }
  });

  it.each(named)('HEP-1: %s with the same report denying it is silent', async (_, chart) => {
    const labs = newestLabOf(chart);
    const report = {
      ...liverReport(chart.patientId, daysAfter(labs, 1)),
      conclusion: 'No calcification of the liver.',
    };
    const answered = await answerTo(requestOf(withResources(chart, report), 'patient-view'), daysAfter(labs, 2));
    expect(answered).toEqual({ cards: [] });
  });
}

async function answeredWithLiverReport(chart: RealChart): Promise<{ answered: HookResponse; now: Date }> {
  const labs = newestLabOf(chart);
  const now = daysAfter(labs, 2);
  const reported = withResources(chart, liverReport(chart.patientId, daysAfter(labs, 1)));
  return { answered: await answerTo(requestOf(reported, 'patient-view'), now), now };
}

describe('charts of others that came along', () => {
  it('there are three, and two of them hold a calcium', () => {
    expect(fixtures.map((chart) => newestCalciumOf(chart).length > 0)).toEqual([false, true, true]);
  });

  chartLaws(fixtures);
});

if (corpus === undefined) {
  it.skip('CALCITRACE_CORPUS is not set: the published charts were not read', () => undefined);
} else {
  describe('every published chart', () => {
    it('there are the 24 of Synthea and the four of US Core', () => {
      expect(published).toHaveLength(28);
    });

    it('18 of Synthea hold a calcium, all of it coded as calcium in blood', () => {
      const codes = published
        .filter(({ name }) => !name.startsWith('US Core'))
        .flatMap((chart) => newestCalciumOf(chart)[0]?.code.coding?.[0]?.code ?? []);
      expect(new Set(codes)).toEqual(new Set(['49765-1']));
      expect(codes).toHaveLength(18);
    });

    chartLaws(published);
  });
}
