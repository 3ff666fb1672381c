import type { Expression } from '../fhir/expression.js';
import type { Scope } from './scope.js';

/** Many rows and cards ask the same of the same chart: each question is put to the engine once per scope. */
const answers = new WeakMap<Scope, Map<string, readonly unknown[]>>();

/**
 * What an expression gives in a scope.
 * @param otherEnd ask with the other end of what comparators leave open.
 */
export function answerOf(expression: Expression, scope: Scope, otherEnd = false): readonly unknown[] {
  const known = answers.get(scope) ?? new Map<string, readonly unknown[]>();
  answers.set(scope, known);
  const question = otherEnd ? `${expression.source} (other end)` : expression.source;
  const before = known.get(question);
  if (before !== undefined) return before;
  const variables: Record<string, unknown> = {};
  for (const name of expression.variables) {
    const variable = scope.get(name);
    variables[name] = variable === undefined ? [] : otherEnd ? (variable.otherEnd ?? variable.value) : variable.value;
  }
  const answer = expression.evaluate(variables);
  known.set(question, answer);
  return answer;
}
