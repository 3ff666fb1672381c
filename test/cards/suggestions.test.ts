import type { CardPlan } from '../../src/cards/card-plan.js';
import type { RenderContext } from '../../src/cards/render-context.js';
import { suggestionsOf } from '../../src/cards/suggestions.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge, render } = testSite();
const facts = inventedFacts(knowledge);
const options = { ...render, identify: (parts: readonly string[]) => parts.join('/') };
const context = { facts, options } as unknown as RenderContext;

const coding = { system: 's', code: 'one', display: 'One' };
const offer = (name: string, rest: object = {}) => ({ order: { name, title: name, ...rest }, recommended: false });
const row = (requirement: string, rest: object) => ({
  row: { action: { requirement } },
  offers: [],
  removals: [],
  ...rest,
});
const suggested = (rows: readonly object[], rest: object = {}, asked = context) =>
  suggestionsOf({ rows, ...rest } as unknown as CardPlan, ['card'], asked);
const draft = { draft: { source: 'ServiceRequest/1', name: 'CT' } };
const remove = (title: string, recommended = false) => ({ id: title, title, recommended });

describe('AC-03: what a card suggests', () => {
  it('each examination once, for all rows that offer it, under an identity of its own', () => {
    const rows = [
      row('HEP-1', { offers: [offer('a', { coding }), offer('c')] }),
      row('HEP-2', { offers: [offer('b', { coding })] }),
      row('HEP-3', { offers: [offer('c')] }),
    ];
    expect(suggested(rows).map(({ order, requirements, suggestion }) => [order, requirements, suggestion.uuid])).toEqual([
      ['a', ['HEP-1', 'HEP-2'], 'card/suggestion/a'],
      ['c', ['HEP-1', 'HEP-3'], 'card/suggestion/c'],
    ]);
  });

  it('preselected where one of the rows would have it so', () => {
    const preselected = (...recommended: boolean[]) =>
      suggested(recommended.map((one) => row('HEP-1', { offers: [{ ...offer('a'), recommended: one }] }))).map(
        ({ suggestion }) => suggestion.isRecommended ?? false,
      );
    expect([preselected(false, true), preselected(true, false), preselected(false, false)]).toEqual([[true], [true], [false]]);
  });

  it('in words where the site wants no code of ours', () => {
    const asText = { ...context, options: { ...options, unmappedOrders: 'as text' as const } };
    const codeOf = (asked: RenderContext) => JSON.stringify(suggested([row('HEP-1', { offers: [offer('a', { coding })] })], {}, asked));
    expect([codeOf(context).includes('"one"'), codeOf(asText).includes('"one"')]).toEqual([true, false]);
  });
});

describe('AC-05: what a card suggests to remove', () => {
  it('the order at hand, before what may be ordered, in the words of the removal that is preselected', () => {
    const rows = [
      row('SAF-2', { removals: [remove('Remove')], offers: [offer('a')] }),
      row('REN-1', {}),
      row('SAF-4', { removals: [remove('Stop', true)] }),
    ];
    const told = suggested(rows, draft).map(({ order, requirements, suggestion }) => [order, requirements, suggestion.label]);
    expect(told).toEqual([
      ['removal', ['SAF-2', 'SAF-4'], 'Stop: CT'],
      ['a', ['SAF-2'], 'a'],
    ]);
  });

  it('nothing where no order is at hand, or none is to go', () => {
    expect(suggested([row('SAF-2', { removals: [remove('Remove')] })])).toEqual([]);
    expect(suggested([row('SAF-2', {})], draft)).toEqual([]);
  });
});
