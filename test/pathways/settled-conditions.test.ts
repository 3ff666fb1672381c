import { compileExpression } from '../../src/fhir/expression.js';
import type { ActionInput, Reading } from '../../src/knowledge/pathway.js';
import { evaluateCondition } from '../../src/pathways/evaluate-condition.js';
import type { Variable } from '../../src/pathways/variable.js';

const list = (state: Variable['state'], ...value: object[]): Variable => ({ value, list: true, state, sources: [] });
const lab = (value: number | undefined, rest: Partial<Variable> = {}): Variable => ({
  value: value === undefined ? {} : { amount: value },
  list: false,
  state: 'readable',
  sources: [],
  ...rest,
});
const amounts = (...values: number[]) => values.map((amount) => ({ amount }));

function asked(source: string, variables: Record<string, Variable>, readings: Record<string, Reading> = {}) {
  const expression = compileExpression(source);
  const inputs: ActionInput[] = Object.entries(readings).map(([fact, reading]) => ({ fact, reading }));
  return evaluateCondition({ expression, description: 'so' }, inputs, new Map(Object.entries(variables)));
}

const verdict = (...all: Parameters<typeof asked>) => asked(...all).verdict;

describe('H3: a condition over a list that was not seen whole', () => {
  const ANY = '%orders.exists()';
  const NONE = '%orders.empty()';

  it.each([
    [ANY, list('readable', {}), 'presence', 'met'],
    [ANY, list('readable'), 'presence', 'unmet'],
    [ANY, list('partial', {}), 'presence', 'met'],
    [ANY, list('partial'), 'presence', 'unknown'],
    [ANY, list('unreadable'), 'presence', 'unknown'],
    [NONE, list('readable'), 'absence', 'met'],
    [NONE, list('readable', {}), 'absence', 'unmet'],
    [NONE, list('partial'), 'absence', 'unknown'],
    [NONE, list('partial', {}), 'absence', 'unknown'],
    [NONE, list('unreadable'), 'absence', 'unknown'],
    [NONE, list('partial'), 'caution', 'met'],
    [NONE, list('unreadable'), 'caution', 'met'],
  ] as const)('%s of %j, read for %s: %s', (source, orders, reading, expected) => {
    expect(verdict(source, { orders }, { orders: reading })).toBe(expected);
  });

  it('is read for presence where the action does not say how', () => {
    expect(verdict(ANY, { orders: list('partial', {}) })).toBe('met');
    expect(verdict(NONE, { orders: list('partial') }, { other: 'absence' })).toBe('met');
  });

  it('names what could not be read only where the answer hangs on it', () => {
    const orders = list('partial');
    const seen = list('readable', {});
    const open = asked('%orders.exists() and %seen.exists()', { orders, seen });
    expect(open).toEqual({
      description: 'so',
      expression: '%orders.exists() and %seen.exists()',
      verdict: 'unknown',
      unreadable: ['orders'],
    });
    expect(asked(ANY, { orders: list('partial', {}) }).unreadable).toEqual([]);
  });

  it('a variable that is nowhere is empty, and leaves nothing open', () => {
    expect(verdict('%fetus.exists()', {})).toBe('unmet');
    expect(verdict('%fetus.age > 3', {})).toBe('unmet');
  });
});

describe('H3: a condition over a value that may be another', () => {
  const HIGH = '%lab.amount > 10';

  it.each([
    ['a value', lab(11), 'met'],
    ['a lower value', lab(9), 'unmet'],
    ['none, where none was found', lab(undefined), 'unmet'],
    ['none, where it could not be read', lab(undefined, { state: 'unreadable' }), 'unknown'],
    ['one that no range judges', lab(undefined, { unjudged: true }), 'unknown'],
    ['one that may be higher too', lab(9, { otherwise: amounts(11) }), 'unknown'],
    ['one that is higher whatever it is', lab(11, { otherwise: amounts(12, 13) }), 'met'],
    ['one of whose other values the second is lower', lab(11, { otherwise: amounts(12, 9) }), 'unknown'],
    ['one of whose other values the first is lower', lab(11, { otherwise: amounts(9, 12) }), 'unknown'],
    ['one that is lower whatever it is', lab(9, { otherwise: amounts(0) }), 'unmet'],
  ] as const)('%s', (_what, value, expected) => {
    expect(verdict(HIGH, { lab: value })).toBe(expected);
  });

  it('with caution an unread value counts as missing, a read one for all that it may be', () => {
    const unread = lab(undefined, { state: 'unreadable', otherwise: amounts(11) });
    expect(verdict('%lab.amount.empty()', { lab: unread })).toBe('unknown');
    expect(verdict('%lab.amount.empty()', { lab: unread }, { lab: 'caution' })).toBe('met');
    const behind = lab(9, { otherwise: amounts(11) });
    expect(verdict(HIGH, { lab: behind }, { lab: 'caution' })).toBe('unknown');
  });

  it('names the value that could not be read, not the one beside it', () => {
    const unread = lab(undefined, { state: 'unreadable' });
    expect(asked('%lab.amount > 10 and %other.amount > 1', { lab: unread, other: lab(2) })).toMatchObject({
      verdict: 'unknown',
      unreadable: ['lab'],
    });
  });
});
