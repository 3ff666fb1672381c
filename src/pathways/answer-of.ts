import type { Expression } from '../fhir/expression.js';
import type { Scope } from './variable.js';

/**
 * What an expression gives in a scope: each question is put once.
 * @param other ask with what the open variables may be otherwise: the first, the second ...; 0 as they were read.
 */
export function answerOf(expression: Expression, scope: Scope, other = 0): readonly unknown[] {
  const { answers } = scope;
  const question = other === 0 ? expression.source : `${expression.source} (${other})`;
  const before = answers?.get(question);
  if (before !== undefined) return before;
  const variables: Record<string, unknown> = {};
  for (const name of expression.variables) {
    const variable = scope.get(name);
    variables[name] = variable === undefined ? [] : (variable.otherwise?.[other - 1] ?? variable.value);
  }
  const answer = expression.evaluate(variables);
  answers?.set(question, answer);
  return answer;
}
