import type { Facts } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { OrderDefinition } from '../../src/knowledge/order-definition.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { recommend } from '../../src/pathways/recommend.js';
import { testSite } from './site.js';

const { knowledge: shipped } = testSite();
const invented = inventedFacts(shipped);
const NONE = { items: [], completeness: 'complete' as const };
export const facts: Facts = {
  ...invented,
  today: '2026-11-22',
  labs: new Map(),
  orders: NONE,
  performed: NONE,
  followUps: NONE,
  draftOrders: [],
};

export const order = (name: string, rest: Partial<OrderDefinition> = {}): OrderDefinition => ({
  ...{ name, title: `The ${name}`, results: [], bringsMore: false, answeredBy: [], hazards: [], alternatives: [] },
  ...rest,
});
export const image = (name: string, modality: 'CT' | 'MR' | 'US', ...hazards: string[]) =>
  order(name, { imaging: { modality, organs: ['liver'] }, hazards });
/** With radiation, and what may stand in for it. */
export const ct = { ...image('ct', 'CT', 'radiation'), alternatives: ['mri', 'us'] };
export const knowledge = {
  ...shipped,
  orders: new Map([image('mri', 'MR'), image('us', 'US')].map((one) => [one.name, one] as const)),
};

export const finding = (rest: Partial<FindingFact> = {}): FindingFact => {
  const { lastDate: _lastDate, ...undated } = invented.findings.items[0]!;
  return { ...undated, modality: 'US', ...rest };
};
export const offer = (of: OrderDefinition, rest: object = {}, verdict = 'met') => ({
  offer: { order: of, recommended: true, repeats: false, ...rest },
  verdict,
});
/** A row that is met, with what it offers. */
export function row(offers: readonly object[], action: object = {}, rest: object = {}): RowVerdict {
  const own = {
    requirement: 'HEP-2',
    title: 'row',
    inputs: [],
    conditions: [],
    withholds: [],
    cautions: [],
    card: {},
    ordersForOldFindings: false,
  };
  const verdicts = { verdict: 'met', conditions: [], removals: [], scope: new Map() };
  return { action: { ...own, ...action }, offers, ...verdicts, ...rest } as unknown as RowVerdict;
}
/** A row that speaks against radiation. */
export const hazard = (effect: 'withholds' | 'cautions', rest: object = {}, more: object = {}) =>
  row([], { requirement: 'SAF-4', title: 'pregnant', [effect]: ['radiation'], ...rest }, more);

/** What becomes of the only row that speaks. */
export function recommended(rows: readonly RowVerdict[], chart: Partial<Facts> = {}, known: object = {}) {
  const [only] = recommend(rows, { ...facts, ...chart }, { ...knowledge, ...known });
  if (only === undefined) throw new RangeError('no row speaks');
  return only;
}
export const offered = (...all: Parameters<typeof recommended>) =>
  recommended(...all).offers.map((one) => one.order.name);
