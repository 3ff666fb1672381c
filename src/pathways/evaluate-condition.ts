import type { ActionInput, ConditionExpression, Reading } from '../knowledge/knowledge.js';
import { answerOf } from './answer-of.js';
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

/**
 * FHIRPath's empty answer is unknown only where something is open: a lab that could not be read, a value that no range judges,
 * a list that was not seen whole. A lab that is missing or too old is knowledge: then the condition is simply not met.
 */
function ask({ expression }: ConditionExpression, scope: Scope): Verdict {
  const read = expression.variables.flatMap((name) => scope.get(name) ?? []);
  const [answer] = answerOf(expression, scope);
  const hasOtherEnd = read.some(({ otherEnd }) => otherEnd !== undefined);
  if (hasOtherEnd && answerOf(expression, scope, true)[0] !== answer) return 'unknown';
  if (answer === true) return 'met';
  const incomplete = read.some(({ list, state }) => list && state !== 'readable');
  if (answer === false) return incomplete ? 'unknown' : 'unmet';
  const open = read.some(({ state, unjudged }) => state === 'unreadable' || unjudged === true);
  return incomplete || open ? 'unknown' : 'unmet';
}
