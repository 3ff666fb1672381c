import type { HookName } from '../../src/hooks/hook-request.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Action, Pathway } from '../../src/knowledge/pathway.js';
import { compileExpression } from '../../src/fhir/expression.js';
import { evaluateAction, evaluatePathways } from '../../src/pathways/evaluate.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { unaskedIn } from '../../src/pathways/trace.js';
import { listVariable } from '../../src/pathways/variable.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const partial = { items: [], completeness: 'partial' as const };
const facts = { ...inventedFacts(knowledge), orders: partial };

type Answer = 'met' | 'unmet' | 'unknown';
/** Conditions that answer so: `orders` were not seen whole, so that nobody knows whether there are none. */
const SOURCES: Readonly<Record<Answer, string>> = { met: 'true', unmet: 'false', unknown: '%orders.exists()' };
const conditions = (...answers: readonly Answer[]) =>
  answers.map((answer) => ({ expression: compileExpression(SOURCES[answer]), description: answer }));
const scope = new Map([['orders', listVariable(partial)]]);

interface Given {
  readonly id?: string;
  readonly asked?: readonly Answer[];
  readonly offers?: readonly Answer[];
  readonly removals?: readonly Answer[];
  readonly speaks?: string;
  readonly withholds?: readonly string[];
  readonly hooks?: readonly HookName[];
}

function rowOf({ id = 'HEP-1', asked = [], offers = [], removals = [], speaks, withholds = [], hooks }: Given): Action {
  const part = (answer: Answer) => ({ id: answer, inputs: [], conditions: conditions(answer) });
  return {
    id,
    requirement: id,
    hooks: hooks ?? ['patient-view'],
    inputs: [],
    conditions: conditions(...asked),
    offers: offers.map(part),
    removals: removals.map(part),
    withholds,
    cautions: [],
    card: { speaks: speaks ?? 'with-others' },
  } as unknown as Action;
}
const pathwayOf = (...actions: readonly Action[]) =>
  ({ name: 'p', foci: [], drafts: [], actions }) as unknown as Pathway;
const evaluated = (given: Given) => evaluateAction(pathwayOf(), rowOf(given), { scope });

describe('a row asked of one subject', () => {
  it.each<[Given, Answer]>([
    [{ asked: [] }, 'met'],
    [{ asked: ['met', 'unknown'] }, 'unknown'],
    [{ asked: ['unknown', 'unmet'] }, 'unmet'],
    [{ asked: ['met'], offers: ['unmet', 'met'] }, 'met'],
    [{ asked: ['met'], offers: ['unmet'] }, 'unmet'],
    [{ asked: ['met'], offers: ['unmet', 'unknown'] }, 'unknown'],
    [{ asked: ['unknown'], offers: ['met'] }, 'unknown'],
    [{ asked: ['unmet'], offers: ['met'] }, 'unmet'],
    [{ asked: ['met'], offers: ['unmet'], speaks: 'alone' }, 'met'],
    [{ asked: ['met'], removals: ['unmet'] }, 'met'],
  ])('%j: %s', (given, verdict) => {
    expect(evaluated(given).verdict).toBe(verdict);
  });

  it('asks its conditions up to the first that is unmet', () => {
    const answered = (...asked: Answer[]) => evaluated({ asked }).conditions.map(({ description }) => description);
    expect(answered('met', 'unmet', 'met')).toEqual(['met', 'unmet']);
    expect(answered('unknown', 'met', 'unmet')).toEqual(['unknown', 'met', 'unmet']);
  });

  it('judges what it offers and removes each by itself, and only where it is met itself', () => {
    const all: readonly Answer[] = ['met', 'unmet', 'unknown'];
    const { offers, removals } = evaluated({ offers: all, removals: all });
    expect(offers.map(({ offer, verdict }) => [offer.id, verdict])).toEqual(all.map((one) => [one, one]));
    expect(removals.map(({ removal, verdict }) => [removal.id, verdict])).toEqual(all.map((one) => [one, one]));
    expect(offers[1]?.conditions).toMatchObject([{ description: 'unmet', verdict: 'unmet' }]);
    const unasked = evaluated({ asked: ['unknown'], offers: all, removals: all });
    expect([unasked.offers, unasked.removals]).toEqual([[], []]);
  });
});

describe('the rows that are asked in a hook', () => {
  const known = (actions: readonly Action[], policy: object = {}): Knowledge => ({
    ...knowledge,
    policy: { ...knowledge.policy, rows: {}, ...policy },
    pathways: [pathwayOf(...actions)],
  });
  const asked = (actions: readonly Action[], policy?: object) =>
    evaluatePathways('patient-view', facts, known(actions, policy)).map(({ action }) => action.id);
  const hazard = rowOf({ id: 'SAF-4', withholds: ['ionising-radiation'] });

  it('listen to it, and are not switched off by the site', () => {
    const rows = [
      rowOf({ id: 'A' }),
      rowOf({ id: 'B', hooks: ['order-sign', 'patient-view'] }),
      rowOf({ id: 'C', hooks: ['order-sign'] }),
    ];
    expect(asked(rows)).toEqual(['A', 'B']);
    expect(asked(rows, { rows: { A: 'off', B: 'info' } })).toEqual(['B']);
  });

  it('SAF-4: a row that holds orders back is asked last, and only where an order is wanted', () => {
    expect(asked([hazard, rowOf({ id: 'A', offers: ['unmet', 'met'] })])).toEqual(['A', 'SAF-4']);
    expect(asked([hazard, rowOf({ id: 'A', offers: ['unmet', 'unknown'] })])).toEqual(['A']);
    expect(asked([hazard, rowOf({ id: 'A' })])).toEqual(['A']);
  });

  it('what was not asked is told with its reason', () => {
    const why = (actions: readonly Action[], rest: object = {}, policy: object = {}) =>
      unaskedIn('patient-view', [], { ...known(actions, policy), pathways: [{ ...pathwayOf(...actions), ...rest }] });
    const told = { requirement: 'HEP-1', pathway: 'p', action: 'HEP-1' };
    expect(why([rowOf({})])).toStrictEqual([{ ...told, why: 'no such finding is present' }]);
    expect(why([rowOf({})], { drafts: ['order'] })).toStrictEqual([{ ...told, why: 'no such order is at hand' }]);
    expect(why([rowOf({})], {}, { rows: { 'HEP-1': 'off' } })).toStrictEqual([
      { ...told, why: 'switched off by local policy' },
    ]);
    expect(why([hazard])).toMatchObject([{ why: 'no order is wanted' }]);
    expect(why([rowOf({ hooks: ['order-sign'] })])).toEqual([]);
  });

  it('what was asked is not', () => {
    const one = rowOf({});
    const pathways = known([one]);
    expect(unaskedIn('patient-view', evaluatePathways('patient-view', facts, pathways), pathways)).toEqual([]);
  });
});
