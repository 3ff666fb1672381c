import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FhirResource, ServiceRequest } from 'fhir/r4.js';
import { answer } from '../src/answer.js';
import { readCase, type PathwayCase } from '../src/cli/pathway-case.js';
import { runCase } from '../src/cli/run-case.js';
import { clockAt } from '../src/clock.js';
import type { Card } from '../src/hooks/card.js';
import { checkRequest } from '../src/hooks/check-request.js';
import type { HookName } from '../src/hooks/hook-request.js';
import { gatherFacts } from '../src/facts/gather-facts.js';
import { isAsked } from '../src/pathways/evaluate.js';
import { holdsBack } from '../src/knowledge/holds-back.js';
import { alreadyOrdered } from '../src/pathways/on-order.js';
import { recordOf } from './facts/chart-of-test.js';
import { requestOf, type RealChart } from './support/real-charts.js';
import { NOW } from './support/running-service.js';
import { testSite } from './support/site.js';
import { anyChart } from './support/whole-chart-arbitrary.js';

const site = testSite();
const RUNS = { seed: 20261122, numRuns: 150 };
const LONG_MS = 90_000;
const OF_THE_CHART = ['patient-view', 'encounter-start', 'encounter-discharge', 'problem-list-item-create'] as const;

const WITH_ORDERS = ['patient-view', 'encounter-discharge'] as const;

const golden = (name: string): PathwayCase => {
  const file = `test/golden/charts/${name}.json`;
  return readCase({ file, json: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> });
};

const LIVER: FhirResource = {
  resourceType: 'Condition',
  code: { text: 'Calcification of the liver' },
  subject: { reference: 'Patient/p' },
};
const HARMLESS: ServiceRequest = {
  resourceType: 'ServiceRequest',
  id: 'd1',
  status: 'draft',
  intent: 'order',
  code: { text: 'Lipid panel' },
  subject: { reference: 'Patient/p' },
};

describe('LOOP-2: silence when the work-up is complete', () => {
  it.each(
    (['a-complete-work-up', 'a-work-up-that-is-wholly-on-order'] as const).flatMap((name) =>
      ([...OF_THE_CHART, 'order-select', 'order-sign', 'order-dispatch'] as const).map((hook) => [name, hook] as const),
    ),
  )('%s says nothing at %s', async (name, hook) => {
    const chart = golden(name);
    const given = hook === 'order-dispatch' ? { ...chart.given, orders: [...listed(chart), HARMLESS] } : chart.given;
    const one = { ...chart, given, hook, newConditions: [LIVER], draftOrders: [HARMLESS] };
    expect((await runCase(one, site)).cards.map(({ summary }) => summary)).toEqual([]);
  });
});

function listed({ given }: PathwayCase): readonly FhirResource[] {
  return given.orders === 'unavailable' ? [] : given.orders;
}

async function cardsOf(chart: RealChart, hook: HookName): Promise<readonly Card[]> {
  const request = requestOf(chart, hook);
  const service = site.knowledge.services.find((one) => one.hook === hook)!;
  const parts = { site, fhirClient: undefined, clock: clockAt(NOW), deadlineMs: 0, traces: false };
  return (await answer(checkRequest(request, hook), service, {}, parts)).cards;
}

function ordersIn(cards: readonly Card[]): ServiceRequest[] {
  return cards.flatMap(({ suggestions = [] }) =>
    suggestions.flatMap(({ actions }) => actions.flatMap((one) => (one.type === 'create' ? [one.resource] : []))),
  );
}

const names = (cards: readonly Card[]): string[] => ordersIn(cards).map(({ code }) => code?.text ?? '');

/** What a clinician signed, as the chart shows it the next time. */
function signed(order: ServiceRequest, index: number): ServiceRequest {
  return { ...order, id: `signed-${index}`, status: 'active', intent: 'order', authoredOn: NOW };
}

describe('LOOP-2: nothing is suggested twice', () => {
  it(
    'in one answer each order stands once',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyChart, fc.constantFrom(...WITH_ORDERS), async (chart, hook) => {
          const suggested = names(await cardsOf(chart, hook));
          expect(suggested).toEqual([...new Set(suggested)]);
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'what was signed is not suggested again',
    async () => {
      let suggestions = 0;
      await fc.assert(
        fc.asyncProperty(anyChart, fc.constantFrom(...WITH_ORDERS), async (chart, hook) => {
          const first = await cardsOf(chart, hook);
          const entries = [
            ...chart.entries,
            ...ordersIn(first).map((one, index) => ({ resource: signed(one, index) })),
          ];
          const again = names(await cardsOf({ ...chart, entries }, hook));
          suggestions += names(first).length;
          expect(again.filter((name) => names(first).includes(name))).toEqual([]);
        }),
        RUNS,
      );
      expect(suggestions).toBeGreaterThan(100);
    },
    LONG_MS,
  );
});

describe('LOOP-2: an order that was signed is known again', () => {
  const orders = [...site.knowledge.orders.values()].map((order) => [order.title, order] as const);
  const at = { knowledge: site.knowledge, timeZone: 'UTC', labCodes: site.labCodes };
  const chartWith = (code: ServiceRequest['code']) => {
    const one = { ...HARMLESS, id: 's1', status: 'active' as const, ...(code === undefined ? {} : { code }) };
    return gatherFacts(recordOf([{ ...one, subject: { reference: 'Patient/p1' } }]), [], at, new Date(NOW));
  };

  it.each(orders)('%s, in words alone', (title, order) => {
    expect(alreadyOrdered(order, chartWith({ text: title }))).toHaveLength(1);
  });

  it.each(orders.filter(([, { coding }]) => coding !== undefined))('%s, by its code alone', (_title, order) => {
    const coding = order.coding === undefined ? [] : [order.coding];
    expect(alreadyOrdered(order, chartWith({ coding }))).toHaveLength(1);
  });
});

describe('LOOP-3: which rows listen to a new item of the problem list', () => {
  const { pathways, policy } = site.knowledge;
  const actions = pathways.flatMap((pathway) => pathway.actions.map((action) => ({ pathway, action })));

  it.each(
    actions
      .filter(({ pathway, action }) => pathway.foci.length > 0 && action.hooks.includes('patient-view'))
      .filter(({ action }) => action.requirement !== 'LOOP-1')
      .map(({ pathway, action }) => [`${action.requirement} ${pathway.name}/${action.id}`, action] as const),
  )('%s, which speaks of a finding at patient-view, does', (_name, action) => {
    expect(isAsked(action, 'problem-list-item-create', policy)).toBe(true);
  });

  it.each(
    actions
      .filter(({ action }) => holdsBack(action))
      .map(({ pathway, action }) => [`${pathway.name}/${action.id}`, action] as const),
  )('SAF-4: %s holds orders back wherever a row may offer one', (_name, action) => {
    const offering = actions.filter((one) => one.action.offers.some(({ order }) => order.hazards.length > 0));
    const wanted = new Set(offering.flatMap((one) => one.action.hooks).filter((hook) => !hook.startsWith('order')));
    expect([...wanted].filter((hook) => !action.hooks.includes(hook))).toEqual([]);
  });
});
