import type { Compile } from '../fhir/expression.js';
import type { Element } from './element.js';
import { READINGS } from './pathway.js';
import type { ActionInput, ConditionExpression } from './pathway.js';

/** The facts that an action lists, and how it reads them. */
export function inputsOf(action: Element): ActionInput[] {
  return action
    .child('input')
    .list()
    .map((input) => ({
      fact: (input.extensions('fact', 'valueCode')[0] ?? input.fail('needs the extension "fact"')).text(),
      reading: input.extensions('reading', 'valueCode')[0]?.oneOf(READINGS) ?? 'presence',
    }));
}

/** Refuses an expression that reads a fact the action does not list (design, "Three verdicts"). */
export function conditionsOf(action: Element, compile: Compile): ConditionExpression[] {
  const listed = new Set(inputsOf(action).map((input) => input.fact));
  return action
    .child('condition')
    .list()
    .map((condition) => {
      const element = condition.child('expression');
      const source = element.child('expression').text();
      const expression = compiled(source, element, compile);
      const unlisted = expression.variables.find((name) => !listed.has(name));
      if (unlisted !== undefined) element.fail(`reads %${unlisted}, which action.input does not list`);
      return { expression, description: element.child('description').text() };
    });
}

function compiled(source: string, element: Element, compile: Compile): ConditionExpression['expression'] {
  try {
    return compile(source);
  } catch {
    return element.fail(`cannot be compiled as FHIRPath: ${source}`);
  }
}
