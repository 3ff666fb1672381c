import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { recommend } from '../../src/pathways/recommend.js';
import { lacksItsOrders } from '../../src/pathways/recommendation.js';
import {
  facts,
  finding,
  hazard,
  image,
  knowledge,
  offer,
  offered,
  order,
  recommended,
  row,
} from '../support/offered-rows.js';

const [someOrder] = inventedFacts(knowledge).orders.items;

describe('which rows become recommendations', () => {
  it.each([
    ['one that is met and has a card', row([]), 1],
    ['one that is not met', row([], {}, { verdict: 'unmet' }), 0],
    ['one of which nobody knows', row([], {}, { verdict: 'unknown' }), 0],
    ['one without a card', row([], { card: undefined }), 0],
    ['one that holds others back', hazard('withholds'), 0],
    ['one that cautions', hazard('cautions'), 0],
  ])('%s: %#', (_what, one, count) => {
    expect(recommend([one], facts, knowledge)).toHaveLength(count);
  });

  it('with the finding or the order at hand that they are about, and the removals that are met', () => {
    const [draft, liver] = [{ source: 'ServiceRequest/1' }, finding()];
    const removals = ['met', 'unmet', 'unknown'].map((verdict) => ({ removal: { id: verdict }, verdict }));
    expect(recommended([row([], {}, { finding: liver, draft, removals })])).toMatchObject({
      finding: liver,
      draft,
      removals: [{ id: 'met' }],
    });
    const bare = recommended([row([])]);
    expect([Object.hasOwn(bare, 'finding'), Object.hasOwn(bare, 'draft')]).toEqual([false, false]);
  });
});

describe('LOOP-2: what a row offers', () => {
  it('its orders that are met, as they are preselected', () => {
    const offers = [
      offer(order('a')),
      offer(order('b'), {}, 'unmet'),
      offer(order('c'), {}, 'unknown'),
      offer(order('d'), { recommended: false }),
    ];
    const { offers: told, withheld, safety } = recommended([row(offers)]);
    expect(told).toStrictEqual([
      { order: order('a'), recommended: true },
      { order: order('d'), recommended: false },
    ]);
    expect([withheld, safety]).toEqual([[], []]);
  });

  it('nothing that is on order or was done: that is withheld, with where it stands', () => {
    const ordered = { ...someOrder!, source: 'ServiceRequest/9', definitions: ['a'] };
    const done = { orders: ['b'], date: '2026-01-01', source: 'Procedure/9' };
    const chart = {
      orders: { items: [ordered], completeness: 'complete' as const },
      performed: { items: [{ ...done, orders: [], source: 'Procedure/8' }, done], completeness: 'complete' as const },
    };
    const { offers, withheld, safety } = recommended(
      [row([offer(order('a')), offer(order('b')), offer(order('c'))])],
      chart,
    );
    expect(offers.map((one) => one.order.name)).toEqual(['c']);
    expect(withheld).toStrictEqual([
      { what: 'a', title: 'The a', why: 'already ordered', source: 'ServiceRequest/9' },
      { what: 'b', title: 'The b', why: 'done', source: 'Procedure/9' },
    ]);
    expect(safety).toEqual([]);
  });

  it('HEP-2: nothing that another study on order answers, unless it was such a study that saw the finding', () => {
    const onOrder = {
      ...someOrder!,
      definitions: [],
      imaging: { modality: 'MR' as const, organs: ['liver' as const] },
    };
    const chart = { orders: { items: [onOrder], completeness: 'complete' as const } };
    const asking = (modality: 'US' | 'MR') =>
      row([offer({ ...image('ct', 'CT'), answeredBy: ['MR'] })], {}, { finding: finding({ modality }) });
    expect(offered([asking('US')], chart)).toEqual([]);
    expect(offered([asking('MR')], chart)).toEqual(['ct']);
  });

  it('SAF-1: again what is known already, where it is to be repeated', () => {
    const pth = order('pth', { results: ['pth-intact', 'phosphate'] });
    const labs = new Map([...inventedFacts(knowledge).labs].filter(([name]) => name === 'phosphate'));
    const onOrder = { ...someOrder!, results: ['pth-intact'], definitions: [], date: '2026-11-01' };
    const chart = { labs, orders: { items: [onOrder], completeness: 'complete' as const } };
    expect(offered([row([offer(pth)])], chart)).toEqual([]);
    expect(offered([row([offer(pth, { repeats: true })])], chart)).toEqual(['pth']);
  });

  it('LOOP-1: nothing for a finding of long ago, but where its follow-up is overdue; removals stand', () => {
    const removals = [{ removal: { id: 'remove' }, verdict: 'met' }];
    const old = { finding: finding({ longAgo: true }), removals };
    expect(recommended([row([offer(order('a'))], {}, old)])).toMatchObject({
      offers: [],
      removals: [{ id: 'remove' }],
    });
    expect(offered([row([offer(order('a'))], { ordersForOldFindings: true }, old)])).toEqual(['a']);
    expect(offered([row([offer(order('a'))], {}, { finding: finding({ longAgo: false }) })])).toEqual(['a']);
  });

  it('a row of orders lacks them where none is left of those that it wants', () => {
    const speaking = (speaks: string, verdict: string, offers: readonly object[] = []) =>
      lacksItsOrders({ row: row([offer(order('a'), {}, verdict)], { card: { speaks } }), offers } as never);
    expect([speaking('with-others', 'met'), speaking('with-others', 'met', [{}])]).toEqual([true, false]);
    expect([speaking('alone', 'met'), speaking('with-others', 'unmet')]).toEqual([false, false]);
  });
});
