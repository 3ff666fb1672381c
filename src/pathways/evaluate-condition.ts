import type { ActionInput, ConditionExpression, Reading } from '../knowledge/pathway.js';
import { answerOf } from './answer-of.js';
import type { Scope, Variable } from './variable.js';
import type { ConditionVerdict, Verdict } from './verdict.js';

/**
 * One condition over one scope. FHIRPath alone is not three-valued (an unread list makes .exists() false and .empty() true),
 * so what is open is settled around it:
 * - a lab that could not be read, or stands behind a comparator, may be one thing or another: the engine is asked with each
 *   of them, and an answer counts only if it is the same (one condition asks for such labs in one direction);
 * - an incomplete list makes the condition unknown where the action reads its absence; read for presence it may still prove
 *   the condition, but never disprove it;
 * - a row that holds something back reads with caution: unread counts as missing.
 */
export function evaluateCondition(
  { expression, description }: ConditionExpression,
  inputs: readonly ActionInput[],
  scope: Scope,
): ConditionVerdict {
  const read = expression.variables.flatMap((name): ReadVariable[] => {
    const variable = scope.get(name);
    const reading = inputs.find((input) => input.fact === name)?.reading ?? 'presence';
    return variable === undefined ? [] : [{ name, variable, reading }];
  });
  const verdict = read.some(isUnseenAbsence) ? 'unknown' : ask(expression, read, scope);
  const unread = read.filter(({ variable }) => variable.state !== 'readable').map(({ name }) => name);
  return { description, expression: expression.source, verdict, unreadable: verdict === 'unknown' ? unread : [] };
}

interface ReadVariable {
  readonly name: string;
  readonly variable: Variable;
  readonly reading: Reading;
}

function isUnseenAbsence({ variable, reading }: ReadVariable): boolean {
  return variable.list && variable.state !== 'readable' && reading === 'absence';
}

/**
 * FHIRPath's empty answer is unknown only where something is open: a lab that could not be read, a value that no range judges,
 * a list that was not seen whole. A lab that is missing or too old is knowledge: then the condition is simply not met.
 */
function ask(expression: ConditionExpression['expression'], read: readonly ReadVariable[], scope: Scope): Verdict {
  const [answer] = answerOf(expression, scope);
  const open = read
    .filter(({ reading, variable }) => reading !== 'caution' || variable.state === 'readable')
    .map(({ variable }) => variable.otherwise?.length ?? 0);
  for (let other = Math.max(0, ...open); other > 0; other -= 1) {
    if (answerOf(expression, scope, other)[0] !== answer) return 'unknown';
  }
  if (answer === true) return 'met';
  const incomplete = read.some(({ variable }) => variable.list && variable.state !== 'readable');
  if (answer === false) return incomplete ? 'unknown' : 'unmet';
  const unsettled = read.some(({ variable }) => variable.state === 'unreadable' || variable.unjudged === true);
  return incomplete || unsettled ? 'unknown' : 'unmet';
}
