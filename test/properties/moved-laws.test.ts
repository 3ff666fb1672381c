import fc from 'fast-check';
import type { FhirResource, Quantity } from 'fhir/r4.js';
import { clockAt } from '../../src/clock.js';
import type { RequestBody } from '../support/hook-requests.js';
import { daysAfter, requestOf, type RealChart } from '../support/real-charts.js';
import { NOW } from '../support/running-service.js';
import { testSite } from '../support/site.js';
import { anyChart } from '../support/whole-chart-arbitrary.js';
import { decided } from './decided.js';
import { LONG_MS, runs, SEED } from './runs.js';

const site = testSite();

/** What a laboratory elsewhere writes for the same amount: unit and how many of it are one of ours. */
const OTHER_UNITS: Readonly<Record<string, readonly (readonly [unit: string, factor: number])[]>> = {
  'mg/dL': [
    ['mg/L', 10],
    ['g/L', 0.01],
    ['ug/mL', 10],
  ],
  'g/dL': [
    ['g/L', 10],
    ['mg/mL', 10],
  ],
  'pg/mL': [['ng/L', 1]],
  'ng/mL': [['ug/L', 1]],
  'U/L': [['[IU]/L', 1]],
};
/** g/mol over 10: mg/dL of it in 1 mmol/L. */
const MOLAR: Readonly<Record<string, number>> = { '17861-6': 4.008, '2160-0': 11.312 };

function elsewhere(resource: FhirResource, choice: number): FhirResource {
  if (resource.resourceType !== 'Observation' || resource.valueQuantity === undefined) return resource;
  const { valueQuantity, referenceRange = [], code } = resource;
  const molar = MOLAR[code.coding?.[0]?.code ?? ''];
  const others = OTHER_UNITS[valueQuantity.unit ?? ''] ?? [];
  const known = molar === undefined ? others : [...others, ['mmol/L', 1 / molar] as const];
  const other = known[choice % Math.max(known.length, 1)];
  if (other === undefined) return resource;
  const [unit, factor] = other;
  const inUnit = ({ value = 0 }: Quantity): Quantity => ({
    ...{ value: value * factor, unit, code: unit, system: 'http://unitsofmeasure.org' },
  });
  return {
    ...resource,
    valueQuantity: inUnit(valueQuantity),
    referenceRange: referenceRange.map(({ low, high }) => ({
      ...(low === undefined ? {} : { low: inUnit(low) }),
      ...(high === undefined ? {} : { high: inUnit(high) }),
    })),
  };
}

function chartElsewhere(chart: RealChart, choices: readonly number[]): RealChart {
  const entries = chart.entries.map(({ resource }, index) => ({
    resource: elsewhere(resource!, choices[index % choices.length] ?? 0),
  }));
  return { ...chart, entries };
}

/** Every date in it, so many days later. */
function later<T>(json: T, days: number): T {
  const text = JSON.stringify(json).replaceAll(/(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/g, (day) =>
    daysAfter(new Date(`${day}T00:00:00Z`), days)
      .toISOString()
      .slice(0, 10),
  );
  return JSON.parse(text) as T;
}

/** Names are made from dates too. */
function nameless<T>(json: T): T {
  return JSON.parse(JSON.stringify(json, (name, value: unknown) => (name === 'uuid' ? undefined : value))) as T;
}

/** By four years each, a leap year among them, so that months stay as long as they were; ahead the knowledge is out of date (H24). */
const yearsBack = fc.integer({ min: -7, max: -1 }).map((times) => times * 1461);

const viewOf = (chart: RealChart): RequestBody => requestOf(chart, 'patient-view');

describe(`Laws that hold wherever and whenever a chart is written (seed ${SEED})`, () => {
  it(
    'H10: the same amounts in other units give the same cards',
    async () => {
      const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(anyChart, choices, async (chart, chosen) => {
          const { cards } = await decided(viewOf(chartElsewhere(chart, chosen)), site);
          expect(cards).toEqual((await decided(viewOf(chart), site)).cards);
        }),
        runs(80),
      );
    },
    LONG_MS,
  );

  it(
    'T29: a chart and a clock that are moved together give the same cards with other dates',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyChart, yearsBack, async (chart, days) => {
          const request = viewOf(chart);
          const { cards } = await decided(request, site);
          const clock = clockAt(daysAfter(new Date(NOW), days).toISOString());
          const moved = await decided(later(request, days), site, clock);
          expect(nameless(moved.cards)).toEqual(later(nameless(cards), days));
        }),
        runs(80),
      );
    },
    LONG_MS,
  );
});
