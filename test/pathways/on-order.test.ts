import type { Facts } from '../../src/facts/facts.js';
import type { OrderFact } from '../../src/facts/order-fact.js';
import type { OrderDefinition } from '../../src/knowledge/order-definition.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { alreadyOrdered } from '../../src/pathways/on-order.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);

const definition = (rest: Partial<OrderDefinition>): OrderDefinition => ({
  name: 'wanted',
  title: 'Wanted',
  results: [],
  bringsMore: false,
  answeredBy: [],
  hazards: [],
  alternatives: [],
  ...rest,
});
const order = (rest: Partial<OrderFact>): OrderFact => ({
  source: 'ServiceRequest/1',
  name: 'Something else',
  status: 'active',
  definitions: [],
  results: [],
  bringsMore: false,
  hazards: [],
  ...rest,
});
const chart = (orders: readonly OrderFact[], draftOrders: readonly OrderFact[] = []): Facts => ({
  ...facts,
  labs: new Map(),
  orders: { items: orders, completeness: 'complete' },
  draftOrders,
});
type Asking = Parameters<typeof alreadyOrdered>[2];
const found = (wanted: OrderDefinition, one: Partial<OrderFact>, asking?: Asking) =>
  alreadyOrdered(wanted, chart([order(one)]), asking).length === 1;

describe('LOOP-2: imaging that is on order already', () => {
  const ct = definition({ imaging: { modality: 'CT', organs: ['liver', 'kidney'] }, answeredBy: ['MR'] });

  it.each([
    ['the same kind of a part of the region', { imaging: { modality: 'CT', organs: ['brain', 'kidney'] } }, true],
    ['the same kind of another region', { imaging: { modality: 'CT', organs: ['brain'] } }, false],
    ['a lesser kind', { imaging: { modality: 'US', organs: ['liver'] } }, false],
    ['a study of no organ of ours, by its own name', { name: 'Wanted' }, true],
    ['a study of its name and of another organ', { name: 'Wanted', imaging: { modality: 'XR', organs: [] } }, true],
    ['no imaging', {}, false],
  ] as const)('%s', (_what, one, expected) => {
    expect(found(ct, one)).toBe(expected);
  });

  it('another kind that answers its question stands for it, unless it was that which saw the finding', () => {
    const mri = { imaging: { modality: 'MR', organs: ['liver'] } } as const;
    expect(found(ct, mri, { seenOn: 'US' })).toBe(true);
    expect(found(ct, mri, { seenOn: 'MR' })).toBe(false);
    expect(found(ct, mri)).toBe(false);
    expect(found({ ...ct, answeredBy: [] }, mri, { seenOn: 'US' })).toBe(false);
  });

  it('the order at hand counts, but not where it carries a hazard that the wanted one has not (SAF-4)', () => {
    const draft = order({ imaging: { modality: 'CT', organs: ['liver'] }, hazards: ['ionising-radiation'] });
    expect(alreadyOrdered(ct, chart([], [draft]))).toEqual([]);
    expect(alreadyOrdered({ ...ct, hazards: ['ionising-radiation'] }, chart([], [draft]))).toEqual([draft]);
    const asCharted = { ...draft, status: 'active' };
    expect(alreadyOrdered(ct, chart([asCharted], [draft]))).toEqual([]);
    expect(alreadyOrdered(ct, chart([{ ...asCharted, source: 'ServiceRequest/2' }], [draft]))).toHaveLength(1);
  });
});

describe('LOOP-2: tests and referrals that are on order already', () => {
  const panel = definition({ results: ['phosphate', 'pth-intact'] });

  it.each([
    ['a referral by its code', definition({}), { definitions: ['wanted'] }, true],
    ['a referral by its own words', definition({}), { name: 'Wanted' }, true],
    ['another referral', definition({}), { definitions: ['other'] }, false],
    ['a panel with all of it', panel, { results: ['pth-intact', 'phosphate', 'albumin'] }, true],
    ['a panel with a part of it', panel, { results: ['phosphate'] }, false],
  ])('%s', (_what, wanted, one, expected) => {
    expect(found(wanted, one)).toBe(expected);
  });

  it('several orders that bring it together, each once', () => {
    const phosphate = order({ source: 'ServiceRequest/1', results: ['phosphate'] });
    const pth = order({ source: 'ServiceRequest/2', results: ['pth-intact'] });
    const both = order({ source: 'ServiceRequest/3', results: ['phosphate', 'pth-intact'] });
    expect(alreadyOrdered(panel, chart([phosphate, pth]))).toEqual([phosphate, pth]);
    expect(alreadyOrdered(panel, chart([both]))).toEqual([both]);
    expect(alreadyOrdered(panel, chart([phosphate]))).toEqual([]);
  });

  it('what is known need not be ordered, unless it is to be repeated', () => {
    const known = facts.labs.get('phosphate');
    if (known === undefined) throw new RangeError('phosphate is a lab');
    const pth = order({ results: ['pth-intact'] });
    const charted = { ...chart([pth]), labs: new Map([['phosphate', known]]) };
    expect(alreadyOrdered(panel, charted)).toEqual([pth]);
    expect(alreadyOrdered(panel, charted, { repeats: true })).toEqual([]);
  });
});
