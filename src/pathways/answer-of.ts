import type { Expression } from '../fhir/expression.js';
import type { Scope } from './variable.js';

/** Many rows and cards ask the same of the same chart: each question is put to the engine once per scope. */
const answers = new WeakMap<Scope, Map<string, readonly unknown[]>>();

/**
 * What an expression gives in a scope.
 * @param other ask with what the open variables may be otherwise: the first, the second ...; 0 as they were read.
 */
export function answerOf(expression: Expression, scope: Scope, other = 0): readonly unknown[] {
  const known = answers.get(scope) ?? new Map<string, readonly unknown[]>();
  answers.set(scope, known);
  const question = other === 0 ? expression.source : `${expression.source} (${other})`;
  const before = known.get(question);
  if (before !== undefined) return before;
  const variables: Record<string, unknown> = {};
  for (const name of expression.variables) {
    const variable = scope.get(name);
    variables[name] = variable === undefined ? [] : (variable.otherwise?.[other - 1] ?? variable.value);
  }
  const answer = expression.evaluate(variables);
  known.set(question, answer);
  return answer;
}
