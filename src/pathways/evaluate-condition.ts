import type { ActionInput, ConditionExpression } from '../knowledge/knowledge.js';
import type { Scope, Variable } from './scope.js';
import type { ConditionVerdict, Verdict } from './verdict.js';

/**
 * One condition over one scope. FHIRPath alone is not three-valued (an unread list makes .exists() false and .empty() true),
 * so what could not be read is settled before the engine is asked:
 * an unreadable variable makes it unknown; so does an incomplete list when the action reads its absence;
 * an incomplete list read for presence may still prove the condition, but never disprove it.
 */
export function evaluateCondition(
  condition: ConditionExpression,
  inputs: readonly ActionInput[],
  scope: Scope,
): ConditionVerdict {
  const unreadable = condition.expression.variables.filter((name) => forbids(scope.get(name), readingOf(inputs, name)));
  const verdict = unreadable.length > 0 ? 'unknown' : ask(condition, scope);
  return {
    description: condition.description,
    expression: condition.expression.source,
    verdict,
    unreadable,
  };
}

function readingOf(inputs: readonly ActionInput[], name: string): ActionInput['reading'] {
  return inputs.find((input) => input.fact === name)?.reading ?? 'presence';
}

function forbids(variable: Variable | undefined, reading: ActionInput['reading']): boolean {
  if (variable === undefined || variable.state === 'readable') return false;
  const isList = Array.isArray(variable.value);
  return isList ? reading === 'absence' : true;
}

function ask(condition: ConditionExpression, scope: Scope): Verdict {
  const variables: Record<string, unknown> = {};
  let incomplete = false;
  for (const name of condition.expression.variables) {
    const variable = scope.get(name);
    variables[name] = variable?.value ?? [];
    incomplete ||= variable !== undefined && variable.state !== 'readable';
  }
  const [answer] = condition.expression.evaluate(variables);
  if (answer === true) return 'met';
  return answer === false && !incomplete ? 'unmet' : 'unknown';
}
