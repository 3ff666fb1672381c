import { bySeverity, hasSafety, indicatorOf, isBelow, isSafety, leadOf, planCards, rowsOf, weightOf } from '../../src/cards/card-plan.js';
import type { CardPlan } from '../../src/cards/card-plan.js';
import { examinationOf } from '../../src/cards/examination.js';
import { suggestOnce } from '../../src/cards/suggest-once.js';
import type { Recommendation } from '../../src/pathways/recommendation.js';

interface Given {
  readonly indicator?: string;
  readonly answered?: string;
  readonly speaks?: string;
  readonly role?: string;
  readonly requirement?: string;
  readonly pathway?: string;
  readonly wants?: boolean;
  readonly card?: false;
}

/** A row that applies, as far as plans ask. */
function row(given: Given = {}, rest: Partial<Recommendation> = {}): Recommendation {
  const { indicator = 'info', answered = 'info', speaks = 'with-others', role = 'host', requirement = 'HEP-1' } = given;
  const card = given.card === false ? {} : { card: { indicator, answered, speaks } };
  const verdicts = given.wants === true ? [{ verdict: 'met' }] : [];
  return {
    row: { pathway: { name: given.pathway ?? 'p', role }, action: { id: requirement, requirement, ...card }, offers: verdicts },
    offers: [],
    removals: [],
    withheld: [],
    safety: [],
    ...rest,
  } as unknown as Recommendation;
}
const offer = (name: string, rest: object = {}) => ({ order: { name, title: name.toUpperCase(), ...rest }, recommended: false });
const ordering = (given: Given = {}, ...names: string[]) =>
  row(given, { offers: (names.length > 0 ? names : ['ct']).map((name) => offer(name)) as never });
const plan = (...rows: Recommendation[]): CardPlan => ({ pathway: rows[0]!.row.pathway, rows });
const finding = (key: string) => ({ finding: { key } as never });

describe('SAF-1: how severe a row is', () => {
  it.each<[string, Recommendation, string]>([
    ['as its card says', row({ indicator: 'critical' }), 'critical'],
    ['milder once it was answered', row({ indicator: 'critical', answered: 'warning' }, { answered: true }), 'warning'],
    ['mild without a card', row({ card: false }), 'info'],
    ['mild where none of the orders it wants is left', row({ indicator: 'warning', wants: true }), 'info'],
    ['as it was where one is left', ordering({ indicator: 'warning', wants: true }), 'warning'],
    ['as it was where it may speak alone', row({ indicator: 'warning', wants: true, speaks: 'alone' }), 'warning'],
  ])('%s', (_what, one, indicator) => {
    expect(indicatorOf(one)).toBe(indicator);
  });

  it('info, warning, critical: each more than the one before', () => {
    expect(['info', 'warning', 'critical'].map((indicator) => weightOf(row({ indicator })))).toEqual([0, 1, 2]);
    expect(isBelow(plan(row({ indicator: 'warning' })), 'critical')).toBe(true);
    expect(isBelow(plan(row({ indicator: 'warning' })), 'warning')).toBe(false);
  });

  it('the most severe row leads, of equal ones the first', () => {
    const [mild, first, second] = [row(), row({ indicator: 'warning' }), row({ indicator: 'warning' })];
    expect(leadOf(plan(mild, first, second))).toBe(first);
    expect(leadOf(plan(second, first))).toBe(second);
    expect(() => leadOf({ ...plan(mild), rows: [] })).toThrow('a card plan has at least one row');
  });
});

describe('design, section 4: rows become cards', () => {
  const keys = (...rows: Recommendation[]) => planCards(rows).map(({ rows: own }) => own.map(({ row: { action } }) => action.requirement));

  it('one for each finding, one for each order at hand, one for each row about the chart', () => {
    const liver = ordering({ requirement: 'A' });
    const rows = [
      { ...liver, ...finding('liver') },
      { ...ordering({ requirement: 'B' }), ...finding('liver') },
      { ...ordering({ requirement: 'C' }), ...finding('kidney') },
      { ...ordering({ requirement: 'D' }), draft: { source: 'ServiceRequest/1' } as never },
      ordering({ requirement: 'E' }),
      ordering({ requirement: 'F' }),
      ordering({ requirement: 'E', pathway: 'q' }),
    ];
    expect(keys(...rows)).toEqual([['A', 'B'], ['C'], ['D'], ['E'], ['F'], ['E']]);
  });

  it('about the pathway of the organ, whose rows come first', () => {
    const supplement = { ...ordering({ requirement: 'S', role: 'supplement', pathway: 's' }), ...finding('liver') };
    const host = { ...ordering({ requirement: 'H', pathway: 'h' }), ...finding('liver') };
    const [only] = planCards([supplement, host]);
    expect(only).toMatchObject({ pathway: { name: 'h' }, finding: { key: 'liver' } });
    expect(only?.rows).toEqual([host, supplement]);
    expect(only).not.toHaveProperty('draft');
  });

  it.each<[string, Recommendation[], boolean]>([
    ['a warning', [row({ indicator: 'warning' })], true],
    ['an order', [ordering()], true],
    ['an order to remove', [row({}, { removals: [{}] as never })], true],
    ['a row that may speak alone', [row({ speaks: 'alone' })], true],
    ['a row that informs beside others', [row()], false],
    ['a supplement that may speak alone, without a host', [row({ speaks: 'alone', role: 'supplement' })], true],
    [
      'a supplement that may speak alone, beside a host',
      [{ ...row(), ...finding('x') }, { ...row({ speaks: 'alone', role: 'supplement' }), ...finding('x') }],
      false,
    ],
  ])('is opened by %s: %s', (_what, rows, opened) => {
    expect(planCards(rows)).toHaveLength(opened ? 1 : 0);
  });

  it('the most severe first, and of equal ones safety first', () => {
    const mild = ordering({ requirement: 'HEP-1' });
    const safety = ordering({ requirement: 'SAF-2' });
    const severe = ordering({ requirement: 'MEC-1', indicator: 'critical' });
    expect(keys(mild, safety, severe)).toEqual([['MEC-1'], ['SAF-2'], ['HEP-1']]);
    expect(bySeverity(plan(mild), plan(mild))).toBe(0);
  });

  it('is of safety where such a row leads, and has it where there is one', () => {
    const led = plan(row({ indicator: 'warning', requirement: 'HEP-1' }), row({ requirement: 'SAF-1' }));
    expect([isSafety(led), hasSafety(led)]).toEqual([false, true]);
    const safe = plan(row({ requirement: 'SAF-1' }), row());
    expect([isSafety(safe), hasSafety(safe), hasSafety(plan(row()))]).toEqual([true, true, false]);
  });

  it('tells of its rows and of those that changed its orders', () => {
    const hazard = row({ requirement: 'SAF-4' }).row;
    const one = row({}, { safety: [hazard] });
    expect(rowsOf(plan(one, row({ requirement: 'HEP-2' }))).map(({ action }) => action.requirement)).toEqual([
      'HEP-1',
      'SAF-4',
      'HEP-2',
    ]);
  });
});

describe('LOOP-2: an order stands on one card of the answer', () => {
  it('the first that wants it; on the others it is withheld, as while a card with it rests', () => {
    const [first, second] = suggestOnce([plan(ordering({}, 'ct', 'pth')), plan(ordering({}, 'ct', 'mri'))], [
      plan(ordering({}, 'pth')),
    ]);
    const names = (one: CardPlan | undefined) => one?.rows.flatMap(({ offers }) => offers.map(({ order }) => order.name));
    const withheld = (one: CardPlan | undefined) => one?.rows.flatMap((of) => of.withheld);
    expect([names(first), names(second)]).toEqual([['ct'], ['mri']]);
    expect(withheld(first)).toEqual([{ what: 'pth', title: 'PTH', why: 'resting' }]);
    expect(withheld(second)).toEqual([{ what: 'ct', title: 'CT', why: 'suggested on the card before' }]);
  });

  it('two orders of one code are one examination', () => {
    const coding = { system: 's', code: 'c', display: 'd' };
    expect(examinationOf({ name: 'a', coding })).toBe(examinationOf({ name: 'b', coding }));
    expect(examinationOf({ name: 'a' })).not.toBe(examinationOf({ name: 'b' }));
  });
});
