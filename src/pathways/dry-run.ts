import type { Expression } from '../fhir/expression.js';
import type { Fault } from '../knowledge/faults/fault.js';
import { expressionsOf } from '../knowledge/faults/quoted.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { inventedScope } from './invented-facts.js';
import type { Scope } from './variable.js';

/** Unknown functions compile and fail only when evaluated, so every expression is run once on an invented chart. */
export function dryRun(knowledge: Knowledge): Fault[] {
  const scope = inventedScope(knowledge);
  return knowledge.pathways.flatMap(({ name, actions }) =>
    actions.flatMap((action) =>
      expressionsOf(action)
        .filter((expression) => !runs(expression, scope))
        .map((expression) => ({
          file: `fhir-resources/pathways/${name}.json`,
          element: action.id,
          reason: `cannot be evaluated: ${expression.source}`,
        })),
    ),
  );
}

function runs(expression: Expression, scope: Scope): boolean {
  const variables = Object.fromEntries(
    expression.variables.map((name) => [name, scope.get(name)?.value ?? []] as const),
  );
  try {
    expression.evaluate(variables);
    return true;
  } catch {
    return false;
  }
}
