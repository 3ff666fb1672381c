import type { Completeness } from '../../src/facts/fact-list.js';
import type { Facts } from '../../src/facts/facts.js';
import type { UnbornFact } from '../../src/facts/fetal-fact.js';
import { drugScope, orderScope } from '../../src/pathways/draft-scope.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { chartScope, findingScope } from '../../src/pathways/scope.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const facts = inventedFacts(knowledge);
const finding = facts.findings.items[0]!;
const chart = (rest: Partial<Facts> = {}) => chartScope({ ...facts, ...rest }, knowledge);
const ofFinding = (rest: Partial<Facts> = {}, about = finding) =>
  findingScope(chart(rest), { ...facts, ...rest }, about);
const list = (completeness: Completeness) => ({ items: [], completeness });

describe('the variables of the chart', () => {
  it('are the lists of its facts, each with how much of it was seen', () => {
    const told = { findings: 'findings', conditions: 'conditions', signs: 'signs', imaging: 'imaging' } as const;
    const more = {
      performed: 'performed',
      followUps: 'followUps',
      orders: 'orders',
      medications: 'medications',
    } as const;
    for (const [variable, member] of Object.entries({ ...told, ...more, pregnancy: 'pregnancy' as const })) {
      expect(chart().get(variable)).toMatchObject({ value: facts[member].items, list: true, state: 'readable' });
      expect(chart({ [member]: list('unavailable') }).get(variable)).toMatchObject({ value: [], state: 'unreadable' });
    }
  });

  it('are what is at hand, the patient and the policy', () => {
    expect(chart().get('draftOrders')).toMatchObject({ value: facts.draftOrders, list: true, state: 'readable' });
    expect(chart().get('draftDrugs')).toMatchObject({ value: facts.draftDrugs, list: true, state: 'readable' });
    expect(chart().get('patient')).toEqual({
      value: facts.patient,
      list: false,
      state: 'readable',
      sources: ['Patient/1'],
    });
    expect(chart().get('policy')).toEqual({ value: knowledge.policy, list: false, state: 'readable', sources: [] });
    expect(chart({ labs: new Map() }).get('calcium')).toBeUndefined();
    expect(chart().get('nowhere')).toBeUndefined();
  });

  it('are those of an order at hand, and of a drug', () => {
    const [[order], [drug]] = [facts.draftOrders, facts.draftDrugs];
    const ordering = orderScope(chart(), facts, order!);
    expect(ordering.get('order')).toMatchObject({ value: order, list: false, sources: ['ServiceRequest/1'] });
    expect(ordering.get('already')).toMatchObject({ list: true, state: 'readable' });
    expect(ordering.get('conditions')).toMatchObject({ value: facts.conditions.items });
    expect(drugScope(chart(), drug!).get('drug')).toMatchObject({ value: drug, sources: ['MedicationRequest/1'] });
  });
});

describe('the variables of a finding', () => {
  it('are the finding with all that tells of it', () => {
    const sources = ['DiagnosticReport/1', 'Condition/1'].map((source) => ({ ...finding.sources[0]!, source }));
    const told = { ...finding, sources };
    expect(ofFinding({}, told).get('finding')).toEqual({
      value: told,
      list: false,
      state: 'readable',
      sources: ['DiagnosticReport/1', 'Condition/1'],
    });
  });

  it('LOOP-1: the follow-ups that are wanted of it and of no other', () => {
    const own = facts.followUps.items[0]!;
    const items = [{ ...own, findingKey: 'other' }, own];
    expect(ofFinding({ followUps: { items, completeness: 'partial' } }).get('followUps')).toMatchObject({
      value: [own],
      state: 'partial',
    });
  });

  it('HEP-2: the later imaging of its organ', () => {
    const study = facts.imaging.items[0]!;
    const items = [study, { ...study, organs: ['brain' as const] }, { ...study, date: '2025-12-31' }];
    expect(ofFinding({ imaging: { items, completeness: 'complete' } }).get('laterImaging')).toMatchObject({
      value: [study],
    });
  });

  it.each<[string, Partial<Facts>, string]>([
    ['complaints', {}, 'readable'],
    ['complaints', { conditions: list('partial') }, 'partial'],
    ['complaints', { findings: list('partial') }, 'partial'],
    ['complaints', { conditions: list('unavailable'), findings: list('unavailable') }, 'unreadable'],
    ['complaints', { procedures: 'unavailable' }, 'readable'],
    ['damage', {}, 'readable'],
    ['damage', { conditions: list('unavailable') }, 'partial'],
    ['damage', { procedures: 'unavailable' }, 'partial'],
    ['damage', { findings: list('unavailable') }, 'partial'],
    [
      'damage',
      { conditions: list('unavailable'), procedures: 'unavailable', findings: list('unavailable') },
      'unreadable',
    ],
  ])('H7: its %s, where of the chart %j is so: %s', (variable, rest, state) => {
    expect(ofFinding(rest).get(variable)).toMatchObject({ list: true, state });
  });

  it('FET: the fetus and the infections of its own pregnancy, of the chart those of none in particular', () => {
    const unborn = (label: string, rest: Partial<UnbornFact> = {}): UnbornFact => {
      const { findingKey: _findingKey, ...one } = facts.unborn[0]!;
      return { ...one, fetus: { ...one.fetus, label }, ...rest };
    };
    const both = [
      unborn('mine', { findingKey: finding.key }),
      unborn('other', { findingKey: 'other' }),
      unborn('none'),
    ];
    expect(ofFinding({ unborn: both }).get('fetus')).toMatchObject({ value: { label: 'mine' }, list: false });
    expect(ofFinding({ unborn: both.slice(1) }).get('fetus')).toMatchObject({ value: { label: 'none' } });
    expect(chart({ unborn: both }).get('fetus')).toMatchObject({ value: { label: 'none' } });
    expect(chart({ unborn: both.slice(0, 2) }).get('fetus')).toBeUndefined();
    expect(chart({ unborn: [] }).get('infections')).toBeUndefined();
  });

  it('FET: what could not be read of the fetus may be otherwise; sources are told once', () => {
    const { fetus } = facts.unborn[0]!;
    const done = { date: '2026-01-01', source: 'DiagnosticReport/2' };
    const one: UnbornFact = { ...facts.unborn[0]!, fetus: { ...fetus, doppler: done }, mayBe: [fetus] };
    expect(chart({ unborn: [one] }).get('fetus')).toEqual({
      value: one.fetus,
      list: false,
      state: 'readable',
      sources: ['DiagnosticReport/1', 'DiagnosticReport/2'],
      otherwise: [fetus],
    });
    expect(chart({ unborn: [{ ...one, mayBe: [] }] }).get('fetus')).not.toHaveProperty('otherwise');
    const [cmv] = one.infections.items;
    const told = (source: string) => ({ words: 'IgM positive', date: '2026-01-01', source });
    const items = [{ ...cmv!, because: ['Observation/1', 'Observation/2', 'Observation/1'].map(told) }];
    expect(chart({ unborn: [{ ...one, infections: { items, completeness: 'partial' } }] }).get('infections')).toEqual({
      value: items,
      list: true,
      state: 'partial',
      sources: ['Observation/1', 'Observation/2'],
    });
  });
});
