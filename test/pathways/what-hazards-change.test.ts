import type { Facts } from '../../src/facts/facts.js';
import type { FollowUpFact, OrderFact } from '../../src/facts/order-fact.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { listVariable } from '../../src/pathways/variable.js';
import {
  ct,
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

const invented = inventedFacts(knowledge);

describe('SAF-4: what a hazard makes of an order', () => {
  const liver = { finding: finding() };
  const asking = row([offer(ct)], {}, liver);

  it('that withholds: the first alternative in its place, named as such, and the order withheld with its reason', () => {
    const pregnant = hazard('withholds');
    const { offers, withheld, safety } = recommended([asking, pregnant]);
    expect(offers).toStrictEqual([
      { order: knowledge.orders.get('mri'), recommended: true, instead: { of: ct, because: pregnant } },
    ]);
    expect(withheld).toStrictEqual([{ what: 'ct', title: 'The ct', why: 'pregnant' }]);
    expect(safety).toEqual([pregnant]);
  });

  it('that cautions: the alternative before it, and the order itself no longer preselected', () => {
    const careful = hazard('cautions');
    const { offers, withheld, safety } = recommended([asking, careful]);
    expect(offers).toStrictEqual([
      { order: knowledge.orders.get('mri'), recommended: true, instead: { of: ct, because: careful } },
      { order: ct, recommended: false },
    ]);
    expect([withheld, safety]).toEqual([[], [careful]]);
  });

  it('tells of the hazard once, however many orders it changes', () => {
    const both = row([offer(ct), offer({ ...ct, name: 'other-ct', title: 'Other' })], {}, liver);
    expect(recommended([both, hazard('withholds')]).safety).toHaveLength(1);
  });

  it('leaves alone what carries none', () => {
    expect(recommended([row([offer(image('us', 'US'))], {}, liver), hazard('withholds')]).safety).toEqual([]);
  });

  const mriOrdered = { imaging: { modality: 'MR', organs: ['liver'] } } as Partial<OrderFact>;
  it.each<[string, object, Partial<Facts>, object, string[]]>([
    ['the one that saw the finding comes last', { finding: finding({ modality: 'MR' }) }, {}, {}, ['us']],
    ['but is better than none', { finding: finding({ modality: 'MR' }) }, {}, { alternatives: ['mri'] }, ['mri']],
    ['of a chart without a finding the first', {}, {}, {}, ['mri']],
    ['none that nobody knows', liver, {}, { alternatives: ['sono', 'us'] }, ['us']],
    ['none that carries the hazard too', liver, {}, { alternatives: ['ct-low-dose', 'mri'] }, ['mri']],
    [
      'none that is on order',
      { finding: finding({ modality: 'CT' }) },
      { orders: { items: [{ ...invented.orders.items[0]!, ...mriOrdered }], completeness: 'complete' } },
      {},
      ['us'],
    ],
    ['nothing where there is none', liver, {}, { alternatives: [] }, []],
  ])('as alternative: %s', (_what, about, chart, rest, names) => {
    const orders = new Map([...knowledge.orders, ['ct-low-dose', image('ct-low-dose', 'CT', 'radiation')] as const]);
    const wanted = row([offer({ ...ct, ...rest })], {}, about);
    expect(offered([wanted, hazard('withholds')], chart, { orders })).toEqual(names);
  });

  it('names where the hazard is charted: the condition, else the value that it read, else nothing', () => {
    const withheldBy = (inputs: readonly string[], scope: object) => {
      const told = hazard(
        'withholds',
        { inputs: inputs.map((fact) => ({ fact, reading: 'presence' })) },
        { scope: new Map(Object.entries(scope)) },
      );
      return recommended([asking, told]).withheld[0]?.source;
    };
    const egfr = { value: {}, list: false, state: 'readable', sources: ['Observation/egfr'] };
    const charted = (source: object) => listVariable({ items: [{ name: 'CKD', ...source }], completeness: 'complete' });
    expect(withheldBy(['egfr', 'ckd'], { egfr, ckd: charted({ source: 'Condition/1' }) })).toBe('Condition/1');
    expect(withheldBy(['nowhere', 'egfr', 'ckd'], { egfr, ckd: charted({}) })).toBe('Observation/egfr');
    expect(withheldBy(['orders'], { orders: charted({ source: 'ServiceRequest/1' }) })).toBeUndefined();
  });
});

describe('LOOP-1: for which day a follow-up is offered', () => {
  const policy = { ...knowledge.policy, followUp: { ...knowledge.policy.followUp, months: 12 } };
  const liver = finding({ lastDate: '2026-10-01' });
  const wanted = (rest: Partial<FollowUpFact>): FollowUpFact => {
    const { doneBy: _doneBy, ...open } = invented.followUps.items[0]!;
    return { ...open, findingKey: liver.key, due: '2027-03-01', ...rest };
  };
  const due = (about: object, followUps: readonly FollowUpFact[] = [], offering: object = { due: 'follow-up' }) =>
    recommended(
      [row([offer(order('a'), offering)], {}, about)],
      { followUps: { items: followUps, completeness: 'complete' } },
      { policy },
    ).offers[0]?.due;

  it.each<[string, object, readonly FollowUpFact[], string | undefined]>([
    ['that the report wants', { finding: liver }, [wanted({})], '2027-03-01'],
    ['after the interval of the policy where no report wants one', { finding: liver }, [], '2027-10-01'],
    [
      'so where the one that was wanted is done',
      { finding: liver },
      [wanted({ doneBy: 'DiagnosticReport/2' })],
      '2027-10-01',
    ],
    ['so where it is wanted of another finding', { finding: liver }, [wanted({ findingKey: 'other' })], '2027-10-01'],
    ['never one that has passed: today', { finding: liver }, [wanted({ due: '2026-11-21' })], '2026-11-22'],
    ['today itself', { finding: liver }, [wanted({ due: '2026-11-22' })], '2026-11-22'],
    ['none where nobody knows when it was seen', { finding: finding() }, [wanted({})], undefined],
    ['none without a finding', {}, [], undefined],
  ])('%s', (_what, about, followUps, day) => {
    expect(due(about, followUps)).toBe(day);
  });

  it('only where the order is one, and for its alternative too', () => {
    expect(due({ finding: liver }, [], {})).toBeUndefined();
    const dated = row([offer(ct, { due: 'follow-up' })], {}, { finding: liver });
    const days = (effect: 'withholds' | 'cautions') =>
      recommended([dated, hazard(effect)], {}, { policy }).offers.map((one) => one.due);
    expect([days('withholds'), days('cautions')]).toEqual([['2027-10-01'], ['2027-10-01', '2027-10-01']]);
  });
});
