import { readCases } from '../../../src/cli/run-cases.js';
import { runCase } from '../../../src/cli/run-case.js';
import { assembleSite } from '../../../src/assemble.js';
import { readConfig } from '../../../src/config.js';
import { evaluateByEngine, compileExpression } from '../../../src/fhir/expression.js';
import type { Expression } from '../../../src/fhir/expression.js';
import { planOf } from '../../../src/fhir/path/plan.js';
import { itemsOf } from '../../../src/fhir/path/step.js';
import { syntaxOf } from '../../../src/fhir/path/syntax.js';
import { expressionsOf } from '../../../src/knowledge/faults/quoted.js';

type Variables = Readonly<Record<string, unknown>>;

function outcomeOf(evaluate: () => readonly unknown[]): string {
  try {
    return JSON.stringify(evaluate());
  } catch {
    return 'refused';
  }
}

function expectAsTheEngine(expression: Expression, variables: Variables): void {
  const own = outcomeOf(() => expression.evaluate(variables));
  const engine = outcomeOf(() => evaluateByEngine(expression, variables));
  expect(`${expression.source} -> ${own}`).toBe(`${expression.source} -> ${engine}`);
}

const planned = new Map<string, ReturnType<typeof planOf>>();

/** Whether the engine is needed, which takes a hundred times as long. */
function isLeftToTheEngine({ source }: Expression, variables: Variables): boolean {
  if (!planned.has(source)) planned.set(source, planOf(syntaxOf(source)));
  const plan = planned.get(source);
  if (plan === undefined) return true;
  try {
    itemsOf(plan, variables, {});
    return false;
  } catch {
    return true;
  }
}

describe('a planned FHIRPath expression answers as the engine does', () => {
  test('every expression of the knowledge, over the charts of the pathway cases', async () => {
    const site = assembleSite({ ...readConfig({}), policyFile: undefined });
    let asked = 0;
    const left = new Set<string>();
    const cases = readCases().filter((_, index) => index % 60 === 0);
    for (const one of cases) {
      const { rows } = await runCase(one, site);
      for (const { action, scope } of rows) {
        const variables = Object.fromEntries([...scope].map(([name, { value }]) => [name, value]));
        for (const expression of expressionsOf(action)) {
          expectAsTheEngine(expression, variables);
          asked += 1;
          if (isLeftToTheEngine(expression, variables)) left.add(expression.source);
        }
      }
    }
    expect(asked).toBeGreaterThan(2000);
    // the engine would have to be loaded for them, in the middle of a call
    expect([...left]).toEqual([]);
  });

  const COLLECTIONS: Variables = {
    none: [],
    yes: [true],
    no: [false],
    both: [true, false],
    word: ['liver'],
    words: ['liver', 'brain'],
    lines: ['liver\nbrain'],
    holed: { organ: ['liver', null] },
    same: ['liver', 'liver'],
    one: 1,
    near: 1.0000000001,
    two: [2],
    numbers: [1, 2],
    fact: { organ: 'liver', size: 12, places: ['a', 'b'], date: '2026-01-02', empty: [], nothing: null },
    facts: [{ organ: 'liver', date: '2026-01-02' }, { organ: 'brain' }, { organ: ['lung', 'liver'], certain: false }],
    lab: {
      resourceType: 'Observation',
      status: 'final',
      effectiveDateTime: '2026-01-02',
      valueQuantity: { value: 10.25, unit: 'mg/dL' },
      interpretation: [{ text: 'high' }],
    },
  };
  const names = Object.keys(COLLECTIONS).map((name) => `%${name}`);
  const NOT_ONE = ['%both', '%words', '%same', '%numbers', '%facts'];
  const operators = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', 'in', 'contains', '|', '&', '*', 'xor', '+'];

  test.each(operators)('%s between any two collections', (operator) => {
    for (const left of names) {
      // an operand that cannot change the answer is not asked, and so not refused either
      const settles = operator === 'or' ? '%yes' : operator === 'and' ? '%no' : undefined;
      const asked = left === settles ? names.filter((name) => !NOT_ONE.includes(name)) : names;
      for (const right of asked) expectAsTheEngine(compileExpression(`${left} ${operator} ${right}`), COLLECTIONS);
    }
  });

  const invocations = [
    ...[
      'exists()',
      'empty()',
      'count()',
      'not()',
      'first()',
      'distinct()',
      'isDistinct()',
      'combine({})',
      'combine(%words)',
      'combine(%facts).organ',
      'lower()',
      'toString()',
      'round(1)',
      'trim()',
    ],
    ...[
      "join(', ')",
      "contains('iv')",
      "startsWith('l')",
      "matches('^l.v')",
      "matches('r.b')",
      "matches('(')",
      'exists($this = 1)',
    ],
    ...[
      "where(organ = 'liver')",
      "where('liver' in organ)",
      'where(certain)',
      'where(size > 3).places',
      'select(organ)',
    ],
    ...["select(organ & 'x')", "iif(exists(), 'some', 'none')", "iif($this = 1, 'one')", 'organ', 'size', 'nothing'],
    ...['empty', 'date', 'places', 'value', 'value.value', 'value.value.round(1).toString()', 'effective'],
    ...[
      'effective.exists()',
      'effective.toString()',
      "effective > '2025'",
      'interpretation.text',
      'status',
      'organ.lower()',
    ],
    ...[
      "where(date >= '2026-01-01').organ",
      'where($this.exists())',
      "where(organ = 'liver' and size * 2 > 20).exists()",
    ],
  ];

  test.each(invocations)('.%s of any collection', (invocation) => {
    for (const name of names) expectAsTheEngine(compileExpression(`${name}.${invocation}`), COLLECTIONS);
  });
});
