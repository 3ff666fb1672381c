import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/** A FHIRPath expression, compiled once at start; the only place that knows the engine. */
export interface Expression {
  readonly source: string;
  /** Names of the %variables it reads. */
  readonly variables: readonly string[];
  /** The resulting collection. Throws ExpressionProblem, never the engine's own error (it may quote patient data). */
  evaluate(variables: Readonly<Record<string, unknown>>): readonly unknown[];
}

/** An expression could not be compiled or evaluated; says which, never with what values. */
export class ExpressionProblem extends Error {
  override readonly name = 'ExpressionProblem';

  constructor(readonly expression: string) {
    super(`not a FHIRPath expression that can be evaluated here: ${expression}`);
  }
}

/** Of the engine's own variables only these are read from us. */
const BUILT_IN = new Set(['context', 'resource', 'rootResource', 'ucum', 'sct', 'loinc']);

/** Compiled ones, by their text: many rows and cards ask the same, and so does the knowledge of each client. */
const compiled = new Map<string, Expression>();

/** The same object for the same text. Texts come from the project's files and the command line only, never from a request. */
export function compileExpression(source: string): Expression {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = compile(source);
  compiled.set(source, expression);
  return expression;
}

function compile(source: string): Expression {
  const variables = variablesOf(source);
  let run: (resource: object, environment: Record<string, unknown>) => unknown[];
  try {
    run = fhirpath.compile(source, r4, { async: false }) as typeof run;
  } catch {
    throw new ExpressionProblem(source);
  }
  return {
    source,
    variables,
    evaluate(all) {
      const environment: Record<string, unknown> = {};
      for (const name of variables) environment[name] = all[name] ?? [];
      try {
        return run({}, environment);
      } catch {
        throw new ExpressionProblem(source);
      }
    },
  };
}

/** %name outside of string literals. */
function variablesOf(source: string): string[] {
  const withoutStrings = source.replace(/'(?:[^'\\]|\\.)*'/g, "''");
  const names = new Set<string>();
  for (const match of withoutStrings.matchAll(/%([A-Za-z_]\w*)/g)) {
    const name = match[1];
    if (name !== undefined && !BUILT_IN.has(name)) names.add(name);
  }
  return [...names];
}
