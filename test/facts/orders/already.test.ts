import { alreadyOf } from '../../../src/facts/already.js';
import type { OrderFact } from '../../../src/facts/order-fact.js';
import type { LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import {
  factsGiven,
  labAbsent,
  labKnown as known,
  labsGiven,
  listGiven,
  orderGiven as order,
  resultGiven,
} from '../../support/given-facts.js';

const value = (source: string, rest: Partial<LabValue> = {}): LabValue =>
  resultGiven('2026-11-12', { source, ...rest });
const unread = (name: string): LabFact => labAbsent(name, 'error');
const factsWith = (labs: LabFact[], onOrder: OrderFact[], draftOrders: OrderFact[], complete = true) =>
  factsGiven({
    labs: labsGiven(...labs),
    orders: listGiven(onOrder, complete ? 'complete' : 'partial'),
    draftOrders,
  });
const already = (draft: OrderFact, labs: LabFact[] = [], onOrder: OrderFact[] = [], complete = true) =>
  alreadyOf(draft, factsWith(labs, onOrder, [draft], complete));
const words = (...args: Parameters<typeof already>) => already(...args).items.map(({ how, name }) => `${how} ${name}`);

const pth = order('d1', { results: ['pth'] });
const panel = order('d1', { results: ['calcium', 'phosphate'], definitions: ['panel'], bringsMore: true });
const ct = order('d1', { imaging: { modality: 'CT', organs: ['liver'] } });

describe('LOOP-2: what there is already of an order at hand', () => {
  it('a fresh result, with its date and source', () => {
    expect(already(pth, [known('pth', value('Observation/1'))])).toEqual({
      items: [{ how: 'resulted', name: 'pth', date: '2026-11-12', source: 'Observation/1' }],
      completeness: 'complete',
    });
  });

  it('all of its parts, resulted or ordered; a part alone is nothing', () => {
    const both = order('d1', { results: ['pth', 'calcium'] });
    expect(words(both, [known('calcium', value('Observation/1'))], [order('o1', { results: ['pth'] })])).toEqual([
      'ordered o1',
      'resulted calcium',
    ]);
    expect(words(both, [known('calcium', value('Observation/1'))])).toEqual([]);
  });

  it('of an order that brings more than is known of only the same order', () => {
    const labs = [known('calcium', value('Observation/1')), known('phosphate', value('Observation/2'))];
    expect(words(panel, labs)).toEqual([]);
    expect(words(panel, labs, [order('o1', { definitions: ['panel'], results: ['calcium'] })])).toEqual(['ordered o1']);
  });

  it('a study of the same kind and region', () => {
    const other = (modality: 'CT' | 'MR', organ: 'liver' | 'lung') =>
      words(ct, [], [order('o1', { imaging: { modality, organs: [organ] } })]);
    expect([other('CT', 'liver'), other('MR', 'liver'), other('CT', 'lung')]).toEqual([['ordered o1'], [], []]);
  });

  it('a haemolysed sample is to be repeated', () => {
    expect(words(pth, [known('pth', value('Observation/1', { haemolysed: true }))])).toEqual([]);
  });

  it('SAF-1: the values of a product over its threshold are to be repeated, other values not', () => {
    const product = (flag: 'high' | 'normal') =>
      known(
        'calcium-phosphate-product-recent',
        value('Observation/2', { flag, inputs: ['Observation/1', 'Observation/2'] }),
      );
    const phosphate = order('d1', { results: ['phosphate'] });
    const lab = known('phosphate', value('Observation/2'));
    expect(words(phosphate, [lab, product('high')])).toEqual([]);
    expect(words(phosphate, [lab, product('normal')])).toEqual(['resulted phosphate']);
    expect(words(pth, [known('pth', value('Observation/3')), product('high')])).toEqual(['resulted pth']);
  });

  it('never itself, though the chart holds it too', () => {
    expect(words(pth, [], [order('d1', { results: ['pth'] })])).toEqual([]);
  });

  it('of two equal drafts the second has the first', () => {
    const second = order('d2', { results: ['pth'] });
    const facts = factsWith([], [], [pth, second]);
    expect(alreadyOf(pth, facts).items).toEqual([]);
    expect(alreadyOf(second, facts).items.map(({ source }) => source)).toEqual(['ServiceRequest/d1']);
  });

  it('is open where orders or the lab itself could not be read', () => {
    expect(already(pth, [], [], false).completeness).toBe('partial');
    expect(already(pth, [unread('pth')]).completeness).toBe('partial');
    expect(already(ct, [unread('pth')]).completeness).toBe('complete');
  });
});
