import fc from 'fast-check';
import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { PREFETCH_KEYS } from '../../src/fhir/patient-record.js';
import type { Card } from '../../src/hooks/card.js';
import { HOOKS } from '../../src/hooks/hook-request.js';
import { Problem } from '../../src/problem.js';
import type { RequestBody } from '../support/hook-requests.js';
import { type RealChart, requestOf } from '../support/real-charts.js';
import { testSite } from '../support/site.js';
import { anyChart, chartWithoutFinding } from '../support/whole-chart-arbitrary.js';
import { decided } from './decided.js';
import { LONG_MS, runs, SEED } from './runs.js';

const RUNS = runs(100);
const site = testSite();

const cardsOf = async (request: RequestBody): Promise<readonly Card[]> => (await decided(request, site)).cards;

function withEntries(chart: RealChart, entries: readonly BundleEntry<FhirResource>[]): RealChart {
  return { ...chart, entries };
}

/** The chart with all its entries in another order, and some of them twice. */
const shuffled = anyChart.chain((chart) =>
  fc.record({
    chart: fc.constant(chart),
    permuted: fc.shuffledSubarray([...chart.entries], { minLength: chart.entries.length }),
    again: fc.subarray([...chart.entries]),
  }),
);

/** The chart, and which of its entries but the patient were a mistake. */
const mistaken = anyChart.chain((chart) =>
  fc.record({ chart: fc.constant(chart), mistakes: fc.subarray(chart.entries.slice(1)) }),
);

function enteredInError(entry: BundleEntry<FhirResource>): BundleEntry<FhirResource> {
  const { resource } = entry;
  const withdrawn =
    resource?.resourceType === 'Condition'
      ? { ...resource, verificationStatus: { coding: [{ code: 'entered-in-error' }] } }
      : { ...resource, status: 'entered-in-error' };
  return { resource: withdrawn as FhirResource };
}

const other = { reference: 'Patient/somebody-else' };
const foreign = fc.constantFrom<FhirResource>(
  { resourceType: 'Patient', id: 'somebody-else' },
  { resourceType: 'Observation', id: 'x', status: 'final', code: {}, subject: other },
  { resourceType: 'DiagnosticReport', id: 'x', status: 'entered-in-error', code: {}, subject: other },
  { resourceType: 'Condition', id: 'x', subject: other },
  { resourceType: 'ServiceRequest', id: 'x', status: 'revoked', intent: 'order', subject: other },
  { resourceType: 'Procedure', id: 'x', status: 'completed', subject: other },
  { resourceType: 'ImagingStudy', id: 'x', status: 'available', subject: other },
);

describe(`Laws that hold for every chart (seed ${SEED})`, () => {
  it(
    'the charts by chance get cards often, and silence often',
    async () => {
      const counts: number[] = [];
      for (const chart of fc.sample(anyChart, RUNS)) {
        const cards = await cardsOf(requestOf(chart, 'patient-view'));
        counts.push(cards.length);
      }
      expect(counts.filter((count) => count > 0).length).toBeGreaterThan(RUNS.numRuns / 4);
      expect(counts.filter((count) => count === 0).length).toBeGreaterThan(RUNS.numRuns / 10);
    },
    LONG_MS,
  );

  it(
    'SAF-6: one resource of another patient, under any key of any hook, refuses the request',
    async () => {
      const key = fc.constantFrom(...PREFETCH_KEYS.filter((one) => one !== 'patient'));
      await fc.assert(
        fc.asyncProperty(
          anyChart,
          foreign,
          key,
          fc.constantFrom(...HOOKS),
          fc.nat(20),
          async (chart, stray, strayKey, hook, at) => {
            const request = requestOf(chart, hook);
            const { entry = [] } = request.prefetch[strayKey] as Bundle;
            entry.splice(at, 0, { resource: stray });
            const told = await cardsOf(request).catch((error: unknown) => error);
            expect(told).toBeInstanceOf(Problem);
            expect(told).toMatchObject({ code: 'patient.mismatch', status: 400 });
          },
        ),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'the order of entries, an entry sent twice and labs under two keys change no card',
    async () => {
      await fc.assert(
        fc.asyncProperty(shuffled, fc.boolean(), async ({ chart, permuted, again }, underBoth) => {
          const request = requestOf(withEntries(chart, [...permuted, ...again]), 'patient-view');
          const { labs, observations } = request.prefetch as { labs: Bundle; observations: Bundle };
          if (underBoth) request.prefetch['observations'] = joined(observations, labs);
          expect(await cardsOf(request)).toEqual(await cardsOf(requestOf(chart, 'patient-view')));
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'H12: what was entered in error is as if it had never been',
    async () => {
      await fc.assert(
        fc.asyncProperty(mistaken, async ({ chart, mistakes }) => {
          const withdrawn = chart.entries.map((entry) => (mistakes.includes(entry) ? enteredInError(entry) : entry));
          const absent = chart.entries.filter((entry) => !mistakes.includes(entry));
          expect(await cardsOf(requestOf(withEntries(chart, withdrawn), 'patient-view'))).toEqual(
            await cardsOf(requestOf(withEntries(chart, absent), 'patient-view')),
          );
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'H2: where every report denies a calcification of the liver nothing is said of one, whatever the labs',
    async () => {
      await fc.assert(
        fc.asyncProperty(chartWithoutFinding, async (chart) => {
          // The product of calcium and phosphate needs no calcification (SAF-1).
          for (const card of await cardsOf(requestOf(chart, 'patient-view'))) {
            expect(card.extension['org.calcitrace.evidence']).toMatchObject({ requirements: ['SAF-1'] });
          }
        }),
        RUNS,
      );
    },
    LONG_MS,
  );
});

function joined(one: Bundle, more: Bundle): Bundle {
  const entry = [...(one.entry ?? []), ...(more.entry ?? [])];
  return { ...one, total: entry.length, entry };
}
