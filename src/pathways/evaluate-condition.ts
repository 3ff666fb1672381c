import type { ActionInput, ConditionExpression, Reading } from '../knowledge/knowledge.js';
import type { Scope, Variable } from './scope.js';
import type { ConditionVerdict, Verdict } from './verdict.js';

/**
 * One condition over one scope. FHIRPath alone is not three-valued (an unread list makes .exists() false and .empty() true),
 * so what could not be read is settled before the engine is asked:
 * - a lab that could not be read makes it unknown where its existence is asked for; in comparisons it is FHIRPath's empty,
 *   which is three-valued there (empty or true is true);
 * - an incomplete list makes it unknown where the action reads its absence; read for presence it may still prove the
 *   condition, but never disprove it;
 * - a row that holds something back reads with caution: unread counts as missing.
 */
export function evaluateCondition(
  condition: ConditionExpression,
  inputs: readonly ActionInput[],
  scope: Scope,
): ConditionVerdict {
  const { expression, description } = condition;
  const unreadable = expression.variables.filter((name) => {
    const reading = inputs.find((input) => input.fact === name)?.reading ?? 'presence';
    return forbids(scope.get(name), reading, expression.existenceOf.includes(name));
  });
  const verdict = unreadable.length > 0 ? 'unknown' : ask(condition, scope);
  return { description, expression: expression.source, verdict, unreadable };
}

function forbids(variable: Variable | undefined, reading: Reading, asksExistence: boolean): boolean {
  if (variable === undefined || variable.state === 'readable' || reading === 'caution') return false;
  return variable.list ? reading === 'absence' : asksExistence;
}

function ask(condition: ConditionExpression, scope: Scope): Verdict {
  const variables: Record<string, unknown> = {};
  let incomplete = false;
  for (const name of condition.expression.variables) {
    const variable = scope.get(name);
    variables[name] = variable?.value ?? [];
    incomplete ||= variable?.list === true && variable.state !== 'readable';
  }
  const [answer] = condition.expression.evaluate(variables);
  if (answer === true) return 'met';
  return answer === false && !incomplete ? 'unmet' : 'unknown';
}
